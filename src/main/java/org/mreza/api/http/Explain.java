package org.mreza.api.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.stereotype.Component;

import org.mreza.graph.QueryLog;

/**
 * Tells in the extensions of an answer what the database did for it, if those of the
 * request ask.
 */
@Component
class Explain implements WebGraphQlInterceptor {

	private static final String EXPLAIN = "explain";

	static boolean isAsked(Map<String, ?> extensions) {
		return Boolean.TRUE.equals(extensions.get(EXPLAIN));
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		if (!isAsked(request.getExtensions())) {
			return chain.next(request);
		}
		QueryLog log = new QueryLog(true);
		request
			.configureExecutionInput((input, builder) -> builder.graphQLContext(Map.of(QueryLog.class, log)).build());
		return chain.next(request).map((response) -> {
			Map<Object, Object> extensions = new LinkedHashMap<>(response.getExtensions());
			extensions.put(EXPLAIN, Map.of("statements", log.statements().stream().map(Explain::statement).toList()));
			return response.transform((builder) -> builder.extensions(extensions));
		});
	}

	private static Map<String, @Nullable Object> statement(QueryLog.ExecutedQuery ran) {
		Map<String, @Nullable Object> statement = new LinkedHashMap<>();
		statement.put("cypher", ran.cypher());
		Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
		ran.parameters().forEach((name, value) -> parameters.put(name, shown(value)));
		statement.put("parameters", parameters);
		statement.put("rows", ran.rows());
		statement.put("planningMilliseconds", ran.planning());
		statement.put("milliseconds", ran.milliseconds());
		statement.put("databaseHits", ran.hits());
		return statement;
	}

	// All values come from the request itself; only their number can be too much
	private static @Nullable Object shown(@Nullable Object value) {
		return switch (value) {
			case null -> null;
			case List<?> list when list.size() > 10 -> "a list of " + list.size();
			case List<?> list -> list.stream().map(Explain::shown).toList();
			case Number number -> number;
			case Boolean truth -> truth;
			default -> value.toString();
		};
	}

}
