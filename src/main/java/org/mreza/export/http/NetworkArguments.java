package org.mreza.export.http;

import java.util.ArrayList;
import java.util.List;

import graphql.GraphQLContext;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;

import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

import org.mreza.argument.References;

/** What a network is asked for with: the arguments of its field, and what is measured. */
@Component
class NetworkArguments {

	private final GraphQlSource source;

	private final References references;

	NetworkArguments(GraphQlSource source, References references) {
		this.source = source;
		this.references = references;
	}

	/** The same request with ids for what it refers to. */
	ExportRequest resolved(ExportRequest request) {
		return new ExportRequest(
				this.references.resolve(GraphQLContext.newContext().build(), network(), request.all()));
	}

	List<GraphQLArgument> all() {
		List<GraphQLArgument> arguments = new ArrayList<>(network().getArguments());
		GraphQLObjectType network = this.source.schema().getObjectType("Network");
		arguments.addAll(
				several(network, "measure", "of", "What is measured of each node; an attribute each, by its name."));
		arguments.addAll(several(network, "partition", "by",
				"Into what it is taken apart; the number of the group, the largest first, is an attribute each."));
		return arguments;
	}

	private GraphQLFieldDefinition network() {
		return this.source.schema().getQueryType().getFieldDefinition("network");
	}

	/**
	 * The arguments of a field of which a file may hold several: what it is asked for is
	 * a list under the name of the field, and how is as it is.
	 */
	private static List<GraphQLArgument> several(GraphQLObjectType type, String field, String what,
			String description) {
		return type.getFieldDefinition(field)
			.getArguments()
			.stream()
			.map((argument) -> argument.getName().equals(what) ? GraphQLArgument.newArgument()
				.name(field)
				.type(GraphQLList.list(GraphQLTypeUtil.unwrapNonNull(argument.getType())))
				.description(description)
				.build() : argument)
			.toList();
	}

}
