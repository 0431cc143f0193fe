package org.mreza.graph.plan;

import org.jspecify.annotations.Nullable;

import org.mreza.graph.plan.Operand.Parameter;

/** What is told of several nodes taken together. */
public sealed interface Figure {

	/** How many they are. */
	record Count() implements Figure {
	}

	/**
	 * How they are known: as well as the weakest of them, and derived at best when they
	 * are several.
	 *
	 * @param ways in which ways something may be known, from the strongest to the weakest
	 */
	record Known(Parameter ways) implements Figure {
	}

	/** What had to be assumed for them. */
	record Assumptions() implements Figure {
	}

	/** Of how many a property is stated. */
	record Stated(String property) implements Figure {
	}

	/**
	 * What a number of them amounts to.
	 *
	 * @param per of which other number the ratio is told; null for none
	 * @param ways as in {@link Known}
	 */
	record Numbers(String property, @Nullable Total per, Parameter ways) implements Figure {
	}

	/**
	 * The sums of their amounts.
	 *
	 * @param amount the property that holds an amount
	 * @param currency the property that holds its currency
	 * @param per of which number the ratio is told; null for none
	 * @param ways as in {@link Known}
	 */
	record Sums(String amount, String currency, @Nullable Total per, Parameter ways) implements Figure {
	}

	/**
	 * What those amount to that a path leads to, each taken once.
	 *
	 * @param path from the variable of each of the nodes
	 * @param where what must hold of those that it leads to
	 * @param of what is told of them; its list is what they are bound to
	 */
	record Related(Find.Path path, Predicate where, Plan.Aggregate of) implements Figure {
	}

	/**
	 * The sum of a number of some nodes.
	 *
	 * @param list the variable of the list of nodes
	 */
	record Total(String list, String property) {
	}

}
