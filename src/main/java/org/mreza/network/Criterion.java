package org.mreza.network;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Having a part in something; everything that it says must hold.
 *
 * @param via by what; null for what the rest suggests
 * @param context the id of a partnership, component, programme or service
 */
public record Criterion(@Nullable Tie via, @Nullable String context, @Nullable String component,
		@Nullable String programme, @Nullable List<String> roles) {

	/**
	 * The scope of whoever has this part.
	 * @param actor who may have it
	 * @param basis where, when and on which facts
	 */
	public MembershipQuery scope(Actor actor, EvidenceFilter basis) {
		return new MembershipQuery(actor, List.of((this.via != null) ? this.via : suggested(actor)), this.context,
				this.component, this.programme, this.roles, basis.region(), basis.from(), basis.until(),
				basis.inferred(), basis.without());
	}

	private Tie suggested(Actor actor) {
		String kind = (this.context != null) ? this.context.replaceFirst("/.*", "") : "";
		return switch (kind) {
			case "partnership" -> Tie.PARTNERSHIP;
			case "programme" -> Tie.PROGRAMME;
			case "service" -> Tie.SERVICE;
			default -> (actor == Actor.MUNICIPALITY) ? Tie.COMPONENT : Tie.PROGRAMME;
		};
	}

}
