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

		/** Whether it belongs by inferred statements alone. */
		public boolean inferred() {
			return this.ties.stream().allMatch(Membership::inferred);
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
	 * @param inferred whether that rests on inferred statements alone
	 * @param statements the ids of what says so
	 */
	public record Membership(String context, @Nullable Boolean leads, boolean inferred, List<String> statements) {
	}

}
