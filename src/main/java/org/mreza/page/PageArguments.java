package org.mreza.page;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.mreza.failure.ApiException;

/**
 * Which rows of a list a page holds.
 *
 * @param size how many at most
 * @param cursor the place where the page begins, or ends when backward; null for the end
 * of the list itself
 */
public record PageArguments(int size, boolean backward, @Nullable String cursor) {

	/** The arguments that choose a page and say nothing of the list. */
	public static final Set<String> NAMES = Set.of("first", "after", "last", "before");

	/**
	 * What a field is asked for.
	 * @param otherwise how many where it does not say
	 * @param most how many it may ask for
	 */
	public static PageArguments of(String field, Map<String, ?> arguments, int otherwise, int most) {
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
		int size = (asked != null) ? asked : otherwise;
		if (size < 1 || size > most) {
			throw ApiException.badInput("`" + (backward ? "last" : "first") + "` of `" + field + "` is " + size
					+ "; it must be from 1 to " + most + ".");
		}
		return new PageArguments(size, backward, backward ? before : after);
	}

	/**
	 * How many rows of a list whose order does not change stand before the place; null
	 * for the end of the list itself.
	 * @param scope what the cursor belongs to
	 */
	public @Nullable Integer place(Cursor scope) {
		if (this.cursor == null) {
			return null;
		}
		int row = scope.place(this.cursor);
		return this.backward ? row - 1 : row;
	}

}
