package org.mreza.graph;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.mreza.Endpoint;
import org.mreza.ServiceProcess;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever asks for what the database has no plan of is told so, and not to narrow it. */
@Tag("service")
class PlanningTests {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private static final String QUERY = "{ municipalities(first: 1) { totalCount groups(by: REGION) { count } } }";

	@TempDir
	private Path directory;

	@Test
	void planningGoesOnWhenNobodyWaitsForItAnyMore() throws Exception {
		try (var service = new ServiceProcess(this.directory, this.directory, "--mreza.seed=",
				"--mreza.limit.planning-time=1ms")) {
			Endpoint endpoint = service.endpoint();
			HttpResponse<String> answer = ask(endpoint);
			assertThat(answer.statusCode()).isEqualTo(503);
			assertThat(answer.headers().firstValue("Retry-After")).hasValue("5");
			assertThat(Endpoint.error(Endpoint.json(answer))).isEqualTo(
					"PLANNING_TIMEOUT: The statement is new to the database: it has not planned it within 0.001 s; "
							+ "try again: planning goes on, and is not begun anew.");
			Instant end = Instant.now().plus(PATIENCE);
			while (answer.statusCode() == 503 && Instant.now().isBefore(end)) {
				Thread.sleep(Duration.ofMillis(50));
				answer = ask(endpoint);
			}
			assertThat(Endpoint.json(answer).get("data"))
				.hasToString("{\"municipalities\":{\"totalCount\":0,\"groups\":[]}}");
		}
	}

	private static HttpResponse<String> ask(Endpoint endpoint) {
		return endpoint.post(Map.of("query", QUERY), "Accept", "application/graphql-response+json");
	}

}
