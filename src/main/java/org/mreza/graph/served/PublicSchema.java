package org.mreza.graph.served;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.introspection.Introspection;
import graphql.schema.DataFetcher;
import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLCodeRegistry;
import graphql.schema.GraphQLDirective;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLSchemaElement;
import graphql.schema.GraphQLType;

/**
 * The part of the schema that clients see, by introspection as in the text: what a query
 * reaches. The directives that tie it to the graph, and the types by which the seed is
 * read, are of no use to them.
 */
public final class PublicSchema {

	/** The directives that mean something in an operation or in the schema as told. */
	private static final Set<String> DIRECTIVES = Set.of("include", "skip", "deprecated", "specifiedBy", "oneOf");

	private PublicSchema() {
	}

	/** That part of all that is declared. */
	public static GraphQLSchema of(GraphQLSchema declared) {
		Set<GraphQLSchemaElement> reached = reached(declared);
		Set<GraphQLType> beside = declared.getAdditionalTypes()
			.stream()
			.filter(reached::contains)
			.collect(Collectors.toSet());
		return declared.transform((schema) -> schema.clearAdditionalTypes()
			.additionalTypes(beside)
			.codeRegistry(declared.getCodeRegistry().transform(PublicSchema::tell)));
	}

	/** Whether a directive may stand in an operation or in the schema as told. */
	public static boolean isServed(String directive) {
		return DIRECTIVES.contains(directive);
	}

	private static void tell(GraphQLCodeRegistry.Builder code) {
		DataFetcher<List<GraphQLDirective>> served = (env) -> env.getGraphQLSchema()
			.getDirectives()
			.stream()
			.filter((directive) -> isServed(directive.getName()))
			.toList();
		code.dataFetcher(FieldCoordinates.coordinates(Introspection.__Schema, "directives"), served);
	}

	private static Set<GraphQLSchemaElement> reached(GraphQLSchema schema) {
		Set<GraphQLSchemaElement> reached = Collections.newSetFromMap(new IdentityHashMap<>());
		Deque<GraphQLSchemaElement> waiting = new ArrayDeque<>(List.of(schema.getQueryType()));
		while (!waiting.isEmpty()) {
			GraphQLSchemaElement element = waiting.pop();
			if (reached.add(element)) {
				waiting.addAll(element.getChildren());
				if (element instanceof GraphQLInterfaceType type) {
					waiting.addAll(schema.getImplementations(type));
				}
			}
		}
		return reached;
	}

}
