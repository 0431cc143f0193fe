package org.mreza.graph;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.stereotype.Component;

import org.mreza.failure.ApiException;

/**
 * Runs statements that read the graph. It is closed until it is loaded: until then each
 * statement is refused at once.
 */
@Component
public class Graph {

	private static final Duration FOREVER = Duration.ofDays(365);

	private final JsonMapper json;

	private final Limits limits;

	private final Watch watch;

	private final Send send;

	private final RetryTemplate retries;

	private volatile boolean open;

	Graph(Driver driver, JsonMapper json, Limits limits, Watch watch) {
		this.json = json;
		this.limits = limits;
		this.watch = watch;
		this.send = new Send(driver, limits, watch);
		this.retries = new RetryTemplate(RetryPolicy.builder()
			.predicate(RetryableException.class::isInstance)
			.maxRetries(Long.MAX_VALUE)
			.delay(Duration.ofMillis(100))
			.multiplier(2)
			.jitter(Duration.ofMillis(50))
			.maxDelay(Duration.ofSeconds(1))
			.timeout(limits.retryTime())
			.build());
	}

	/** Whether the database answers, as far as is known, loaded or not. */
	public boolean isReachable() {
		return this.watch.database().isUp();
	}

	/**
	 * Why the database does not answer; empty if it does, and as long as nobody knows.
	 */
	public Optional<String> fault() {
		return Optional.ofNullable(this.watch.database().fault()).map(Fault::cause);
	}

	/** Where the database is. */
	public String address() {
		return this.watch.database().address();
	}

	/**
	 * Brings the graph to something, and lets statements through from then on. It runs on
	 * a thread of its own, which is left to itself where the database is gone: as it is
	 * interrupted, the driver lets it do nothing more.
	 * @return false if the database failed on the way
	 */
	public boolean fill(Runnable loading) throws InterruptedException {
		FutureTask<?> load = new FutureTask<>(loading, null);
		try (Call call = this.watch.call(FOREVER)) {
			call.endsBy(() -> load.cancel(true));
			Thread.ofVirtual().name("load").start(load);
			load.get();
			open();
			return true;
		}
		catch (CancellationException ex) {
			return false;
		}
		catch (ExecutionException ex) {
			if (!(ex.getCause() instanceof RuntimeException failure)) {
				throw new IllegalStateException(ex);
			}
			Fault fault = Fault.within(failure);
			if (fault == null || fault.kind() == Fault.Kind.OURS) {
				throw failure;
			}
			this.watch.inquiry().suspect(fault);
			return false;
		}
		finally {
			load.cancel(true);
		}
	}

	void open() {
		this.open = true;
	}

	/**
	 * Asks a question of its own, whose answer is one row.
	 * @param context the context of the request that asks
	 * @param cypher a constant text; every value is a parameter
	 * @param row the record whose components are the columns, by name
	 * @param parameters names and values in turn
	 */
	public <T> T one(GraphQLContext context, String cypher, Class<T> row, @Nullable Object... parameters) {
		return this.json.convertValue(rows(context, cypher, named(parameters)).getFirst(), row);
	}

	/**
	 * Asks a question of its own, whose answer is any number of rows.
	 * @param context the context of the request that asks
	 * @param cypher a constant text; every value is a parameter
	 * @param parameters every value, by name
	 */
	public List<Map<String, Object>> rows(GraphQLContext context, String cypher,
			Map<String, ? extends @Nullable Object> parameters) {
		List<Map<String, Object>> rows = run(context, cypher, parameters).stream().map(Record::asMap).toList();
		count(rows, QueryLog.of(context));
		return rows;
	}

	/**
	 * Reads a page of something that may be larger than any answer. The page has the time
	 * of one statement; how long all pages together take is up to whoever reads them.
	 * @param cypher a text without a value in it; every value is a parameter
	 * @param parameters names and values in turn
	 */
	public List<Map<String, Object>> page(String cypher, @Nullable Object... parameters) {
		return run(GraphQLContext.newContext().build(), cypher, named(parameters)).stream().map(Record::asMap).toList();
	}

	private static Map<String, @Nullable Object> named(@Nullable Object... parameters) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		for (int i = 0; i < parameters.length; i += 2) {
			values.put(String.valueOf(parameters[i]), parameters[i + 1]);
		}
		return values;
	}

	private void count(@Nullable Object value, QueryLog log) {
		switch (value) {
			case Map<?, ?> object -> {
				log.object(this.limits.objects());
				object.values().forEach((each) -> count(each, log));
			}
			case List<?> list -> list.forEach((each) -> count(each, log));
			case null, default -> {
			}
		}
	}

	/**
	 * Runs a statement and reads all its rows.
	 * @param context the context of the request that asks
	 * @param cypher a text without a value in it
	 * @param parameters every value, by name
	 */
	public List<Record> run(GraphQLContext context, String cypher, Map<String, ?> parameters) {
		QueryLog log = QueryLog.of(context);
		try {
			return this.retries.invoke(() -> once(log, cypher, parameters));
		}
		catch (Neo4jException | IllegalStateException ex) {
			if (Fault.of(ex).kind() == Fault.Kind.OURS) {
				throw ex;
			}
			throw ApiException.unavailable();
		}
	}

	private List<Record> once(QueryLog log, String cypher, Map<String, ?> parameters) {
		if (!this.open || this.watch.database().isDown()) {
			throw ApiException.unavailable();
		}
		return this.send.read(log, cypher, parameters);
	}

}
