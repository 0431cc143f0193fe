package org.mreza.table;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiFunction;

import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.ExecutionGraphQlResponse;

import org.mreza.failure.ApiException;
import org.mreza.failure.ApiException.Code;
import org.mreza.graph.lookup.Lookup;
import org.mreza.graph.lookup.NearNode;

/**
 * The pages of one list, one after another. Each is asked for like any other operation,
 * and within the same limits.
 */
final class Pages {

	/** What a smaller page mends. */
	private static final Set<String> TOO_LARGE = Set.of(Code.QUERY_TOO_COSTLY.name(), Code.RESULT_TOO_LARGE.name());

	private final BiFunction<Integer, @Nullable String, ExecutionGraphQlResponse> engine;

	private final JsonMapper json;

	private final long end;

	private final Duration time;

	private int size;

	/**
	 * @param engine answers the page of a size that follows a cursor, or the first one
	 * @param size how many elements a page holds at most
	 * @param time how long it may take until the last page is there
	 */
	Pages(BiFunction<Integer, @Nullable String, ExecutionGraphQlResponse> engine, JsonMapper json, int size,
			Duration time) {
		this.engine = engine;
		this.json = json;
		this.size = size;
		this.time = time;
		this.end = System.nanoTime() + time.toNanos();
	}

	Page first() {
		return read(null);
	}

	/**
	 * The page behind one, of the same release.
	 * @throws AbortExecutionException if there is none, for whatever reason
	 */
	Page after(Page page) {
		Page next = read(page.next());
		if (!Objects.equals(next.release(), page.release())) {
			throw changed();
		}
		return next;
	}

	static ApiException changed() {
		return new ApiException(Code.GRAPH_CHANGED, "The graph changed while the table was read; try again.");
	}

	private Page read(@Nullable String after) {
		ExecutionGraphQlResponse response = ask(after);
		while (this.size > 1 && TOO_LARGE.contains(code(response))) {
			this.size /= 2;
			response = ask(after);
		}
		List<GraphQLError> errors = response.getExecutionResult().getErrors();
		if (!errors.isEmpty()) {
			throw new AbortExecutionException(errors);
		}
		if (response.getExtensions().get("hints") instanceof List<?> hints) {
			throw unknown((Map<?, ?>) hints.getFirst());
		}
		return Page.of(response, this.json.readTree(this.json.writeValueAsBytes(response.getData())));
	}

	/**
	 * A table has no place for a hint, and without it its emptiness would be an answer.
	 */
	private static ApiException unknown(Map<?, ?> hint) {
		List<NearNode> near = ((List<?>) Objects.requireNonNull(hint.get("near"))).stream()
			.map((each) -> (Map<?, ?>) each)
			.map((each) -> new NearNode(String.valueOf(each.get("id")), String.valueOf(each.get("name"))))
			.toList();
		return Lookup.unknown(String.valueOf(hint.get("argument")), String.valueOf(hint.get("unknown")), near);
	}

	/** Waits where the client has to; only whether it begins is not worth waiting for. */
	private ExecutionGraphQlResponse ask(@Nullable String after) {
		while (true) {
			ExecutionGraphQlResponse response = this.engine.apply(this.size, after);
			if (after == null || !Code.RATE_LIMITED.name().equals(code(response))) {
				return response;
			}
			Duration wait = Duration.ofSeconds((Long) extension(response, "retryAfter"));
			if (System.nanoTime() + wait.toNanos() > this.end) {
				throw new ApiException(Code.QUERY_TIMEOUT, "The table would take longer than " + this.time.toSeconds()
						+ " s; narrow the list by `where`, or select less of each row.");
			}
			sleep(wait);
		}
	}

	private static void sleep(Duration time) {
		try {
			Thread.sleep(time);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new ApiException(Code.QUERY_TIMEOUT, "The service stops; try again.");
		}
	}

	private static String code(ExecutionGraphQlResponse response) {
		return response.getExecutionResult().getErrors().isEmpty() ? "" : String.valueOf(extension(response, "code"));
	}

	private static Object extension(ExecutionGraphQlResponse response, String name) {
		GraphQLError error = response.getExecutionResult().getErrors().getFirst();
		return Objects.requireNonNullElse((error.getExtensions() != null) ? error.getExtensions().get(name) : null, "");
	}

}
