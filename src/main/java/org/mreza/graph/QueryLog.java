package org.mreza.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.summary.QueryProfile;
import org.neo4j.driver.summary.ResultSummary;

import org.mreza.failure.ApiException;

/**
 * What a request made the database do.
 *
 * @param sent how many statements were sent, whether or not they came to an end
 * @param objects how many objects it answered from the graph so far
 * @param hints what may be wrong with what it asked for, each as the answer says it
 * @param waits how long it has waited for plans
 * @param profiled whether the statements are profiled, which tells their database hits
 * @param began when the request began, on the clock of {@link System#nanoTime()}
 */
public record QueryLog(Queue<ExecutedQuery> statements, AtomicInteger sent, AtomicInteger objects,
		Queue<Map<String, Object>> hints, Waits waits, boolean profiled, long began) {

	public QueryLog(boolean profiled) {
		this(new ConcurrentLinkedQueue<>(), new AtomicInteger(), new AtomicInteger(), new ConcurrentLinkedQueue<>(),
				new Waits(), profiled, System.nanoTime());
	}

	/** The log of a request; a request without one gets one that does not profile. */
	public static QueryLog of(GraphQLContext context) {
		return context.computeIfAbsent(QueryLog.class, (key) -> new QueryLog(false));
	}

	/**
	 * Counts an object of the answer.
	 * @param most how many it may hold
	 */
	public void object(int most) {
		if (this.objects.incrementAndGet() > most) {
			throw new ApiException(ApiException.Code.RESULT_TOO_LARGE, "The answer holds more than " + most
					+ " objects; narrow the query: smaller pages, fewer levels, or a filter.");
		}
	}

	/**
	 * How much of the time that a request may take is left; waiting for plans is none of
	 * it.
	 */
	Duration left(Duration time) {
		return time.plus(this.waits.time()).minusNanos(System.nanoTime() - this.began);
	}

	void add(String cypher, Map<String, ?> parameters, List<?> rows, Duration waited, ResultSummary summary) {
		this.statements.add(new ExecutedQuery(cypher, parameters, rows.size(),
				waited.toMillis() + summary.resultAvailableAfter(TimeUnit.MILLISECONDS),
				summary.resultConsumedAfter(TimeUnit.MILLISECONDS),
				summary.queryProfile().map(QueryLog::hits).orElse(null)));
	}

	private static long hits(QueryProfile plan) {
		return plan.dbHits().orElse(0) + plan.children().stream().mapToLong(QueryLog::hits).sum();
	}

	/**
	 * One statement that ran.
	 *
	 * @param parameters by name
	 * @param rows how many rows it returned
	 * @param planning milliseconds until the database had a plan, hardly any if it had
	 * one
	 * @param milliseconds until the last row was there, from then on
	 * @param hits database hits; null when it was not profiled
	 */
	public record ExecutedQuery(String cypher, Map<String, ?> parameters, int rows, long planning, long milliseconds,
			@Nullable Long hits) {
	}

}
