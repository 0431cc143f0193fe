package org.mreza.network;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a network is made of: who belongs to what, and how those are tied who belong to
 * the same. The components that {@link MembershipQuery} has as well mean what they mean
 * there.
 *
 * @param via by what the nodes are tied; null for what is usual for them
 * @param weight how much an edge weighs
 * @param atLeast how many contexts two actors share at least
 */
public record NetworkQuery(Actor of, @Nullable List<Tie> via, TieWeight weight, int atLeast, @Nullable String context,
		@Nullable String component, @Nullable String programme, @Nullable List<String> roles, @Nullable String region,
		@Nullable String from, @Nullable String until, boolean inferred, List<String> without) {

	/** The same rule, resting on other facts. */
	public NetworkQuery restingOn(boolean inferred, List<String> without) {
		return new NetworkQuery(this.of, this.via, this.weight, this.atLeast, this.context, this.component,
				this.programme, this.roles, this.region, this.from, this.until, inferred, without);
	}

	/** Who belongs to what. */
	public MembershipQuery scope() {
		List<Tie> ties = (this.via == null || this.via.isEmpty()) ? List.of(usual(this.of))
				: this.via.stream().distinct().sorted().toList();
		return new MembershipQuery(this.of, ties, this.context, this.component, this.programme, this.roles, this.region,
				this.from, this.until, this.inferred, this.without);
	}

	/** The rule in full, with what was left out. */
	List<Parameter> parameters() {
		List<Parameter> parameters = new ArrayList<>(scope().parameters());
		parameters.add(2, new Parameter("weight", this.weight.name()));
		parameters.add(3, new Parameter("atLeast", String.valueOf(this.atLeast)));
		return parameters;
	}

	private static Tie usual(Actor of) {
		return switch (of) {
			case MUNICIPALITY -> Tie.PARTNERSHIP;
			case ORGANISATION -> Tie.SERVICE;
			case DONOR -> Tie.PROGRAMME;
		};
	}

}
