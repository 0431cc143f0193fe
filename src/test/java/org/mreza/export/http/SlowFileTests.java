package org.mreza.export.http;

import java.net.http.HttpResponse;
import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.mreza.Endpoint;
import org.mreza.ServiceProcess;

import static org.assertj.core.api.Assertions.assertThat;

/** Files of a service whose statements may take no time at all. */
@Tag("service")
class SlowFileTests {

	@Test
	void aFileThatTakesTooLongIsToldAsAnAnswerThatDoes(@TempDir Path directory) {
		try (var service = new ServiceProcess(directory.resolve("data"), directory, "--mreza.seed=",
				"--mreza.limit.operation-time=0s")) {
			Endpoint endpoint = service.endpoint();
			for (String file : FileDoorTests.FILES) {
				HttpResponse<String> answer = endpoint.send(file, (request) -> request);
				if (file.equals("/export")) {
					assertThat(answer.statusCode()).as("what can be had is known without asking").isEqualTo(200);
					continue;
				}
				assertThat(answer.statusCode()).as(file).isEqualTo(503);
				assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json;charset=UTF-8");
				assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
				assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
				assertThat(Endpoint.error(Endpoint.json(answer))).as(file)
					.isEqualTo("QUERY_TIMEOUT: The operation took longer than 0.0 s; narrow the query: fewer levels,"
							+ " smaller pages, or a filter.");
			}
		}
	}

}
