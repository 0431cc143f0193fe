package org.mreza.table;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.graphql.ExecutionGraphQlResponse;

/**
 * A page as it was answered.
 *
 * @param nodes its rows
 * @param totalCount how many the whole list has; asked of the first page only
 * @param next the cursor that the next page follows; null where there is none
 * @param release the number of the release that answered; null where it is not known
 */
record Page(Selection selection, List<JsonNode> nodes, int totalCount, @Nullable String next,
		@Nullable Object release) {

	static Page of(ExecutionGraphQlResponse response, JsonNode data) {
		Selection selection = Objects
			.requireNonNull(response.getExecutionInput().getGraphQLContext().<Selection>get(Selection.class));
		JsonNode list = data.path(selection.key());
		JsonNode pageInfo = list.path("pageInfo");
		return new Page(selection, list.path("nodes").valueStream().toList(), list.path("totalCount").asInt(0),
				pageInfo.path("hasNextPage").asBoolean() ? pageInfo.path("endCursor").asString() : null,
				response.getExtensions().get("release"));
	}

}
