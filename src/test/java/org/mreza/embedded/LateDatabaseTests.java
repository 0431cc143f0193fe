package org.mreza.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.mreza.Endpoint;
import org.mreza.ServiceProcess;

import static org.assertj.core.api.Assertions.assertThat;

/** The service beside a database that is not there yet. */
@Tag("service")
class LateDatabaseTests {

	private static final String PASSWORD = "a-password-for-this-test";

	@TempDir
	private Path directory;

	@Test
	void theServiceWaitsForItsDatabaseAndThenLoadsTheSeed() throws Exception {
		int port = freePort();
		try (var service = service(port, "")) {
			Endpoint endpoint = service.endpoint();
			assertThat(get(endpoint, "/actuator/health/liveness").statusCode()).isEqualTo(200);
			assertThat(get(endpoint, "/actuator/health/readiness").statusCode()).isEqualTo(503);
			Instant asked = Instant.now();
			HttpResponse<String> answer = endpoint.post(Map.of("query", "{ release { version } }"), "Accept",
					"application/graphql-response+json");
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(Endpoint.error(Endpoint.json(answer)))
				.isEqualTo("DB_UNAVAILABLE: The database does not answer at the moment; try again.");
			assertThat(Duration.between(asked, Instant.now())).isLessThan(Duration.ofSeconds(10));
			assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
			for (String file : List.of("network.gexf", "graph.json", "release.zip",
					"table.csv?query=%7Bmunicipalities%7Bnodes%7Bname%7D%7D%7D")) {
				HttpResponse<String> refused = get(endpoint, "/export/" + file);
				assertThat(refused.statusCode()).as(file).isEqualTo(503);
				assertThat(refused.headers().firstValue("Retry-After")).hasValue("5");
				assertThat(refused.headers().firstValue("Content-Type")).hasValue("application/json;charset=UTF-8");
				assertThat(Endpoint.error(Endpoint.json(refused)))
					.isEqualTo("DB_UNAVAILABLE: The database does not answer at the moment; try again.");
			}
			try (var database = EmbeddedDatabase
				.start(new EmbeddedProperties(this.directory.resolve("data"), port, PASSWORD))) {
				assertThat(database.getUri()).hasPort(port);
				Instant end = Instant.now().plus(Duration.ofMinutes(3));
				while (get(endpoint, "/actuator/health/readiness").statusCode() != 200) {
					assertThat(Instant.now()).isBefore(end);
					Thread.sleep(500);
				}
				assertThat(endpoint.data("{ municipality(name: \"Рашка\") { name } }").toString())
					.isEqualTo("{\"municipality\":{\"name\":\"Raška\"}}");
			}
		}
	}

	@Test
	void aServiceThatRequiresItsDatabaseDoesNotStartWithoutAndSaysSoInOneLine() throws IOException {
		int port = freePort();
		try (var service = service(port, "--mreza.require-database=true")) {
			List<String> lines = service.linesToTheEnd();
			assertThat(service.exitCode()).isEqualTo(1);
			assertThat(lines).filteredOn((line) -> !line.contains(" INFO "))
				.singleElement()
				.asString()
				.contains("The database at bolt://localhost:" + port + " does not answer: ", "Connection refused")
				.endsWith("; start it, correct spring.neo4j.uri, or let the service wait for it with"
						+ " mreza.require-database=false");
		}
	}

	private ServiceProcess service(int port, String argument) {
		return new ServiceProcess(this.directory.resolve("none"), this.directory,
				"--spring.neo4j.uri=bolt://localhost:" + port, "--spring.neo4j.authentication.username=neo4j",
				"--spring.neo4j.authentication.password=" + PASSWORD, argument);
	}

	private static HttpResponse<String> get(Endpoint endpoint, String path) {
		return endpoint.send(path, UnaryOperator.identity());
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

}
