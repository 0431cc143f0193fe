package org.mreza.question.cohort;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.mreza.network.Assertion;
import org.mreza.network.MembershipQuery;
import org.mreza.network.Memberships;
import org.mreza.network.Parameter;

/**
 * A part that was asked for, with those who have it.
 *
 * @param quantifier how it counts
 * @param possible whether those count who may have it, as far as documents say
 * @param having who has it or may have it, by their ids, in Serbian alphabetical order
 */
record CohortPart(String quantifier, List<Parameter> parameters, String release, boolean possible,
		Map<String, Memberships.Member> having) {

	CohortPart(String quantifier, MembershipQuery query, Memberships memberships) {
		this(quantifier, query.parameters(), memberships.release(), query.period().possible(), new LinkedHashMap<>());
		memberships.members().forEach((member) -> this.having.put(member.id(), member));
	}

	boolean is(String quantifier) {
		return this.quantifier.equals(quantifier);
	}

	/** How it is known that one has it; empty when it has not. */
	Optional<Assertion> of(String id) {
		return Optional.ofNullable(this.having.get(id)).map(Memberships.Member::assertion);
	}

	/** Whether one counts as having it. */
	boolean counts(String id) {
		return of(id).filter((assertion) -> this.possible || assertion.isCertain()).isPresent();
	}

	/** Those who count as having it. */
	public List<String> getMembers() {
		return this.having.keySet().stream().filter(this::counts).toList();
	}

	public int getSize() {
		return getMembers().size();
	}

	public int getPossibleCount() {
		return (int) getMembers().stream().flatMap((id) -> of(id).stream()).filter((each) -> !each.isCertain()).count();
	}

}
