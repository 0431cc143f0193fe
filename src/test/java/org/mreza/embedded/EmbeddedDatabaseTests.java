package org.mreza.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.exceptions.AuthenticationException;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.neo4j.autoconfigure.Neo4jAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import org.mreza.failure.StartException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@ExtendWith(OutputCaptureExtension.class)
@Tag("service")
class EmbeddedDatabaseTests {

	@TempDir
	private Path directory;

	@Test
	void dataSurviveARestart() {
		try (var database = start(0);
				var driver = GraphDatabase.driver(database.getUri(), database.getAuthToken());
				var stranger = GraphDatabase.driver(database.getUri(), AuthTokens.basic("neo4j", "neo4j"))) {
			driver.executableQuery("CREATE (:Municipality {name: 'Kraljevo'})").execute();
			assertThatExceptionOfType(AuthenticationException.class).isThrownBy(stranger::verifyConnectivity);
		}
		try (var database = start(0); var driver = GraphDatabase.driver(database.getUri(), database.getAuthToken())) {
			var names = driver.executableQuery("MATCH (m:Municipality) RETURN m.name AS name").execute().records();
			assertThat(names).singleElement().extracting((row) -> row.get("name").asString()).isEqualTo("Kraljevo");
		}
	}

	@Test
	void aSecondServiceOnTheDirectoryIsRefusedInOneLine(CapturedOutput output) {
		try (var _ = start(0)) {
			var before = output.getAll().length();
			assertThatException().isThrownBy(() -> new SpringApplicationBuilder(EmbeddedConfiguration.class)
				.web(WebApplicationType.NONE)
				.run("--mreza.embedded.directory=" + directory, "--logging.level.org.springframework.context=error"));
			assertThat(output.getAll().substring(before).lines().filter((line) -> !line.contains(" INFO ")))
				.singleElement()
				.asString()
				.contains("ERROR")
				.endsWith("The embedded Neo4j cannot start: another process uses " + directory
						+ "; stop it, or choose another directory with mreza.embedded.directory");
		}
	}

	@Test
	void aTakenPortIsRefused() throws IOException {
		try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			var port = taken.getLocalPort();
			assertThatExceptionOfType(StartException.class).isThrownBy(() -> start(port))
				.withMessage("The embedded Neo4j cannot start: port " + port
						+ " is taken; free it, or choose another with mreza.embedded.bolt-port");
		}
	}

	@Test
	void aConfiguredDatabaseIsUsedAlone() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(Neo4jAutoConfiguration.class))
			.withUserConfiguration(EmbeddedConfiguration.class)
			.withPropertyValues("spring.neo4j.uri=neo4j://graph.example:7687")
			.run((context) -> assertThat(context).hasSingleBean(Driver.class).doesNotHaveBean(EmbeddedDatabase.class));
	}

	private EmbeddedDatabase start(int boltPort) {
		return EmbeddedDatabase.start(new EmbeddedProperties(directory, boltPort, null));
	}

}
