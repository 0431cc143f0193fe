package org.mreza.graph;

import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

import graphql.execution.ResultPath;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.PropertyDataFetcher;
import org.dataloader.BatchLoaderEnvironment;
import org.jspecify.annotations.Nullable;
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

	/** No variable of an operation is named so. */
	private static final String IDS = "";

	private final Statements statements;

	private final Graph graph;

	Answers(Graph graph, Limits limits, BatchLoaderRegistry loaders) {
		this.graph = graph;
		this.statements = new Statements(limits);
		loaders.<Key, Written>forName(NODES)
			.registerMappedBatchLoader((keys, env) -> Mono.fromCallable(() -> load(keys, env)));
	}

	DataFetcher<?> root() {
		return (env) -> isAlone(env) ? answer(env)
				: CompletableFuture.supplyAsync(() -> answer(env), (task) -> Thread.ofVirtual().start(task));
	}

	private Object answer(DataFetchingEnvironment env) {
		Statement statement = this.statements.at(env,
				(compiler, field) -> compiler.root(env.getFieldDefinition(), field));
		return this.graph.answer(env.getGraphQlContext(), statement, env.getVariables())
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
			var loader = Objects.requireNonNull(env.<Key, Written>getDataLoader(NODES));
			ResultPath place = env.getExecutionStepInfo().getPath();
			List<String> path = place.getKeysOnly();
			if (named instanceof Collection<?> many) {
				List<Key> keys = many.stream().map((id) -> new Key((String) id, path)).toList();
				return loader.loadMany(keys, Collections.nCopies(keys.size(), (Object) env))
					.thenApply((parts) -> Written.each(parts, place));
			}
			return loader.load(new Key((String) named, path), env).thenApply((part) -> part.at(place));
		};
	}

	private Map<Key, Written> load(Set<Key> keys, BatchLoaderEnvironment batch) {
		Map<List<String>, List<Key>> places = keys.stream().collect(Collectors.groupingBy(Key::path));
		Map<Key, Written> nodes = new HashMap<>();
		keys.forEach((key) -> nodes.put(key, Written.NOTHING));
		places.forEach((path, wanted) -> {
			var env = (DataFetchingEnvironment) Objects.requireNonNull(batch.getKeyContexts().get(wanted.getFirst()));
			Map<String, @Nullable Object> variables = new HashMap<>(env.getVariables());
			variables.put(IDS, wanted.stream().map(Key::id).toList());
			var kind = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(env.getFieldType());
			Statement statement = this.statements.at(env,
					(compiler, field) -> compiler.nodes(kind, field.getChildren(), IDS));
			this.graph.answerEach(env.getGraphQlContext(), statement, variables)
				.forEach((id, node) -> nodes.put(new Key(id, path), node));
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

}
