package org.mreza.question.cohort;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.mreza.name.Name;
import org.mreza.network.Assertion;
import org.mreza.network.Memberships;

/**
 * Those who have all, any, exactly one or none of several parts.
 *
 * @param members they, in Serbian alphabetical order
 */
record Cohort(List<CohortPart> parts, List<Member> members) {

	static Cohort of(List<CohortPart> parts) {
		boolean possible = parts.getFirst().possible();
		List<Member> members = parts.stream()
			.filter((part) -> !part.is("NONE"))
			.flatMap((part) -> part.having().values().stream())
			.sorted(Comparator.comparing((Memberships.Member member) -> Name.of(member.name()).sortKey())
				.thenComparing(Memberships.Member::id))
			.map(Memberships.Member::id)
			.distinct()
			.flatMap((id) -> member(parts, id).stream())
			.filter((member) -> possible || member.assertion().isCertain())
			.toList();
		return new Cohort(parts, members);
	}

	/**
	 * One as a member, and how that is known: as well as the weakest part of {@code all},
	 * the best of {@code any}, the one of {@code one}; not at all where it may have one
	 * of {@code none}, or another of {@code one}. Empty when it is no member.
	 */
	private static Optional<Member> member(List<CohortPart> parts, String id) {
		List<Assertion> rests = new ArrayList<>();
		List<Assertion> any = new ArrayList<>();
		List<Assertion> one = new ArrayList<>();
		for (CohortPart part : parts) {
			Optional<Assertion> has = part.of(id);
			switch (part.quantifier()) {
				case "ALL" -> {
					if (has.isEmpty()) {
						return Optional.empty();
					}
					rests.add(has.get());
				}
				case "ANY" -> has.ifPresent(any::add);
				case "ONE" -> has.ifPresent(one::add);
				default -> {
					if (has.filter(Assertion::isCertain).isPresent()) {
						return Optional.empty();
					}
					has.ifPresent(rests::add);
				}
			}
		}
		if ((any.isEmpty() && parts.stream().anyMatch((part) -> part.is("ANY")))
				|| (one.isEmpty() && parts.stream().anyMatch((part) -> part.is("ONE")))
				|| one.stream().filter(Assertion::isCertain).count() > 1) {
			return Optional.empty();
		}
		any.stream().min(Comparator.naturalOrder()).ifPresent(rests::add);
		rests.addAll(one);
		return Optional.of(new Member(id, Assertion.weakest(rests.stream()),
				parts.stream()
					.filter((part) -> !part.is("NONE"))
					.flatMap((part) -> Stream.ofNullable(part.having().get(id)))
					.toList()));
	}

	public int getSize() {
		return this.members.size();
	}

	public String getRelease() {
		return this.parts.getFirst().release();
	}

	public int getPossibleCount() {
		return (int) this.members.stream().filter((member) -> !member.assertion().isCertain()).count();
	}

	public Assertion getAssertion() {
		return Assertion.weakest(this.members.stream().map(Member::assertion));
	}

	public List<Overlap> getOverlaps() {
		List<Overlap> overlaps = new ArrayList<>();
		for (int i = 0; i < this.parts.size(); i++) {
			for (int j = i + 1; j < this.parts.size(); j++) {
				CohortPart first = this.parts.get(i);
				CohortPart second = this.parts.get(j);
				overlaps.add(new Overlap(first, second, first.getMembers().stream().filter(second::counts).toList()));
			}
		}
		return overlaps;
	}

	/**
	 * A member.
	 *
	 * @param node its id
	 * @param assertion how it is known that it is one
	 * @param memberships how it has the parts that it must or may have
	 */
	record Member(String node, Assertion assertion, List<Memberships.Member> memberships) {

		public List<String> getStatements() {
			return this.memberships.stream().flatMap((part) -> part.statements().stream()).distinct().toList();
		}

	}

	/**
	 * Two parts beside one another.
	 *
	 * @param members the ids of those who have both
	 */
	record Overlap(CohortPart first, CohortPart second, List<String> members) {

		public int getShared() {
			return this.members.size();
		}

		public int getPossibleCount() {
			return (int) this.members.stream()
				.filter((id) -> Stream.of(this.first, this.second)
					.flatMap((part) -> part.of(id).stream())
					.anyMatch((assertion) -> !assertion.isCertain()))
				.count();
		}

		public int getUnion() {
			return this.first.getSize() + this.second.getSize() - this.members.size();
		}

		public @Nullable Double getJaccard() {
			return (getUnion() > 0) ? (double) getShared() / getUnion() : null;
		}

	}

}
