package org.mreza.api;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.schema.DataFetcher;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaGenerator;
import graphql.schema.idl.SchemaParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.graphql.execution.DefaultExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

import org.mreza.Endpoint;
import org.mreza.MrezaTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Every failure has a code, and tells no more than whoever asks can mend. */
@ExtendWith(OutputCaptureExtension.class)
@MrezaTest
class ErrorTests {

	private static final String SECRET = "secret of bolt://graph.example:7687";

	@Autowired
	private Endpoint endpoint;

	@CsvSource(delimiter = '|',
			textBlock = """
					{ helo }                                                | GRAPHQL_VALIDATION_FAILED: Validation error (FieldUndefined@[helo]) : Field 'helo' in type 'Query' is undefined
					{ municipality(name: "Bor" { id }                       | GRAPHQL_PARSE_FAILED: Invalid syntax with offending token '{' at line 1 column 28
					{ municipality(name: "\\u{FFFFFFFFF}") { id } }           | GRAPHQL_PARSE_FAILED: Invalid syntax: no character has such a number
					mutation { delete }                                     | GRAPHQL_VALIDATION_FAILED: Validation error (UnknownOperation): The 'Mutation' operation is not supported by the schema
					subscription { a @skip }                                | GRAPHQL_VALIDATION_FAILED: Validation error (UnknownOperation): The 'Subscription' operation is not supported by the schema
					{ municipalities(first: "x") { totalCount } }           | BAD_USER_INPUT: Validation error (WrongType@[municipalities]) : argument 'first' is not a valid 'Int'
					{ municipalities(first: 2147483648) { totalCount } }    | BAD_USER_INPUT: Validation error (WrongType@[municipalities]) : argument 'first' is not a valid 'Int' - Expected value to be in the integer range, but it was a '2147483648'
					{ municipalities(orderBy: [NAME]) { totalCount } }      | BAD_USER_INPUT: Validation error (WrongType@[municipalities]) : argument 'orderBy[0]' is not a valid 'MunicipalityOrder'
					{ municipalities(orderBy: ["n.x}) //"]) { totalCount } }| BAD_USER_INPUT: Validation error (WrongType@[municipalities]) : argument 'orderBy[0]' is not a valid 'MunicipalityOrder'
					{ municipalities(where: {nme: {}}) { totalCount } }     | BAD_USER_INPUT: Validation error (WrongType@[municipalities]) : argument 'where' contains a field not in 'MunicipalityFilter': 'nme'
					{ municipality(name: "...") { id } }                    | BAD_USER_INPUT: Validation error (WrongType@[municipality]) : argument 'name' is not a valid 'Name' - `...` is no Name: A name needs a letter or a digit: '...'
					{ sharedLeads(component: "component/none") { pairCount } } | NOT_FOUND: `component`: the graph holds nothing named `component/none`.
					""")
	@ParameterizedTest
	void aMistakeOfTheCallerIsToldWithItsCodeAndNothingOfTheInside(String document, String error) {
		assertThat(this.endpoint.error(document)).isEqualTo(error);
	}

	@Test
	void aVariableThatDoesNotFitIsNamed() {
		String document = "query ($first: Int, $name: Name!) { municipalities(first: $first, where: {name: {is: $name}}) { totalCount } }";
		assertThat(Endpoint.error(this.endpoint.response(document, Map.of("first", "x", "name", "Bor")))).isEqualTo(
				"BAD_USER_INPUT: Variable 'first' has an invalid value: Expected a value that can be converted to type 'Int' but it was a 'String'");
		assertThat(Endpoint.error(this.endpoint.response(document, Map.of())))
			.startsWith("BAD_USER_INPUT: Variable 'name' has an invalid value: ");
	}

	@Test
	void aVariableOfAnotherKindIsToldInWords() {
		String filter = "query ($w: MunicipalityFilter) { municipalities(where: $w) { totalCount } }";
		String cursor = "query ($c: String%s) { municipalities(after: $c) { totalCount } }";
		assertThat(Endpoint.error(this.endpoint.response(filter, Map.of("w", List.of()))))
			.startsWith("BAD_USER_INPUT: Variable 'w' has an invalid value: Expected an object but was a list.");
		assertThat(Endpoint.error(this.endpoint.response(filter, Map.of("w", 9_223_372_036_854_775_807L))))
			.startsWith("BAD_USER_INPUT: Variable 'w' has an invalid value: Expected an object but was a number.");
		assertThat(Endpoint.error(this.endpoint.response(cursor.formatted(""), Map.of("c", Map.of())))).isEqualTo(
				"BAD_USER_INPUT: Variable 'c' has an invalid value: Expected a String input, but it was an object");
		assertThat(this.endpoint.error(cursor.formatted(" = []"))).isEqualTo(
				"BAD_USER_INPUT: Validation error (BadValueForDefaultArg) : The default value does not fit its type");
	}

	@Test
	void ofManyErrorsOneHundredAreTold() {
		JsonNode response = this.endpoint.response("{ municipality(name: \"Bor\") { " + "nothing ".repeat(300) + "} }",
				Map.of());
		assertThat(response.get("errors")).hasSize(100);
	}

	@Test
	void aFailureOfOurOwnIsToldByAnIdThatAlsoStandsInTheLog(CapturedOutput output) {
		ExecutionResult result = failing((env) -> {
			throw new IllegalStateException(SECRET);
		});
		GraphQLError error = result.getErrors().getFirst();
		String id = String.valueOf(error.getExtensions().get("id"));
		assertThat(result.getErrors()).hasSize(1);
		assertThat(error.getExtensions()).containsEntry("code", "INTERNAL");
		assertThat(error.getMessage()).isEqualTo("Something went wrong here. The log has it under " + id + ".");
		assertThat(error.getPath()).isEqualTo(List.of("failing"));
		assertThat(result.toSpecification().toString()).doesNotContain("secret", "bolt", "Exception", "java");
		assertThat(output.getOut()).contains("Request " + id + " failed at /failing", SECRET);
	}

	@Test
	void whatTheEngineItselfFailsWithIsMaskedToo(CapturedOutput output) {
		ExecutionResult result = failing((env) -> new Object() {
			@Override
			public String toString() {
				throw new IllegalStateException(SECRET);
			}
		});
		assertThat(result.getErrors()).hasSize(1);
		assertThat(result.getErrors().getFirst().getExtensions()).containsEntry("code", "INTERNAL");
		assertThat(result.toSpecification().toString()).doesNotContain("secret", "bolt", "Exception");
		assertThat(output.getOut()).contains("Request " + result.getErrors().getFirst().getExtensions().get("id"));
	}

	/** What is answered where the field {@code failing} is fetched like that. */
	private static ExecutionResult failing(DataFetcher<?> fetcher) {
		var errors = new Errors();
		var types = new SchemaParser().parse("type Query { failing: Int }");
		var wiring = RuntimeWiring.newRuntimeWiring().type("Query", (type) -> type.dataFetcher("failing", fetcher));
		var source = GraphQlSource.builder(new SchemaGenerator().makeExecutableSchema(types, wiring.build()))
			.exceptionResolvers(List.of(errors))
			.instrumentation(List.of(errors))
			.build();
		var request = new DefaultExecutionGraphQlRequest("{ failing }", null, Map.of(), Map.of(),
				UUID.randomUUID().toString(), null);
		return new DefaultExecutionGraphQlService(source).execute(request)
			.block(Duration.ofSeconds(10))
			.getExecutionResult();
	}

}
