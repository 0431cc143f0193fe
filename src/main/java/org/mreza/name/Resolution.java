package org.mreza.name;

import java.util.List;

/**
 * What a surface form stands for: one target, several, or none.
 *
 * @param <T> what the names are names of
 */
public sealed interface Resolution<T> {

	/**
	 * Exactly one target bears this name.
	 *
	 * @param target what the surface form names
	 * @param spelling how it differs from the canonical name of the target
	 */
	record Found<T>(T target, Spelling spelling) implements Resolution<T> {
	}

	/**
	 * Several targets bear this name, and only the caller's context can tell which.
	 *
	 * @param targets at least two, in the order they were added
	 */
	record Ambiguous<T>(List<T> targets) implements Resolution<T> {
	}

	/**
	 * Nothing bears this name.
	 *
	 * @param candidates at most three targets with similar names, nearest first
	 */
	record Unknown<T>(List<T> candidates) implements Resolution<T> {
	}

}
