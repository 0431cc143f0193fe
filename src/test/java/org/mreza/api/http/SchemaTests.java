package org.mreza.api.http;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;

import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.test.web.server.LocalServerPort;

import org.mreza.Endpoint;
import org.mreza.MrezaTest;

import static org.assertj.core.api.Assertions.assertThat;

@MrezaTest
class SchemaTests {

	private static final Path PRINTED = Path.of("docs/schema.graphqls");

	private HttpResponse<String> served;

	private Endpoint endpoint;

	@BeforeEach
	void open(@LocalServerPort int port) {
		this.endpoint = new Endpoint(port);
		this.served = this.endpoint.send("/graphql/schema", (request) -> request);
	}

	@Test
	void theSchemaIsTheOneInTheRepository() throws IOException {
		if (Boolean.getBoolean("mreza.schema.write")) {
			Files.writeString(PRINTED, this.served.body());
		}
		assertThat(PRINTED)
			.as("The schema has changed. Where that is meant, this writes %s anew: "
					+ "mvn -Dskip.ui=true verify -Dtest=SchemaTests -Dmreza.schema.write=true", PRINTED)
			.hasContent(this.served.body());
	}

	@Test
	void theSchemaIsReadByOthers() {
		var schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(this.served.body()));
		assertThat(schema.getQueryType().getFieldDefinition("sharedLeads").getDescription()).isNotBlank();
		assertThat(schema.getAllTypesAsList()).allSatisfy((type) -> assertThat(
				type.getName().startsWith("__") || type.getDescription() != null || isOfGraphql(type.getName()))
			.as(type.getName())
			.isTrue());
	}

	private static boolean isOfGraphql(String type) {
		return java.util.Set.of("String", "Int", "Float", "Boolean", "ID").contains(type);
	}

	@Test
	void theSchemaIsTextThatMayBeKeptUntilItChanges() {
		assertThat(this.served.statusCode()).isEqualTo(200);
		assertThat(this.served.headers().firstValue("Content-Type")).hasValue("text/plain;charset=UTF-8");
		assertThat(this.served.headers().firstValue("Cache-Control")).hasValue("no-cache");
		String tag = this.served.headers().firstValue("ETag").orElseThrow();
		HttpResponse<String> again = this.endpoint.send("/graphql/schema",
				(request) -> request.header("If-None-Match", tag));
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(again.body()).isEmpty();
	}

}
