package org.mreza.question.cohort;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.mreza.network.MembershipQuery;
import org.mreza.network.Memberships;
import org.mreza.network.Parameter;

/**
 * A part that was asked for, with those who have it.
 *
 * @param quantifier how it counts
 * @param members by their ids, in Serbian alphabetical order
 */
record CohortPart(String quantifier, List<Parameter> parameters, String release,
		Map<String, Memberships.Member> members) {

	CohortPart(String quantifier, MembershipQuery query, Memberships having) {
		this(quantifier, query.parameters(), having.release(), new LinkedHashMap<>());
		having.members().forEach((member) -> this.members.put(member.id(), member));
	}

	boolean is(String quantifier) {
		return this.quantifier.equals(quantifier);
	}

	boolean has(String id) {
		return this.members.containsKey(id);
	}

	public int getSize() {
		return this.members.size();
	}

}
