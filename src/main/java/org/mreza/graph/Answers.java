package org.mreza.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

import graphql.GraphQLContext;
import graphql.execution.ResultPath;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.DataFetchingFieldSelectionSet;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.PropertyDataFetcher;
import org.dataloader.BatchLoaderEnvironment;
import reactor.core.publisher.Mono;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

/**
 * How fields are answered: a root field enters the graph with one statement, and a node
 * that a question names is loaded together with all others of the same selection.
 */
@Component
class Answers {

	private static final String NODES = "nodes";

	private final Graph graph;

	Answers(Graph graph, BatchLoaderRegistry loaders) {
		this.graph = graph;
		loaders.<Key, Written>forName(NODES)
			.registerMappedBatchLoader((keys, env) -> Mono.fromCallable(() -> load(keys, env)));
	}

	DataFetcher<?> root() {
		return (env) -> isAlone(env) ? answer(env)
				: CompletableFuture.supplyAsync(() -> answer(env), (task) -> Thread.ofVirtual().start(task));
	}

	private Object answer(DataFetchingEnvironment env) {
		return this.graph.answer(env.getGraphQlContext(), new Compiler(env.getGraphQLSchema()).root(env))
			.at(env.getExecutionStepInfo().getPath());
	}

	private static boolean isAlone(DataFetchingEnvironment env) {
		return env.getOperationDefinition().getSelectionSet().getSelections().size() == 1;
	}

	/** Loads what a question's own type names by id. */
	DataFetcher<?> byId(String property) {
		DataFetcher<?> ids = PropertyDataFetcher.fetching(property);
		return (env) -> {
			Object named = ids.get(env);
			if (named == null) {
				return null;
			}
			var loader = java.util.Objects.requireNonNull(env.<Key, Written>getDataLoader(NODES));
			ResultPath place = env.getExecutionStepInfo().getPath();
			List<String> path = place.getKeysOnly();
			if (named instanceof Collection<?> many) {
				List<Key> keys = many.stream().map((id) -> new Key((String) id, path)).toList();
				return loader.loadMany(keys, java.util.Collections.nCopies(keys.size(), (Object) Selection.of(env)))
					.thenApply((parts) -> Written.each(parts, place));
			}
			return loader.load(new Key((String) named, path), Selection.of(env)).thenApply((part) -> part.at(place));
		};
	}

	private Map<Key, Written> load(Set<Key> keys, BatchLoaderEnvironment env) {
		Map<List<String>, Selection> selections = new LinkedHashMap<>();
		Map<List<String>, Set<String>> ids = new LinkedHashMap<>();
		for (Key key : keys) {
			selections.computeIfAbsent(key.path(),
					(path) -> (Selection) java.util.Objects.requireNonNull(env.getKeyContexts().get(key)));
			ids.computeIfAbsent(key.path(), (path) -> new java.util.LinkedHashSet<>()).add(key.id());
		}
		GraphQLContext context = java.util.Objects.requireNonNull(env.getContext());
		Map<Key, Written> nodes = new HashMap<>();
		keys.forEach((key) -> nodes.put(key, Written.NOTHING));
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

}
