package org.mreza.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.Neo4jException;

import org.mreza.failure.ApiException;

/** Sends a statement once it is planned, within the time that it may take. */
class Send {

	static final SessionConfig READ = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

	/** The database may end a statement itself, which keeps its connection. */
	private static final Duration GRACE = Duration.ofSeconds(1);

	private final Driver driver;

	private final Limits limits;

	private final Watch watch;

	private final Planning planning;

	Send(Driver driver, Limits limits, Watch watch) {
		this.driver = driver;
		this.limits = limits;
		this.watch = watch;
		this.planning = new Planning(driver, watch, limits);
	}

	// In a transaction that the statement itself opens and closes, because those that the
	// driver opens and retries take two more trips to the database.
	List<Record> read(QueryLog log, String cypher, Map<String, ?> parameters) {
		left(log);
		String text = log.profiled() ? "PROFILE " + cypher : cypher;
		Duration waited = this.planning.await(text, parameters, log.waits());
		Duration left = left(log);
		Duration time = (left.compareTo(this.limits.transactionTime()) < 0) ? left : this.limits.transactionTime();
		Call call = this.watch.call(left.plus(GRACE));
		Result result = null;
		try (call; var session = this.driver.session(READ)) {
			call.endsWith(session);
			@SuppressWarnings("unchecked")
			var values = (Map<String, Object>) parameters;
			log.sent().incrementAndGet();
			// It is planned as soon as it is there
			result = session.run(text, values, TransactionConfig.builder().withTimeout(time).build());
			List<Record> rows = result.list();
			log.add(cypher, parameters, rows, waited, result.consume());
			this.watch.database().hear();
			return rows;
		}
		catch (Neo4jException | IllegalStateException ex) {
			if (result == null && !call.isGivenUp() && Fault.of(ex).kind() == Fault.Kind.LATE) {
				throw this.planning.forgotten(text, parameters);
			}
			throw failure(ex, call, left, time);
		}
	}

	private RuntimeException failure(RuntimeException failure, Call call, Duration left, Duration time) {
		if (call.isGivenUp()) {
			return this.watch.database().isDown() ? ApiException.unavailable() : timedOut(left);
		}
		Fault fault = Fault.of(failure);
		return switch (fault.kind()) {
			case LATE -> timedOut(time);
			case OURS -> failure;
			case GONE, DENIED -> {
				this.watch.inquiry().suspect(fault);
				yield failure;
			}
		};
	}

	/** What the operation has left of its time. */
	private Duration left(QueryLog log) {
		Duration left = log.left(this.limits.operationTime());
		if (left.toMillis() <= 0) {
			throw timedOut(left);
		}
		return left;
	}

	private ApiException timedOut(Duration time) {
		boolean statement = time.equals(this.limits.transactionTime());
		Duration limit = statement ? this.limits.transactionTime() : this.limits.operationTime();
		return new ApiException(ApiException.Code.QUERY_TIMEOUT,
				(statement ? "A statement in the database" : "The operation") + " took longer than "
						+ limit.toMillis() / 1000.0
						+ " s; narrow the query: fewer levels, smaller pages, or a filter.");
	}

}
