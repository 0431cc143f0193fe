package org.mreza.api.http;

import java.net.http.HttpResponse;
import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.mreza.Endpoint;
import org.mreza.ServiceProcess;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("service")
class OtherOriginsTests {

	@TempDir
	private Path directory;

	/** It needs no database, so none is started. */
	@Test
	void whoseOriginIsNotNamedIsLetInAtNoDoor() {
		try (var service = new ServiceProcess(this.directory, this.directory,
				"--spring.graphql.cors.allowed-origins=https://named.example",
				"--spring.neo4j.uri=bolt://localhost:1")) {
			Endpoint endpoint = service.endpoint();
			for (String door : DoorTests.DOORS) {
				HttpResponse<String> named = endpoint.send(door,
						(request) -> request.header("Origin", "https://named.example"));
				assertThat(named.headers().allValues("Access-Control-Allow-Origin")).as(door)
					.containsExactly("https://named.example");
				HttpResponse<String> other = endpoint.send(door,
						(request) -> request.header("Origin", "https://other.example"));
				assertThat(other.statusCode()).as(door).isEqualTo(403);
				assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).as(door).isEmpty();
				assertThat(Endpoint.error(Endpoint.json(other))).as(door).startsWith("FORBIDDEN: ");
			}
		}
	}

}
