package org.mreza.network;

import java.util.Comparator;
import java.util.stream.Stream;

/** How something that was put together is known, the best first. */
public enum Assertion {

	/** From what documents state. */
	DERIVED,
	/** From facts some of which are inferred. */
	INFERRED,
	/**
	 * From facts of which documents do not say whether they lie in the period, or from
	 * none: documents that nobody has read may know of some.
	 */
	NOT_STATED;

	/** Whether it lies in the period that is asked for. */
	public boolean isCertain() {
		return this != NOT_STATED;
	}

	/**
	 * How something is known that each of these makes known: as well as the best. What
	 * nothing makes known is not.
	 */
	public static Assertion best(Stream<Assertion> ways) {
		return ways.min(Comparator.naturalOrder()).orElse(NOT_STATED);
	}

	/**
	 * How something is known that rests on all of these: as well as the weakest. What
	 * rests on nothing is not.
	 */
	public static Assertion weakest(Stream<Assertion> parts) {
		return parts.max(Comparator.naturalOrder()).orElse(NOT_STATED);
	}

}
