package org.mreza.page;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mreza.failure.ApiException;

/**
 * A page of what a question found. What it found stands in an order that does not change,
 * so a cursor is a place in it.
 *
 * @param items what is on the page
 * @param totalCount how many there are, all pages together
 * @param endCursor the place behind this page; null when it is empty
 */
public record Page<T>(List<T> items, int totalCount, boolean hasNextPage, @Nullable String endCursor) {

	/** How many items a page has at most. */
	public static final int LARGEST = 1_000;

	/**
	 * Cuts a page out of all that was found.
	 * @param scope field, arguments and release in one canonical text
	 */
	public static <T> Page<T> of(List<T> all, String scope, int first, @Nullable String after) {
		if (first < 1 || first > LARGEST) {
			throw ApiException.badInput("`first` is " + first + "; it must be from 1 to " + LARGEST + ".");
		}
		Cursor cursor = new Cursor(scope, 1);
		int start = Math.min(cursor.place(after), all.size());
		int end = Math.min(start + first, all.size());
		return new Page<>(all.subList(start, end), all.size(), end < all.size(),
				(start < end) ? cursor.encode(List.of((long) end)) : null);
	}

}
