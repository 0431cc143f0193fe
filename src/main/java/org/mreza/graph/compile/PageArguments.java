package org.mreza.graph.compile;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.mreza.failure.ApiException;
import org.mreza.graph.Limits;

/**
 * Which rows of a list a page holds.
 *
 * @param size how many at most
 * @param cursor the place where the page begins, or ends when backward; null for the end
 * of the list itself
 */
record PageArguments(int size, boolean backward, @Nullable String cursor) {

	/** The arguments that choose a page and say nothing of the list. */
	static final Set<String> ARGUMENTS = Set.of("first", "after", "last", "before");

	static PageArguments of(String field, Map<String, ?> arguments, Limits limits) {
		Integer first = (Integer) arguments.get("first");
		Integer last = (Integer) arguments.get("last");
		String after = (String) arguments.get("after");
		String before = (String) arguments.get("before");
		if (first != null && last != null) {
			throw ApiException.badInput("`" + field + "` takes `first` or `last`, not both.");
		}
		boolean backward = last != null || before != null;
		if (backward && (first != null || after != null)) {
			throw ApiException.badInput("`" + field
					+ "` pages forward with `first` and `after`, or backward with `last` and `before`; not both.");
		}
		Integer asked = backward ? last : first;
		int size = (asked != null) ? asked : limits.defaultPageSize();
		if (size < 1 || size > limits.pageSize()) {
			throw ApiException.badInput("`" + (backward ? "last" : "first") + "` of `" + field + "` is " + size
					+ "; it must be from 1 to " + limits.pageSize() + ".");
		}
		return new PageArguments(size, backward, backward ? before : after);
	}

}
