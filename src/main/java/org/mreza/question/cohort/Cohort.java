package org.mreza.question.cohort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.mreza.name.Name;
import org.mreza.network.Memberships;

/**
 * Those who have all, any or none of several parts.
 *
 * @param all the members, in Serbian alphabetical order
 */
record Cohort(List<CohortPart> parts, List<Member> all) {

	static Cohort of(List<CohortPart> parts) {
		List<CohortPart> having = parts.stream().filter((part) -> !part.is("NONE")).toList();
		Predicate<String> each = (
				id) -> parts.stream().filter((part) -> part.is("ALL")).allMatch((part) -> part.has(id));
		Predicate<String> one = (id) -> parts.stream().noneMatch((part) -> part.is("ANY"))
				|| parts.stream().filter((part) -> part.is("ANY")).anyMatch((part) -> part.has(id));
		Predicate<String> excluded = (
				id) -> parts.stream().filter((part) -> part.is("NONE")).anyMatch((part) -> part.has(id));
		List<Member> members = having.stream()
			.flatMap((part) -> part.members().values().stream())
			.sorted(Comparator.comparing((Memberships.Member member) -> Name.of(member.name()).sortKey())
				.thenComparing(Memberships.Member::id))
			.map(Memberships.Member::id)
			.distinct()
			.filter(each.and(one).and(excluded.negate()))
			.map((id) -> new Member(id,
					having.stream().flatMap((part) -> Stream.ofNullable(part.members().get(id))).toList()))
			.toList();
		return new Cohort(parts, members);
	}

	public int getSize() {
		return this.all.size();
	}

	public String getRelease() {
		return this.parts.getFirst().release();
	}

	public String getAssertion() {
		return this.all.stream().anyMatch((member) -> "INFERRED".equals(member.getAssertion())) ? "INFERRED"
				: "DERIVED";
	}

	public List<Overlap> getOverlaps() {
		List<Overlap> overlaps = new ArrayList<>();
		for (int i = 0; i < this.parts.size(); i++) {
			for (int j = i + 1; j < this.parts.size(); j++) {
				CohortPart first = this.parts.get(i);
				CohortPart second = this.parts.get(j);
				overlaps
					.add(new Overlap(first, second, first.members().keySet().stream().filter(second::has).toList()));
			}
		}
		return overlaps;
	}

	/**
	 * A member.
	 *
	 * @param node its id
	 * @param memberships how it has the parts that it must or may have
	 */
	record Member(String node, List<Memberships.Member> memberships) {

		public List<String> getStatements() {
			return this.memberships.stream().flatMap((part) -> part.statements().stream()).distinct().toList();
		}

		public String getAssertion() {
			return this.memberships.stream().anyMatch(Memberships.Member::inferred) ? "INFERRED" : "DERIVED";
		}

	}

	/**
	 * Two parts beside one another.
	 *
	 * @param both the ids of those who have both
	 */
	record Overlap(CohortPart first, CohortPart second, List<String> both) {

		public int getShared() {
			return this.both.size();
		}

		public int getUnion() {
			return this.first.getSize() + this.second.getSize() - this.both.size();
		}

		public @Nullable Double getJaccard() {
			return (getUnion() > 0) ? (double) getShared() / getUnion() : null;
		}

	}

}
