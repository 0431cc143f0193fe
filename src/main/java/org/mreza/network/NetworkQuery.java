package org.mreza.network;

import java.util.ArrayList;
import java.util.List;

import org.mreza.argument.ArgumentValues;

/**
 * What a network is made of: who belongs to what, and how those are tied who belong to
 * the same.
 *
 * @param memberships who belongs to what
 * @param weight how much an edge weighs
 * @param atLeast how many contexts two actors share at least
 */
public record NetworkQuery(MembershipQuery memberships, TieWeight weight, int atLeast) {

	/** Reads the arguments of {@code network}. */
	public static NetworkQuery of(ArgumentValues values) {
		Actor of = values.constant("of", Actor.class);
		return new NetworkQuery(MembershipQuery.of(of, Criterion.ofNetwork(values, usual(of)), values),
				values.constant("weight", TieWeight.class), values.required("atLeast", Integer.class));
	}

	private static Tie usual(Actor of) {
		return switch (of) {
			case MUNICIPALITY -> Tie.PARTNERSHIP;
			case ORGANISATION -> Tie.SERVICE;
			case DONOR -> Tie.PROGRAMME;
		};
	}

	/** The same query, resting on other facts. */
	public NetworkQuery restingOn(EvidenceFilter evidence) {
		return new NetworkQuery(this.memberships.restingOn(evidence), this.weight, this.atLeast);
	}

	/** The query in full, with what was left out. */
	List<Parameter> parameters() {
		List<Parameter> parameters = new ArrayList<>(this.memberships.parameters());
		parameters.add(2, new Parameter("weight", this.weight.name()));
		parameters.add(3, new Parameter("atLeast", String.valueOf(this.atLeast)));
		return parameters;
	}

}
