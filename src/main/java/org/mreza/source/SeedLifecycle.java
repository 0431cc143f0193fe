package org.mreza.source;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import org.mreza.failure.StartException;
import org.mreza.graph.Graph;
import org.mreza.source.load.SeedLoader;
import org.mreza.source.read.Source;
import org.mreza.source.resolve.ResolvedStatement;

/**
 * Loads the seed before the first request can come in. Where the database does not answer
 * yet, the service starts all the same, is not ready, and loads the seed as soon as the
 * database does.
 */
@Component("seeding")
class SeedLifecycle implements SmartLifecycle, HealthIndicator {

	private static final Logger logger = LoggerFactory.getLogger(SeedLifecycle.class);

	private static final Duration PAUSE = Duration.ofMillis(100);

	private static final Duration PAUSE_AFTER_FAULT = Duration.ofSeconds(5);

	private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(30);

	private final Seed seed;

	private final SeedLoader loader;

	private final Graph graph;

	private final boolean databaseRequired;

	private @Nullable Thread thread;

	private volatile boolean running;

	private volatile boolean loaded;

	/**
	 * @param databaseRequired whether the service does not start without its database
	 */
	SeedLifecycle(Seed seed, SeedLoader loader, Graph graph,
			@Value("${mreza.require-database:false}") boolean databaseRequired) {
		this.seed = seed;
		this.loader = loader;
		this.graph = graph;
		this.databaseRequired = databaseRequired;
	}

	@Override
	public void start() {
		Runnable loading = read();
		this.running = true;
		this.loaded = false;
		CompletableFuture<Void> first = new CompletableFuture<>();
		this.thread = Thread.ofVirtual().name("seeding").start(() -> load(loading, first));
		if (!isLoaded(first)) {
			String fault = this.graph.fault().orElse("it failed while the seed was loaded");
			if (this.databaseRequired) {
				stop();
				throw new StartException("The database at " + this.graph.address() + " does not answer: " + fault
						+ "; start it, correct spring.neo4j.uri, or let the service wait for it with"
						+ " mreza.require-database=false");
			}
			logger.warn("The database at {} does not answer: {}; the service starts without it and loads the seed"
					+ " once it does", this.graph.address(), fault);
		}
	}

	/** Waits until the seed is loaded, or the database fails. */
	private boolean isLoaded(CompletableFuture<Void> first) {
		// Once it is complete, the thread that loads keeps a failure to itself
		while (this.graph.fault().isEmpty() || !first.complete(null)) {
			try {
				first.get(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
				return this.loaded;
			}
			catch (TimeoutException ex) {
				// Neither has happened yet
			}
			catch (ExecutionException ex) {
				throw (ex.getCause() instanceof RuntimeException failure) ? failure : new IllegalStateException(ex);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				return false;
			}
		}
		return false;
	}

	/** Reads the seed, and gives what brings the graph to it. */
	private Runnable read() {
		if (this.seed.isGiven()) {
			List<Source<ResolvedStatement>> sources = this.seed.read();
			return () -> this.loader.load(sources);
		}
		logger.info("Without a seed, the graph stays as it is");
		return this.loader::constrain;
	}

	private void load(Runnable loading, CompletableFuture<Void> first) {
		Duration pause = Duration.ZERO;
		while (this.running && !this.loaded) {
			try {
				Thread.sleep(pause);
				pause = PAUSE;
				if (this.graph.isReachable()) {
					this.loaded = this.graph.fill(loading);
					first.complete(null);
					pause = PAUSE_AFTER_FAULT;
				}
			}
			catch (InterruptedException ex) {
				return;
			}
			catch (RuntimeException ex) {
				if (first.completeExceptionally(ex)) {
					return;
				}
				pause = PAUSE_AFTER_FAILURE;
				logger.error("The seed could not be loaded; trying again in {} s", pause.toSeconds(), ex);
			}
		}
	}

	@Override
	public Health health() {
		return (this.loaded ? Health.up() : Health.down()).build();
	}

	@Override
	public void stop() {
		this.running = false;
		if (this.thread != null) {
			this.thread.interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	// Before the web server, which starts near the last phase.
	@Override
	public int getPhase() {
		return 0;
	}

}
