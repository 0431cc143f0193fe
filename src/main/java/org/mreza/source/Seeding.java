package org.mreza.source;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import org.mreza.graph.Graph;

/**
 * Loads the seed before the first request can come in. Where the database does not answer
 * yet, the service starts all the same, is not ready, and loads the seed as soon as the
 * database does.
 */
@Component
class Seeding implements SmartLifecycle, HealthIndicator {

	private static final Logger logger = LoggerFactory.getLogger(Seeding.class);

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private static final Duration PAUSE_AFTER_FAILURE = Duration.ofSeconds(30);

	private final Seed seed;

	private final Load load;

	private final Graph graph;

	private final boolean databaseRequired;

	private @Nullable Thread retry;

	private volatile boolean running;

	private volatile boolean loaded;

	/**
	 * @param databaseRequired whether the service does not start without its database
	 */
	Seeding(Seed seed, Load load, Graph graph, @Value("${mreza.require-database:false}") boolean databaseRequired) {
		this.seed = seed;
		this.load = load;
		this.graph = graph;
		this.databaseRequired = databaseRequired;
	}

	@Override
	public void start() {
		Runnable loading = read();
		this.running = true;
		if (this.graph.isReachable()) {
			load(loading);
		}
		else if (this.databaseRequired) {
			throw new NoDatabase();
		}
		else {
			logger.warn("The database does not answer; the service starts without it and loads the seed once it does");
			this.retry = Thread.ofVirtual().name("seeding").start(() -> retry(loading));
		}
	}

	/** Reads the seed, and gives what brings the graph to it. */
	private Runnable read() {
		if (this.seed.isGiven()) {
			Map<Source, List<Said>> sources = this.seed.read();
			return () -> this.load.load(sources);
		}
		logger.info("Without a seed, the graph stays as it is");
		return this.load::constrain;
	}

	private void retry(Runnable loading) {
		Duration pause = PAUSE;
		while (!this.loaded) {
			try {
				Thread.sleep(pause);
				pause = PAUSE;
				if (this.graph.isReachable()) {
					load(loading);
				}
			}
			catch (InterruptedException ex) {
				return;
			}
			catch (RuntimeException ex) {
				pause = PAUSE_AFTER_FAILURE;
				logger.error("The seed could not be loaded; trying again in {} s", pause.toSeconds(), ex);
			}
		}
	}

	private void load(Runnable loading) {
		loading.run();
		this.graph.open();
		this.loaded = true;
	}

	@Override
	public Health health() {
		return (this.loaded ? Health.up() : Health.down()).build();
	}

	@Override
	public void stop() {
		this.running = false;
		if (this.retry != null) {
			this.retry.interrupt();
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
