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

/**
 * What a request made the database do.
 *
 * @param sent how many statements were sent, whether or not they came to an end
 * @param objects how many objects it answered from the graph so far
 * @param profiled whether the statements are profiled, which tells their database hits
 * @param began when the request began, on the clock of {@link System#nanoTime()}
 */
public record Ledger(Queue<Ran> statements, AtomicInteger sent, AtomicInteger objects, boolean profiled, long began) {

	public Ledger(boolean profiled) {
		this(new ConcurrentLinkedQueue<>(), new AtomicInteger(), new AtomicInteger(), profiled, System.nanoTime());
	}

	/** The ledger of a request; a request without one gets one that does not profile. */
	public static Ledger of(GraphQLContext context) {
		return context.computeIfAbsent(Ledger.class, (key) -> new Ledger(false));
	}

	/**
	 * Counts an object of the answer.
	 * @param most how many it may hold
	 */
	void object(int most) {
		if (this.objects.incrementAndGet() > most) {
			throw new Refusal(Refusal.Code.RESULT_TOO_LARGE, "The answer holds more than " + most
					+ " objects; narrow the query: smaller pages, fewer levels, or a filter.");
		}
	}

	/** How much of the time that a request may take is left. */
	Duration left(Duration time) {
		return time.minusNanos(System.nanoTime() - this.began);
	}

	void add(String cypher, Map<String, ?> parameters, List<?> rows, ResultSummary summary) {
		this.statements.add(new Ran(cypher, parameters, rows.size(), summary.resultConsumedAfter(TimeUnit.MILLISECONDS),
				summary.queryProfile().map(Ledger::hits).orElse(null)));
	}

	private static long hits(QueryProfile plan) {
		return plan.dbHits().orElse(0) + plan.children().stream().mapToLong(Ledger::hits).sum();
	}

	/**
	 * One statement that ran.
	 *
	 * @param parameters by name
	 * @param rows how many rows it returned
	 * @param milliseconds until the last of them was there
	 * @param hits database hits; null when it was not profiled
	 */
	public record Ran(String cypher, Map<String, ?> parameters, int rows, long milliseconds, @Nullable Long hits) {
	}

}
