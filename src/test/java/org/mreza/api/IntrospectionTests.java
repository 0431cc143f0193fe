package org.mreza.api;

import java.nio.file.Path;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.mreza.Endpoint;
import org.mreza.ServiceProcess;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("service")
class IntrospectionTests {

	@TempDir
	private Path directory;

	/** It needs no database, so none is started. */
	@Test
	void introspectionCanBeTurnedOff() {
		try (var service = new ServiceProcess(this.directory, this.directory,
				"--spring.graphql.schema.introspection.enabled=false", "--spring.neo4j.uri=bolt://localhost:1")) {
			Endpoint endpoint = service.endpoint();
			assertThat(endpoint.error("{ __schema { queryType { name } } }")).startsWith("INTROSPECTION_DISABLED: ");
			assertThat(endpoint.data("{ __typename }").toString()).isEqualTo("{\"__typename\":\"Query\"}");
		}
	}

}
