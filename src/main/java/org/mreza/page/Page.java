package org.mreza.page;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

/**
 * A page of what a question found. What it found stands in an order that does not change,
 * so a cursor is a place in it.
 *
 * @param nodes what is on the page
 * @param start how many stand before it
 * @param totalCount how many there are, all pages together
 * @param scope what its cursors belong to
 */
public record Page<T>(List<T> nodes, int start, int totalCount, Cursor scope) {

	/** How many a page has that does not say. */
	public static final int SIZE = 100;

	/** How many a page has at most. */
	public static final int LARGEST = 1_000;

	/** Cuts a page out of all that was found. */
	public static <T> Page<T> of(List<T> all, PageArguments asked, Cursor scope) {
		int place = Objects.requireNonNullElse(asked.place(scope), asked.backward() ? all.size() : 0);
		int from = Math.max(0, asked.backward() ? place - asked.size() : place);
		int to = Math.min(all.size(), asked.backward() ? place : place + asked.size());
		return new Page<>((from < to) ? all.subList(from, to) : List.of(), from, all.size(), scope);
	}

	public List<Edge<T>> getEdges() {
		return IntStream.range(0, this.nodes.size()).mapToObj((i) -> new Edge<>(cursor(i), this.nodes.get(i))).toList();
	}

	public PageInfo getPageInfo() {
		int size = this.nodes.size();
		return new PageInfo(this.start + size < this.totalCount, this.start > 0, (size > 0) ? cursor(0) : null,
				(size > 0) ? cursor(size - 1) : null);
	}

	/** The cursor of a row: how many stand before the one that follows it. */
	private String cursor(int row) {
		return this.scope.encode(List.of((long) this.start + row + 1));
	}

	/** What is on a page, with its place in the list. */
	public record Edge<T>(String cursor, T node) {
	}

	/** Where a page stands in the whole list. */
	public record PageInfo(boolean hasNextPage, boolean hasPreviousPage, @Nullable String startCursor,
			@Nullable String endCursor) {
	}

}
