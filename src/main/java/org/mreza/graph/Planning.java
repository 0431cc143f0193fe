package org.mreza.graph;

import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Driver;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.reactivestreams.ReactiveSession;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import org.mreza.failure.ApiException;

/**
 * Has the database plan what is new to it before it is asked, a few statements at once,
 * so that they leave it time for those that it has plans of. Planning goes on when nobody
 * waits for it any more.
 */
class Planning {

	private static final Duration LONGEST = Duration.ofMinutes(1);

	private final Driver driver;

	private final Watch watch;

	private final Duration patience;

	private final Semaphore places = new Semaphore(Math.max(1, Runtime.getRuntime().availableProcessors() - 1), true);

	private final Cache<Statement, Boolean> planned = Caffeine.newBuilder().maximumSize(Limits.plans()).build();

	private final Map<Statement, CompletableFuture<Void>> underWay = new ConcurrentHashMap<>();

	Planning(Driver driver, Watch watch, Limits limits) {
		this.driver = driver;
		this.watch = watch;
		this.patience = limits.planningTime();
	}

	/**
	 * Waits until the database has a plan, or cannot make one, which it tells whoever
	 * asks.
	 * @param waits what the operation has waited for plans so far
	 * @return how long it took
	 */
	Duration await(String text, Map<String, ?> parameters, Waits waits) {
		Statement statement = Statement.of(text, parameters);
		if (this.planned.getIfPresent(statement) != null) {
			return Duration.ZERO;
		}
		long began = System.nanoTime();
		long end = began + this.patience.minus(waits.time()).toNanos();
		waits.begin();
		try {
			plan(statement, parameters, end).get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
			return Duration.ofNanos(System.nanoTime() - began);
		}
		catch (TimeoutException ex) {
			throw late("it has not planned it within " + this.patience.toMillis() / 1000.0
					+ " s; try again: planning goes on, and is not begun anew.");
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw ApiException.unavailable();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
		finally {
			waits.end();
		}
	}

	/**
	 * The database had a plan no more: it had not begun with the statement when the time
	 * was over.
	 */
	ApiException forgotten(String text, Map<String, ?> parameters) {
		this.planned.invalidate(Statement.of(text, parameters));
		return late("it did not begin with it in time; try again.");
	}

	private static ApiException late(String reason) {
		return new ApiException(ApiException.Code.PLANNING_TIMEOUT, "The statement is new to the database: " + reason);
	}

	/** The plan that is under way, or is begun once there is a place for it. */
	private CompletableFuture<Void> plan(Statement statement, Map<String, ?> parameters, long end)
			throws InterruptedException {
		CompletableFuture<Void> plan = this.underWay.get(statement);
		if (plan != null) {
			return plan;
		}
		if (!this.places.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
			throw late("others are planned before it; try again.");
		}
		CompletableFuture<Void> begun = new CompletableFuture<>();
		plan = this.underWay.putIfAbsent(statement, begun);
		if (plan != null) {
			this.places.release();
			return plan;
		}
		begin(statement, parameters, begun);
		return begun;
	}

	// EXPLAIN makes a plan of its own. A statement that is begun and whose rows nobody
	// takes is planned and does not run.
	private void begin(Statement statement, Map<String, ?> parameters, CompletableFuture<Void> plan) {
		@SuppressWarnings("unchecked")
		var values = (Map<String, Object>) parameters;
		var config = TransactionConfig.builder().withTimeout(LONGEST).build();
		Call call = this.watch.call(LONGEST);
		Disposable planning = Mono
			.usingWhen(Mono.fromSupplier(() -> this.driver.session(ReactiveSession.class, Send.READ)),
					(session) -> Mono.from(session.run(statement.text(), values, config)), ReactiveSession::close)
			.doFinally((signal) -> {
				call.close();
				this.places.release();
				this.underWay.remove(statement);
				plan.complete(null);
			})
			// Whoever asks for what cannot be planned is told why
			.subscribe((result) -> this.planned.put(statement, true), (failure) -> {
			});
		call.endsBy(planning::dispose);
	}

	/**
	 * What a plan is made for: a text and what is expected of its parameters, which is
	 * their type and the order of magnitude of a list or a string.
	 */
	private record Statement(String text, String shapes) {

		static Statement of(String text, Map<String, ?> parameters) {
			StringBuilder shapes = new StringBuilder();
			parameters.forEach((name, value) -> shapes.append(name).append(shape(value)));
			return new Statement(text, shapes.toString());
		}

		private static String shape(@Nullable Object value) {
			return switch (value) {
				case null -> "-";
				case Collection<?> list -> "*" + magnitude(list.size());
				case String string -> "\"" + magnitude(string.length());
				default -> value.getClass().getSimpleName();
			};
		}

		/** 0, 1, up to 10, up to 100, and so on. */
		private static int magnitude(int size) {
			return (size < 2) ? size : 1 + String.valueOf(size - 1).length();
		}

	}

}
