package org.mreza.table;

import java.util.List;

import graphql.language.Field;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLFieldsContainer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How a page says whether its list goes on. */
enum Continuation {

	/** It is no page. */
	NONE {
		@Override
		List<Field> asked() {
			return List.of();
		}
	},
	/** In an object of its own, as connections do. */
	PAGE_INFO {
		@Override
		List<Field> asked() {
			return List.of(field("pageInfo", PLACE).transform((field) -> field.selectionSet(SelectionSet
				.newSelectionSet(
						List.of(new Field("hasNextPage"), new Field("hasPreviousPage"), new Field("endCursor")))
				.build())));
		}
	},
	/** In fields of its own. */
	FIELDS {
		@Override
		List<Field> asked() {
			return List.of(field("hasNextPage", HAS_NEXT), field("endCursor", END));
		}
	};

	// Names that no client may give to anything
	private static final String PLACE = "__place";

	private static final String HAS_NEXT = "__hasNext";

	private static final String END = "__end";

	private static final String TOTAL = "__total";

	static Continuation of(GraphQLFieldsContainer type) {
		if (type.getFieldDefinition("pageInfo") != null) {
			return PAGE_INFO;
		}
		return (type.getFieldDefinition("hasNextPage") != null) ? FIELDS : NONE;
	}

	/** What is asked of a page to know this. */
	abstract List<Field> asked();

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
		if (!hasNext(page)) {
			return null;
		}
		return page.has(PLACE) ? page.path(PLACE).path("endCursor").asString() : page.path(END).asString();
	}

	private static boolean hasNext(JsonNode page) {
		return page.path(PLACE).path("hasNextPage").asBoolean(false) || page.path(HAS_NEXT).asBoolean(false);
	}

	/** How many there are, all pages together; 0 where there is no page. */
	static int total(JsonNode page) {
		return page.path(TOTAL).asInt(0);
	}

}
