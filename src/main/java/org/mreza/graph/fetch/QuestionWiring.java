package org.mreza.graph.fetch;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.idl.RuntimeWiring;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

import org.mreza.graph.Graph;
import org.mreza.graph.RootFetcher;
import org.mreza.graph.schema.CypherFiles;

/**
 * Answers each question that has a Cypher file by the rows of that. Its arguments are the
 * parameters, and what is left out is null. A row holds the fields of one object, and the
 * ids of nodes, which are loaded as those of every question are.
 */
@Component
class QuestionWiring implements RuntimeWiringConfigurer {

	private final CypherFiles files;

	private final Graph graph;

	QuestionWiring(CypherFiles files, Graph graph) {
		this.files = files;
		this.graph = graph;
	}

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		this.files.questions()
			.forEach((field, cypher) -> wiring.type("Query",
					(query) -> query.dataFetcher(field, new RootFetcher((env) -> answer(cypher, env)))));
	}

	private Object answer(String cypher, DataFetchingEnvironment env) {
		Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
		env.getFieldDefinition()
			.getArguments()
			.forEach((argument) -> parameters.put(argument.getName(), env.getArgument(argument.getName())));
		List<Map<String, Object>> rows = this.graph.rows(env.getGraphQlContext(), cypher, parameters);
		return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(env.getFieldType())) ? rows : rows.getFirst();
	}

}
