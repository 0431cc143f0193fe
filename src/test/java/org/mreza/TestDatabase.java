package org.mreza;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.testcontainers.DockerClientFactory;
import org.testcontainers.neo4j.Neo4jContainer;

import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives a test context its database: a container where an engine answers, else the
 * embedded one in a directory of its own. The property {@code mreza.test.database}
 * ({@code testcontainers} or {@code embedded}) decides otherwise.
 */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		var choice = context.getEnvironment().getProperty("mreza.test.database", "");
		var values = switch (choice) {
			case "testcontainers" -> container();
			case "embedded" -> embedded();
			case "" -> DockerClientFactory.instance().isDockerAvailable() ? container() : embedded();
			default -> throw new IllegalArgumentException(
					"mreza.test.database is \"" + choice + "\": neither \"testcontainers\" nor \"embedded\"");
		};
		// A machine that runs tests may connect and plan as slowly as it likes
		values
			.and("mreza.limit.transaction-time=60s", "mreza.limit.planning-time=60s", "mreza.limit.operation-time=60s",
					"mreza.limit.silence=60s", "spring.neo4j.connection-timeout=60s",
					"spring.neo4j.pool.connection-acquisition-timeout=60s", "spring.mvc.async.request-timeout=90s")
			.applyTo(context);
	}

	private static TestPropertyValues container() {
		return TestPropertyValues.of("spring.neo4j.uri=" + Container.NEO4J.getBoltUrl());
	}

	private static TestPropertyValues embedded() {
		try {
			var directory = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "neo4j-");
			return TestPropertyValues.of("mreza.embedded.directory=" + directory);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// Started by the first context that needs it, and left to end with the tests
	private static final class Container {

		private static final Neo4jContainer NEO4J = started();

		@SuppressWarnings("resource")
		private static Neo4jContainer started() {
			var neo4j = new Neo4jContainer(System.getProperty("neo4j.image")).withoutAuthentication();
			neo4j.start();
			return neo4j;
		}

	}

}
