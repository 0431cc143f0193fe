package org.mreza.network;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mreza.argument.ArgumentValues;

/**
 * Having a part in something; everything that it says must hold.
 *
 * @param via by what
 * @param context the id of the only partnership, component, programme or service
 * @param component the id of the only component
 * @param programme the id of the only programme
 * @param roles as what municipalities take part; null for any
 */
public record Criterion(List<Tie> via, @Nullable String context, @Nullable String component, @Nullable String programme,
		@Nullable List<String> roles) {

	/** Reads the part of an actor; where it does not say by what, that is suggested. */
	public static Criterion of(Actor actor, ArgumentValues part) {
		return of(part, suggested(part.text("context"), (actor == Actor.MUNICIPALITY) ? Tie.COMPONENT : Tie.PROGRAMME));
	}

	/** Reads what ties actors; where it does not say by what, their context does. */
	static Criterion ofNetwork(ArgumentValues values, Tie usual) {
		return of(values, suggested(values.text("context"), usual));
	}

	private static Criterion of(ArgumentValues values, Tie usual) {
		List<Tie> via = values.isGiven("via") ? values.constants("via", Tie.class).stream().sorted().toList()
				: List.of(usual);
		return new Criterion(via, values.text("context"), values.text("component"), values.text("programme"),
				values.isGiven("roles") ? values.texts("roles") : null);
	}

	/** By what one belongs to a context, if that says so. */
	private static Tie suggested(@Nullable String context, Tie usual) {
		String kind = (context != null) ? context.replaceFirst("/.*", "") : "";
		return switch (kind) {
			case "partnership" -> Tie.PARTNERSHIP;
			case "programme" -> Tie.PROGRAMME;
			case "service" -> Tie.SERVICE;
			case "component" -> (usual == Tie.PARTNERSHIP) ? Tie.COMPONENT : usual;
			default -> usual;
		};
	}

}
