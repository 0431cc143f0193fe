package org.mreza.export.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLSchema;

import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

/** What a network is asked for with: the arguments of its field, and what is measured. */
@Component
class NetworkArguments {

	private final GraphQlSource source;

	NetworkArguments(GraphQlSource source) {
		this.source = source;
	}

	List<GraphQLArgument> all() {
		GraphQLSchema schema = this.source.schema();
		List<GraphQLArgument> arguments = new ArrayList<>(
				schema.getQueryType().getFieldDefinition("network").getArguments());
		arguments.add(list(schema, "measure", "Measure", "What is measured of each node; an attribute each."));
		arguments.add(list(schema, "partition", "NetworkGrouping",
				"Into what it is taken apart; the number of the group, the largest first, is an attribute each."));
		return arguments;
	}

	private static GraphQLArgument list(GraphQLSchema schema, String name, String type, String description) {
		return GraphQLArgument.newArgument()
			.name(name)
			.type(GraphQLList.list((GraphQLInputType) Objects.requireNonNull(schema.getType(type))))
			.description(description)
			.build();
	}

}
