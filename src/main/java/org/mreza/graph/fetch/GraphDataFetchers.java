package org.mreza.graph.fetch;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.GraphQLContext;
import graphql.execution.ResultPath;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.PropertyDataFetcher;
import org.dataloader.BatchLoaderEnvironment;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import reactor.core.publisher.Mono;

import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Component;

import org.mreza.failure.ApiException;
import org.mreza.graph.Graph;
import org.mreza.graph.Limits;
import org.mreza.graph.QueryLog;
import org.mreza.graph.RootFetcher;
import org.mreza.graph.cypher.CompiledQuery;
import org.mreza.graph.lookup.Lookup;
import org.mreza.graph.plan.JsonFragment;
import org.mreza.graph.plan.JsonWriter;
import org.mreza.graph.plan.Placeholder;
import org.mreza.graph.plan.Shape.SingleShape;
import org.mreza.graph.plan.Sought;
import org.mreza.graph.schema.NodeFetchers;
import org.mreza.name.Name;
import org.mreza.page.Edition;

/**
 * How fields are answered: a root field enters the graph with one statement, and a node
 * that a question names is loaded together with all others of the same selection.
 */
@Component
class GraphDataFetchers implements NodeFetchers {

	private static final String NODES = "nodes";

	/** No variable of an operation is named so. */
	private static final String IDS = "";

	private final QueryCache queries;

	private final Edition edition;

	private final Graph graph;

	private final Lookup lookup;

	private final Limits limits;

	GraphDataFetchers(Graph graph, Lookup lookup, Limits limits, Edition edition, BatchLoaderRegistry loaders) {
		this.edition = edition;
		this.graph = graph;
		this.lookup = lookup;
		this.limits = limits;
		this.queries = new QueryCache(limits);
		loaders.<Key, JsonFragment>forName(NODES)
			.registerMappedBatchLoader((keys, env) -> Mono.fromCallable(() -> load(keys, env)));
	}

	@Override
	public DataFetcher<?> root() {
		return new RootFetcher(this::answer);
	}

	private Object answer(DataFetchingEnvironment env) {
		CompiledQuery query = this.queries.at(env, (compiler, field) -> compiler.root(env.getFieldDefinition(), field));
		Map<String, Object> variables = env.getVariables();
		Value answer = run(query, variables, env);
		return written(query, answer, variables, env).at(env.getExecutionStepInfo().getPath());
	}

	/**
	 * The answer of a query, if it may be answered without what the graph does not hold.
	 */
	private Value run(CompiledQuery query, Map<String, ?> variables, DataFetchingEnvironment env) {
		Record row = this.graph.run(env.getGraphQlContext(), query.cypher(), query.parameters(variables)).getFirst();
		boolean known = true;
		for (int i = 0; i < query.sought().size(); i++) {
			Sought sought = query.sought().get(i);
			for (Object place : row.get(1).get(i).asList()) {
				List<?> texts = (List<?>) Objects.requireNonNull(Placeholder.bound(sought.texts(), variables));
				known = false;
				missing(sought, String.valueOf(texts.get(((Long) place).intValue())), env);
			}
		}
		if (known && query.shape() instanceof SingleShape && row.get(0).isEmpty()) {
			agree(env);
		}
		return row.get(0);
	}

	/**
	 * Refuses several arguments of which each names something, and all together nothing.
	 */
	private static void agree(DataFetchingEnvironment env) {
		List<String> given = env.getArguments()
			.entrySet()
			.stream()
			.filter((argument) -> argument.getValue() != null)
			.map((argument) -> "`" + argument.getKey() + "` is `"
					+ ((argument.getValue() instanceof Name name) ? name.surface() : argument.getValue()) + "`")
			.toList();
		if (given.size() > 1) {
			throw ApiException
				.badInput(String.join(" and ", given) + ": nothing in the graph is both; give one of them.");
		}
	}

	/**
	 * Refuses a name that a closed kind does not hold; says of another, which the answer
	 * stays without, what is near to it.
	 */
	private void missing(Sought sought, String text, DataFetchingEnvironment env) {
		GraphQLContext context = env.getGraphQlContext();
		if (sought.closed()) {
			throw this.lookup.unknown(context, sought.place(), sought.kind(), text);
		}
		List<Map<String, String>> near = new ArrayList<>();
		this.lookup.near(context, sought.kind(), text).forEach((node) -> {
			Map<String, String> told = new LinkedHashMap<>();
			told.put("id", node.id());
			told.put("name", node.name());
			near.add(told);
		});
		Map<String, Object> hint = new LinkedHashMap<>();
		hint.put("path", env.getExecutionStepInfo().getPath().toList());
		hint.put("argument", sought.place());
		hint.put("unknown", text);
		hint.put("near", near);
		QueryLog.of(context).hints().add(hint);
	}

	private JsonFragment written(CompiledQuery query, Value value, Map<String, ?> variables,
			DataFetchingEnvironment env) {
		return JsonWriter.of(query.shape(), value, variables, QueryLog.of(env.getGraphQlContext()),
				this.limits.objects());
	}

	/** Loads what a question's own type names by id. */
	@Override
	public DataFetcher<?> byId(String property) {
		DataFetcher<?> ids = PropertyDataFetcher.fetching(property);
		return (env) -> {
			Object named = ids.get(env);
			if (named == null) {
				return null;
			}
			var loader = Objects.requireNonNull(env.<Key, JsonFragment>getDataLoader(NODES));
			ResultPath place = env.getExecutionStepInfo().getPath();
			List<String> path = place.getKeysOnly();
			if (named instanceof Collection<?> many) {
				List<Key> keys = many.stream().map((id) -> new Key((String) id, path)).toList();
				return loader.loadMany(keys, Collections.nCopies(keys.size(), (Object) env))
					.thenApply((parts) -> JsonFragment.each(parts, place));
			}
			return loader.load(new Key((String) named, path), env).thenApply((part) -> part.at(place));
		};
	}

	@Override
	public DataFetcher<?> page(String property) {
		return new PageFetcher(property, this.edition);
	}

	private Map<Key, JsonFragment> load(Set<Key> keys, BatchLoaderEnvironment batch) {
		Map<List<String>, List<Key>> places = keys.stream().collect(Collectors.groupingBy(Key::path));
		Map<Key, JsonFragment> nodes = new HashMap<>();
		keys.forEach((key) -> nodes.put(key, JsonFragment.NOTHING));
		places.forEach((path, wanted) -> {
			var env = (DataFetchingEnvironment) Objects.requireNonNull(batch.getKeyContexts().get(wanted.getFirst()));
			Map<String, @Nullable Object> variables = new HashMap<>(env.getVariables());
			variables.put(IDS, wanted.stream().map(Key::id).toList());
			var kind = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(env.getFieldType());
			CompiledQuery query = this.queries.at(env,
					(compiler, field) -> compiler.nodes(kind, field.getChildren(), IDS));
			for (Value entry : run(query, variables, env).values()) {
				nodes.put(new Key(entry.get(0).asString(), path), written(query, entry.get(1), variables, env));
			}
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
