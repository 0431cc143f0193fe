package org.mreza.table;

import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.graphql.ExecutionGraphQlResponse;

/**
 * A page as it was answered.
 *
 * @param answer what it is in
 * @param size how many elements it has of the outermost list
 * @param total how many that has, all pages together
 * @param next the cursor that the next page follows; null where there is none
 * @param release the number of the release that answered; null where it is not known
 */
record Page(Selection selection, JsonNode answer, long size, long total, @Nullable String next,
		@Nullable Object release) {

	static Page of(ExecutionGraphQlResponse response, JsonNode answer) {
		Selection selection = Objects
			.requireNonNull(response.getExecutionInput().getGraphQLContext().<Selection>get(Selection.class));
		JsonNode page = selection.page(answer);
		long size = selection.outermost(answer);
		return new Page(selection, answer, size, page.isObject() ? Continuation.total(page) : size,
				Continuation.next(page), response.getExtensions().get("release"));
	}

}
