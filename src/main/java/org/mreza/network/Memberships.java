package org.mreza.network;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Whoever belongs to what a query looks at.
 *
 * @param release the id of the release that it was read from
 * @param members in Serbian alphabetical order
 */
public record Memberships(String release, List<Member> members) {

	/**
	 * An actor with all that it belongs to, ordered by context.
	 *
	 * @param id its global id
	 */
	public record Member(String id, String name, List<Membership> ties) {

		/** The ids of the statements by which it belongs. */
		public List<String> statements() {
			return this.ties.stream().flatMap((tie) -> tie.statements().stream()).distinct().toList();
		}

		/** How it is known that it belongs: by the best that it belongs by. */
		public Assertion assertion() {
			return Assertion.best(this.ties.stream().map(Membership::assertion));
		}

		int statementCount() {
			return this.ties.stream().mapToInt((tie) -> tie.statements().size()).sum();
		}

	}

	/**
	 * That an actor belongs to a context.
	 *
	 * @param context its global id
	 * @param leads whether it leads there; null where there is nothing to lead
	 * @param assertion how that is known: as well as the best of what says so
	 * @param statements the ids of what says so
	 * @param wholes the ids of what the context is a part of, where several kinds of
	 * contexts are asked for
	 */
	public record Membership(String context, @Nullable Boolean leads, Assertion assertion, List<String> statements,
			List<String> wholes) {
	}

}
