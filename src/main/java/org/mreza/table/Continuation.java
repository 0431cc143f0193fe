package org.mreza.table;

import java.util.List;

import graphql.language.Field;
import graphql.language.SelectionSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How a page says whether its list goes on. */
final class Continuation {

	// Names that no client may give to anything
	private static final String PLACE = "__place";

	private static final String TOTAL = "__total";

	private Continuation() {
	}

	/** What is asked of a page to know this. */
	static Field place() {
		return field("pageInfo", PLACE).transform((field) -> field.selectionSet(SelectionSet
			.newSelectionSet(List.of(new Field("hasNextPage"), new Field("hasPreviousPage"), new Field("endCursor")))
			.build()));
	}

	/** What is asked of a page to know how many there are, all pages together. */
	static Field total() {
		return field("totalCount", TOTAL);
	}

	private static Field field(String name, String key) {
		return Field.newField(name).alias(key).build();
	}

	/** Whether there is more of a list than the page that was answered. */
	static boolean isMissed(JsonNode page) {
		return hasNext(page) || page.path(PLACE).path("hasPreviousPage").asBoolean(false);
	}

	/** The cursor that the next page follows; null where there is none. */
	static @Nullable String next(JsonNode page) {
		return hasNext(page) ? page.path(PLACE).path("endCursor").asString() : null;
	}

	private static boolean hasNext(JsonNode page) {
		return page.path(PLACE).path("hasNextPage").asBoolean(false);
	}

	/** How many there are, all pages together; 0 where there is no page. */
	static int total(JsonNode page) {
		return page.path(TOTAL).asInt(0);
	}

}
