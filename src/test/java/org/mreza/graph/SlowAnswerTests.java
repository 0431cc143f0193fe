package org.mreza.graph;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

import org.mreza.Endpoint;
import org.mreza.ServiceProcess;

import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of a question that takes too long, and of one whose asker has gone. */
@Tag("service")
class SlowAnswerTests {

	private static final String PASSWORD = "a-password-for-this-test";

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	@TempDir
	private Path directory;

	@Test
	void aStatementEndsInTheDatabaseWhetherOrNotItsAskerWaits() throws Exception {
		Path schema = Files.createDirectories(this.directory.resolve("added/graph-schema/question/slow"));
		Files.writeString(schema.resolve("slow.graphqls"), "extend type Query { slow: Int }");
		int port = freePort();
		try (var service = new ServiceProcess(this.directory.resolve("data"), this.directory.resolve("added"),
				"--spring.profiles.active=slow", "--mreza.limit.transaction-time=3s", "--mreza.seed=",
				"--mreza.embedded.bolt-port=" + port, "--mreza.embedded.password=" + PASSWORD);
				var driver = GraphDatabase.driver("bolt://localhost:" + port, AuthTokens.basic("neo4j", PASSWORD))) {
			Endpoint endpoint = service.endpoint();
			HttpResponse<String> answer = endpoint.post(Map.of("query", "{ slow }"), "Accept",
					"application/graphql-response+json");
			assertThat(Endpoint.error(Endpoint.json(answer)))
				.startsWith("QUERY_TIMEOUT: A statement in the database took longer than 3.0 s; narrow the query: ");
			assertThat(running(driver)).isZero();
			askAndLeave(endpoint);
			await(driver, 1);
			await(driver, 0);
			assertThat(endpoint.data("{ __typename }").toString()).isEqualTo("{\"__typename\":\"Query\"}");
		}
	}

	private static void askAndLeave(Endpoint endpoint) throws IOException, InterruptedException {
		String body = "{\"query\":\"{ slow }\"}";
		try (Socket socket = new Socket("localhost", endpoint.address("/").getPort())) {
			socket.getOutputStream()
				.write(("POST /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: "
						+ body.length() + "\r\n\r\n" + body)
					.getBytes(StandardCharsets.US_ASCII));
			Thread.sleep(Duration.ofMillis(100));
		}
	}

	private static void await(Driver driver, int statements) throws InterruptedException {
		Instant end = Instant.now().plus(PATIENCE);
		while (running(driver) != statements) {
			assertThat(Instant.now()).as("still %d statements after %s", running(driver), PATIENCE).isBefore(end);
			Thread.sleep(Duration.ofMillis(50));
		}
	}

	private static int running(Driver driver) {
		try (var session = driver.session()) {
			return session.run(TimeoutTests.RUNNING).list().size();
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

}
