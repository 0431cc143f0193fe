package org.mreza.reconcile;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.ExecutionGraphQlResponse;
import org.springframework.graphql.server.WebGraphQlHandler;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.web.servlet.function.ServerRequest;

import org.mreza.api.http.Parameters;
import org.mreza.api.rate.Budget;

/**
 * What one request asks of the graph: operations like any other, within the limits and
 * the budget of the client.
 */
record Inquiry(WebGraphQlHandler graphql, JsonMapper json, ServerRequest request, Budget budget) {

	/**
	 * The data of an operation.
	 * @throws AbortExecutionException if it has errors
	 */
	JsonNode data(String document, Map<String, @Nullable Object> variables) {
		WebGraphQlRequest operation = new Parameters(document, null, null, variables, Map.of()).request(this.request,
				document);
		operation.configureExecutionInput(
				(input, builder) -> builder.graphQLContext(Map.of(Budget.class, this.budget)).build());
		ExecutionGraphQlResponse response = Objects.requireNonNull(this.graphql.handleRequest(operation).block());
		List<GraphQLError> errors = response.getExecutionResult().getErrors();
		if (!errors.isEmpty()) {
			throw new AbortExecutionException(errors);
		}
		return this.json.readTree(this.json.writeValueAsBytes(response.getData()));
	}

	/** The kinds of nodes, by their ids; nothing for what there is not. */
	Map<String, String> kinds(Collection<String> ids) {
		return nodes(ids, "__typename").values()
			.stream()
			.collect(
					Collectors.toMap((node) -> node.get("id").asString(), (node) -> node.get("__typename").asString()));
	}

	/** Nodes of one kind with some of their properties, by their ids. */
	Map<String, JsonNode> nodes(Collection<String> ids, Kind kind, Collection<Property> properties) {
		return nodes(ids, "... on " + kind.id() + " { __typename name "
				+ properties.stream().map(Property::selection).collect(Collectors.joining(" ")) + " }");
	}

	private Map<String, JsonNode> nodes(Collection<String> ids, String selection) {
		if (ids.isEmpty()) {
			return Map.of();
		}
		return data("query Nodes($ids: [ID!]!) { nodes(ids: $ids) { id " + selection + " } }",
				Map.of("ids", List.copyOf(ids)))
			.path("nodes")
			.valueStream()
			.filter(JsonNode::isObject)
			.collect(Collectors.toMap((node) -> node.get("id").asString(), Function.identity(), (one, other) -> one,
					LinkedHashMap::new));
	}

}
