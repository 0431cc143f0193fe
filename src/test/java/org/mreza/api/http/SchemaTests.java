package org.mreza.api.http;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import graphql.GraphQL;
import graphql.introspection.Introspection;
import graphql.introspection.IntrospectionQueryBuilder;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

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

	/** Told by the text, which is read as any client reads it, and by the service. */
	@Test
	void introspectionTellsWhatTheTextTells() {
		String question = IntrospectionQueryBuilder.build(IntrospectionQueryBuilder.Options.defaultOptions()
			.inputValueDeprecation(true)
			.isOneOf(true)
			.specifiedByUrl(true)
			.schemaDescription(true)
			.directiveIsRepeatable(true)
			.typeRefFragmentDepth(7));
		var read = GraphQL
			.newGraphQL(
					UnExecutableSchemaGenerator.makeUnExecutableSchema(new SchemaParser().parse(this.served.body())))
			.build();
		JsonNode text = sorted(JsonMapper.shared().valueToTree(read.execute(question).getData()));
		JsonNode told = sorted(this.endpoint.data(question));
		assertThat(told.at("/__schema/directives").valueStream().map((each) -> each.get("name").asString()))
			.containsExactly("deprecated", "include", "oneOf", "skip", "specifiedBy");
		// A text says nothing of the types that all schemas have
		for (JsonNode schema : List.of(told, text)) {
			schema.at("/__schema/types")
				.valueStream()
				.filter((type) -> OF_GRAPHQL.contains(type.get("name").asString()))
				.forEach((type) -> ((ObjectNode) type).remove("description"));
		}
		// The library adds some to every schema
		((ObjectNode) text.get("__schema")).remove("directives");
		((ObjectNode) told.get("__schema")).remove("directives");
		assertThat(told).isEqualTo(text);
		assertThat(told.at("/__schema/description").asString()).isNotBlank();
		assertThat(told.at("/__schema/types").valueStream().map((type) -> type.get("name").asString()).toList())
			.doesNotContain("Statements", "PartnershipInput")
			.contains("Partnership", "SharedLead");
	}

	/** Lists of named things in the order of their names. */
	private static JsonNode sorted(JsonNode node) {
		if (node instanceof ObjectNode object) {
			object.forEachEntry((name, value) -> object.set(name, sorted(value)));
		}
		if (node instanceof ArrayNode list) {
			List<JsonNode> sorted = list.valueStream()
				.map(SchemaTests::sorted)
				.sorted(Comparator.comparing((each) -> each.path("name").asString("")))
				.toList();
			return JsonMapper.shared().createArrayNode().addAll(sorted);
		}
		return node;
	}

	@Test
	void everyScalarOfOurOwnIsSpecifiedSomewhere() {
		assertThat(this.endpoint.data("{ __schema { types { kind name specifiedByURL } } }")
			.at("/__schema/types")
			.valueStream()
			.filter((type) -> "SCALAR".equals(type.get("kind").asString())
					&& !OF_GRAPHQL.contains(type.get("name").asString())))
			.isNotEmpty()
			.allSatisfy((type) -> assertThat(type.get("specifiedByURL").asString()).startsWith("https://"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{ municipalities { ... @defer { totalCount } } }",
			"{ release @match(path: \"\") { version } }",
			"query @experimental_disableErrorPropagation { release { version } }" })
	void whatTheSchemaDoesNotTellIsNotTaken(String operation) {
		assertThat(this.endpoint.error(operation)).startsWith("GRAPHQL_VALIDATION_FAILED: ")
			.contains("Unknown directive '" + operation.replaceFirst(".*@(\\w+).*", "$1") + "'");
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
