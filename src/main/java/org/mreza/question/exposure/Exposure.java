package org.mreza.question.exposure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.mreza.network.Assertion;
import org.mreza.network.Memberships;

/**
 * Who has no part in something, but cooperates with one that has.
 *
 * @param release the id of the release that it was read from
 * @param municipalities in Serbian alphabetical order
 */
record Exposure(String release, List<Exposed> municipalities) {

	/**
	 * Finds them.
	 * @param part who has the part, or may have it
	 * @param members who is, or may be, in which partnerships
	 * @param possible whether what documents leave open counts
	 */
	static Exposure of(Memberships part, List<Memberships.Member> members, boolean possible) {
		Map<String, Memberships.Member> having = new LinkedHashMap<>();
		part.members().forEach((member) -> having.put(member.id(), member));
		Map<String, List<Beside>> partnerships = new LinkedHashMap<>();
		members.forEach((member) -> {
			Memberships.Member has = having.get(member.id());
			if (has != null) {
				member.ties()
					.forEach((tie) -> partnerships.computeIfAbsent(tie.context(), (id) -> new ArrayList<>())
						.add(new Beside(member.id(), Assertion.weakest(Stream.of(has.assertion(), tie.assertion())),
								has.statements())));
			}
		});
		List<Exposed> exposed = members.stream()
			.filter((member) -> !isCertain(having.get(member.id())))
			.map((member) -> new Exposed(member.id(), having.containsKey(member.id()),
					member.ties()
						.stream()
						.map((tie) -> new Through(tie.context(),
								partnerships.getOrDefault(tie.context(), List.of())
									.stream()
									.filter((beside) -> !beside.municipality().equals(member.id()))
									.filter((beside) -> possible || beside.assertion().isCertain())
									.toList()))
						.filter((through) -> !through.beside().isEmpty())
						.toList()))
			.filter((each) -> !each.through().isEmpty())
			.filter((each) -> possible || each.getAssertion().isCertain())
			.toList();
		return new Exposure(part.release(), exposed);
	}

	private static boolean isCertain(Memberships.@Nullable Member part) {
		return part != null && part.assertion().isCertain();
	}

	public int getCount() {
		return this.municipalities.size();
	}

	public int getPossibleCount() {
		return (int) this.municipalities.stream().filter((each) -> !each.getAssertion().isCertain()).count();
	}

	public Assertion getAssertion() {
		return Assertion.weakest(this.municipalities.stream().map(Exposed::getAssertion));
	}

	/**
	 * A municipality without the part.
	 *
	 * @param municipality its id
	 * @param mayHave whether it may have the part, as far as documents say
	 */
	record Exposed(String municipality, boolean mayHave, List<Through> through) {

		/** As the best of those beside it is known; not at all where it may have it. */
		public Assertion getAssertion() {
			return this.mayHave ? Assertion.NOT_STATED
					: Assertion.best(this.through.stream().map(Through::getAssertion));
		}

	}

	/**
	 * A partnership with members that have the part.
	 *
	 * @param partnership its id
	 */
	record Through(String partnership, List<Beside> beside) {

		public List<String> getMembers() {
			return this.beside.stream().map(Beside::municipality).toList();
		}

		public List<String> getStatements() {
			return this.beside.stream().flatMap((each) -> each.statements().stream()).distinct().toList();
		}

		/** As the best of its members is known. */
		public Assertion getAssertion() {
			return Assertion.best(this.beside.stream().map(Beside::assertion));
		}

	}

	/**
	 * A member that has the part.
	 *
	 * @param municipality its id
	 * @param assertion how it is known that it has it, and is a member
	 * @param statements the ids of those by which it has it
	 */
	record Beside(String municipality, Assertion assertion, List<String> statements) {
	}

}
