package org.mreza.graph.plan;

import org.jspecify.annotations.Nullable;

/**
 * What a request names, and an answer without it would be taken for a "no".
 *
 * @param place where it is named
 * @param kind what it should be
 * @param closed whether all there are is known, so that nothing else exists
 * @param texts as they were written, a list
 * @param values the parameter that holds what they are found by, a list
 * @param found the variable of the pairs of a place in the list and what is found; null
 * where a property finds it
 * @param property the property; null where names find it
 */
public record Sought(String place, String kind, boolean closed, @Nullable Object texts, Operand.Parameter values,
		@Nullable String found, @Nullable String property) {

}
