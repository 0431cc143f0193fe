package org.mreza.api.http;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Stream;

import graphql.introspection.Introspection;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputFieldsContainer;
import graphql.schema.GraphQLNamedSchemaElement;
import graphql.schema.GraphQLNamedType;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.mreza.Endpoint;
import org.mreza.MrezaTest;

import static org.assertj.core.api.Assertions.assertThat;

@MrezaTest
class SchemaTests {

	private static final Set<String> OF_GRAPHQL = Set.of("String", "Int", "Float", "Boolean", "ID");

	private static final Path PRINTED = Path.of("docs/schema.graphqls");

	private HttpResponse<String> served;

	@Autowired
	private Endpoint endpoint;

	@BeforeEach
	void open() {
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
	}

	@Test
	void everythingInTheSchemaSaysWhatItIs() {
		var schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(this.served.body()));
		Stream<String> silent = schema.getAllTypesAsList()
			.stream()
			.filter((type) -> !Introspection.isIntrospectionTypes(type) && !OF_GRAPHQL.contains(type.getName()))
			.flatMap((type) -> Stream.concat(Stream.of(type), parts(type))
				.filter((each) -> StringUtils.isBlank(each.getDescription()))
				.map((each) -> type.getName() + ": " + each.getName()));
		assertThat(silent).isEmpty();
	}

	private static Stream<? extends GraphQLNamedSchemaElement> parts(GraphQLNamedType type) {
		return switch (type) {
			case GraphQLFieldsContainer fields -> fields.getFieldDefinitions()
				.stream()
				.flatMap((field) -> Stream.concat(Stream.of(field), field.getArguments().stream()));
			case GraphQLInputFieldsContainer fields -> fields.getFieldDefinitions().stream();
			case GraphQLEnumType values -> values.getValues().stream();
			default -> Stream.empty();
		};
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
