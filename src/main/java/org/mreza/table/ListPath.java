package org.mreza.table;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import graphql.execution.AbortExecutionException;
import org.jspecify.annotations.Nullable;

import org.mreza.failure.ApiException;

/**
 * The way from an answer to one of the lists in it.
 *
 * @param parts the fields on the way, the list itself last; none where the answer has no
 * list, and is itself the only row
 */
record ListPath(List<Part> parts) {

	/**
	 * The list that is meant.
	 * @param path the keys on the way to it, joined by dots; null for the outermost one
	 * @throws AbortExecutionException if there is none, or several
	 */
	static ListPath of(Part answer, @Nullable String path) {
		List<ListPath> all = new ArrayList<>();
		collect(answer, List.of(), all);
		if (path != null) {
			List<ListPath> whole = only(all, (each) -> each.name().equals(path));
			List<ListPath> named = whole.isEmpty() ? only(all, (each) -> each.shortName().equals(path)) : whole;
			if (named.size() != 1) {
				throw ApiException.badInput("`path` is `" + path + "`, which "
						+ (named.isEmpty() ? "is no list of the answer" : "may be any of several") + "; expected "
						+ (all.isEmpty() ? "none, as it has none" : "one of " + names(named.isEmpty() ? all : named))
						+ ".")
					.aborting();
			}
			return named.getFirst();
		}
		List<ListPath> outermost = only(all, ListPath::isOutermost);
		if (outermost.size() > 1) {
			throw ApiException
				.badInput("The answer has several lists; say by `path` which of them is the table: one of "
						+ names(outermost) + ".")
				.aborting();
		}
		return outermost.isEmpty() ? new ListPath(List.of()) : outermost.getFirst();
	}

	private static void collect(Part parent, List<Part> way, List<ListPath> found) {
		for (Part part : parent.parts()) {
			List<Part> longer = new ArrayList<>(way);
			longer.add(part);
			if (part.shape().isList()) {
				found.add(new ListPath(longer));
			}
			collect(part, longer, found);
		}
	}

	private static List<ListPath> only(List<ListPath> paths, Predicate<ListPath> condition) {
		return paths.stream().filter(condition).toList();
	}

	private static String names(List<ListPath> paths) {
		return paths.stream().map((each) -> "`" + each.name() + "`").collect(Collectors.joining(", "));
	}

	private boolean isOutermost() {
		return this.parts.getLast().shape().isListOfObjects()
				&& this.parts.stream().filter((part) -> part.shape().isList()).count() == 1;
	}

	String name() {
		return this.parts.stream().map(Part::key).collect(Collectors.joining("."));
	}

	/** The name without what every page has. */
	String shortName() {
		return this.parts.stream().filter((part) -> !part.isNameless()).map(Part::key).collect(Collectors.joining("."));
	}

	/** Whether a part of the way is a page of a list that the way leads over. */
	boolean isPage(int place) {
		return place + 1 < this.parts.size() && this.parts.get(place + 1).shape() == Part.Shape.ROWS;
	}

	/** Whether it is the page of the outermost list, and therefore read page by page. */
	boolean isRead(int place) {
		return isPage(place) && this.parts.subList(0, place + 1).stream().noneMatch((part) -> part.shape().isList());
	}

}
