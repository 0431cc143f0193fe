package org.mreza.graph;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import org.neo4j.driver.AuthTokenManager;
import org.neo4j.driver.Config;
import org.neo4j.driver.Config.ConfigBuilder;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import org.springframework.boot.neo4j.autoconfigure.ConfigBuilderCustomizer;
import org.springframework.boot.neo4j.autoconfigure.Neo4jConnectionDetails;
import org.springframework.stereotype.Component;

/**
 * Asks the database whether it is there. Each time it does so on a connection of its own,
 * because those of the pool may all be taken, or be what is broken.
 */
@Component
class Probe implements ConfigBuilderCustomizer {

	private final Neo4jConnectionDetails database;

	private Config config = Config.defaultConfig();

	Probe(Neo4jConnectionDetails database) {
		this.database = database;
	}

	@Override
	public void customize(ConfigBuilder builder) {
		this.config = builder.build();
	}

	/** Where the database is, without what may be secret. */
	String address() {
		URI uri = this.database.getUri();
		return uri.getScheme() + "://" + uri.getHost() + ((uri.getPort() < 0) ? "" : ":" + uri.getPort());
	}

	/**
	 * Asks, and goes on without waiting.
	 * @param patience how long an answer may take
	 * @param statement whether a statement has to be answered, too
	 * @return why there is no answer; empty if there is one
	 */
	CompletableFuture<Optional<Fault>> ask(Duration patience, boolean statement) {
		Driver driver = driver();
		return CompletableFuture
			.supplyAsync(() -> answer(driver, statement), (task) -> Thread.ofVirtual().name("probe").start(task))
			.completeOnTimeout(Optional.of(Fault.SILENCE), patience.toMillis(), TimeUnit.MILLISECONDS)
			.whenComplete((answer, failure) -> driver.closeAsync());
	}

	private static Optional<Fault> answer(Driver driver, boolean statement) {
		try {
			driver.verifyConnectivity();
			if (statement) {
				try (var session = driver.session()) {
					session.run("RETURN 1").consume();
				}
			}
			return Optional.empty();
		}
		catch (RuntimeException ex) {
			// Its pool has places, so one that is not to be had in time means silence
			return Optional.of((ex.getCause() instanceof TimeoutException) ? Fault.SILENCE : Fault.of(ex));
		}
	}

	private Driver driver() {
		AuthTokenManager tokens = this.database.getAuthTokenManager();
		return (tokens != null) ? GraphDatabase.driver(this.database.getUri(), tokens, this.config)
				: GraphDatabase.driver(this.database.getUri(), this.database.getAuthToken(), this.config);
	}

}
