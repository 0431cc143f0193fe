package org.mreza.question.exposure;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.mreza.network.Assertion;
import org.mreza.network.Memberships;

/**
 * Who has no part in something, but cooperates with one that has.
 *
 * @param release the id of the release that it was read from
 * @param all in Serbian alphabetical order
 */
record Exposure(String release, List<Exposed> all) {

	/**
	 * Finds them.
	 * @param part who has the part, or may have it
	 * @param members who is, or may be, in which partnerships
	 * @param possible whether what documents leave open counts
	 */
	static Exposure of(Memberships part, List<Memberships.Member> members, boolean possible) {
		Map<String, Assertion> having = new LinkedHashMap<>();
		Map<String, List<String>> statements = new LinkedHashMap<>();
		part.members().forEach((member) -> {
			having.put(member.id(), member.assertion());
			statements.put(member.id(), member.statements());
		});
		Map<String, List<Beside>> partnerships = new LinkedHashMap<>();
		members.forEach((member) -> {
			Assertion has = having.get(member.id());
			if (has != null) {
				member.ties()
					.forEach((tie) -> partnerships.computeIfAbsent(tie.context(), (id) -> new ArrayList<>())
						.add(new Beside(member.id(), Assertion.weakest(Stream.of(has, tie.assertion())),
								statements.getOrDefault(member.id(), List.of()))));
			}
		});
		List<Exposed> exposed = members.stream()
			.filter((member) -> having.getOrDefault(member.id(), Assertion.NOT_STATED) == Assertion.NOT_STATED)
			.map((member) -> new Exposed(member.id(), having.containsKey(member.id()),
					member.ties()
						.stream()
						.map((tie) -> new Through(tie.context(),
								partnerships.getOrDefault(tie.context(), List.of())
									.stream()
									.filter((beside) -> !beside.municipality().equals(member.id()))
									.filter((beside) -> possible || beside.assertion() != Assertion.NOT_STATED)
									.toList()))
						.filter((through) -> !through.beside().isEmpty())
						.toList()))
			.filter((each) -> !each.through().isEmpty())
			.filter((each) -> possible || each.getAssertion() != Assertion.NOT_STATED)
			.toList();
		return new Exposure(part.release(), exposed);
	}

	public int getCount() {
		return this.all.size();
	}

	public int getPossibleCount() {
		return (int) this.all.stream().filter((each) -> each.getAssertion() == Assertion.NOT_STATED).count();
	}

	public Assertion getAssertion() {
		return Assertion.weakest(this.all.stream().map(Exposed::getAssertion));
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
					: this.through.stream()
						.map(Through::getAssertion)
						.min(Assertion::compareTo)
						.orElse(Assertion.NOT_STATED);
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
			return this.beside.stream().map(Beside::assertion).min(Assertion::compareTo).orElse(Assertion.NOT_STATED);
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
