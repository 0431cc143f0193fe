package org.mreza.graph.fetch;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import graphql.language.FieldDefinition;
import graphql.language.ObjectTypeDefinition;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.PropertyDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeDefinitionRegistry;
import graphql.schema.idl.TypeUtil;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

import org.mreza.graph.Graph;
import org.mreza.graph.RootFetcher;
import org.mreza.graph.schema.CypherFiles;
import org.mreza.page.Page;

/**
 * Answers each question that has a Cypher file by the rows of that. Its arguments are the
 * parameters, and what is left out is null. A row holds the fields of one object, and the
 * ids of nodes, which are loaded as those of every question are.
 */
@Component
class QuestionWiring implements RuntimeWiringConfigurer {

	private final CypherFiles files;

	private final Graph graph;

	private TypeDefinitionRegistry types = new TypeDefinitionRegistry();

	QuestionWiring(CypherFiles files, Graph graph) {
		this.files = files;
		this.graph = graph;
	}

	@Override
	public void setTypeDefinitionRegistry(TypeDefinitionRegistry registry) {
		this.types = registry;
	}

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		this.files.questions()
			.forEach((field, cypher) -> wiring.type("Query",
					(query) -> query.dataFetcher(field, new RootFetcher((env) -> answer(cypher, env)))));
		Set<String> seen = new HashSet<>();
		this.types.objectTypeExtensions()
			.getOrDefault("Query", List.of())
			.stream()
			.flatMap((query) -> query.getFieldDefinitions().stream())
			.filter((field) -> this.files.questions().containsKey(field.getName()))
			.forEach((field) -> wirePages(wiring, field, seen));
	}

	/** Cuts the lists of an answer into pages, wherever a field yields a page of one. */
	private void wirePages(RuntimeWiring.Builder wiring, FieldDefinition from, Set<String> seen) {
		if (!(this.types
			.getTypeOrNull(TypeUtil.unwrapAll(from.getType()).getName()) instanceof ObjectTypeDefinition type)
				|| !type.getImplements().isEmpty() || !seen.add(type.getName())) {
			return;
		}
		for (FieldDefinition field : type.getFieldDefinitions()) {
			if (TypeUtil.unwrapAll(field.getType()).getName().endsWith("Page")) {
				wiring.type(type.getName(), (each) -> each.dataFetcher(field.getName(), page(field.getName())));
			}
			wirePages(wiring, field, seen);
		}
	}

	private Object answer(String cypher, DataFetchingEnvironment env) {
		Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
		env.getFieldDefinition()
			.getArguments()
			.forEach((argument) -> parameters.put(argument.getName(), env.getArgument(argument.getName())));
		List<Map<String, Object>> rows = this.graph.rows(env.getGraphQlContext(), cypher, parameters);
		return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(env.getFieldType())) ? rows : rows.getFirst();
	}

	private static DataFetcher<?> page(String field) {
		DataFetcher<?> all = PropertyDataFetcher.fetching(field);
		return (env) -> {
			var items = (List<?>) Objects.requireNonNull(all.get(env));
			return Page.of(items, field + " " + items.hashCode(),
					Objects.requireNonNull(env.<Integer>getArgument("first")), env.getArgument("after"));
		};
	}

}
