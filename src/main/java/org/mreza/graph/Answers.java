package org.mreza.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import graphql.GraphQLContext;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.LightDataFetcher;
import graphql.schema.PropertyDataFetcher;
import org.dataloader.BatchLoaderEnvironment;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/**
 * How fields are answered: a root field enters the graph with one statement, a field of a
 * row is read from it, and a node that a question names is loaded together with all
 * others of the same selection.
 */
@Component
class Answers {

	private static final String NODES = "nodes";

	private final Graph graph;

	Answers(Graph graph, BatchLoaderRegistry loaders) {
		this.graph = graph;
		loaders.<Key, Object>forName(NODES)
			.registerMappedBatchLoader((keys, env) -> Mono.fromCallable(() -> load(keys, env)));
	}

	DataFetcher<?> root() {
		return (env) -> this.graph.answer(env.getGraphQlContext(), new Compiler(env.getGraphQLSchema()).root(env));
	}

	/** Loads what a question's own type names by id. */
	DataFetcher<?> byId(String property) {
		DataFetcher<?> ids = PropertyDataFetcher.fetching(property);
		return (env) -> {
			if (env.getSource() instanceof Row row) {
				return row.values().get(env.getField().getResultKey());
			}
			Object named = ids.get(env);
			if (named == null) {
				return null;
			}
			var loader = java.util.Objects.requireNonNull(env.<Key, Object>getDataLoader(NODES));
			List<String> path = env.getExecutionStepInfo().getPath().getKeysOnly();
			if (named instanceof Collection<?> many) {
				List<Key> keys = many.stream().map((id) -> new Key((String) id, path)).toList();
				return loader.loadMany(keys, java.util.Collections.nCopies(keys.size(), (Object) Selection.of(env)));
			}
			return loader.load(new Key((String) named, path), Selection.of(env));
		};
	}

	private Map<Key, Object> load(Set<Key> keys, BatchLoaderEnvironment env) {
		Map<List<String>, Selection> selections = new LinkedHashMap<>();
		Map<List<String>, Set<String>> ids = new LinkedHashMap<>();
		for (Key key : keys) {
			selections.computeIfAbsent(key.path(),
					(path) -> (Selection) java.util.Objects.requireNonNull(env.getKeyContexts().get(key)));
			ids.computeIfAbsent(key.path(), (path) -> new java.util.LinkedHashSet<>()).add(key.id());
		}
		GraphQLContext context = java.util.Objects.requireNonNull(env.getContext());
		Map<Key, Object> nodes = new HashMap<>();
		selections.forEach((path, selection) -> {
			Statement statement = new Compiler(selection.schema()).nodes(selection.kind(), selection.fields(),
					List.copyOf(ids.getOrDefault(path, Set.of())));
			this.graph.answerEach(context, statement).forEach((id, node) -> nodes.put(new Key(id, path), node));
		});
		return nodes;
	}

	/**
	 * A node wanted at a place of the answer: all at one place share one selection.
	 *
	 * @param path the keys of the place, without indices
	 */
	private record Key(String id, List<String> path) {
	}

	/** What is wanted of the nodes at one place. */
	private record Selection(GraphQLSchema schema, GraphQLNamedOutputType kind, DataFetchingFieldSelectionSet fields) {

		static Selection of(DataFetchingEnvironment env) {
			return new Selection(env.getGraphQLSchema(),
					(GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(env.getFieldType()), env.getSelectionSet());
		}

	}

	/** Reads a field of a row, or a property of what a question returned. */
	static final class OfRow implements LightDataFetcher<Object> {

		private final PropertyDataFetcher<Object> property;

		OfRow(String field) {
			this.property = PropertyDataFetcher.fetching(field);
		}

		@Override
		public @Nullable Object get(GraphQLFieldDefinition field, @Nullable Object source,
				Supplier<DataFetchingEnvironment> env) throws Exception {
			return (source instanceof Row row) ? row.values().get(env.get().getField().getResultKey())
					: this.property.get(field, java.util.Objects.requireNonNull(source), env);
		}

		@Override
		public @Nullable Object get(DataFetchingEnvironment env) throws Exception {
			return get(env.getFieldDefinition(), env.getSource(), () -> env);
		}

	}

}
