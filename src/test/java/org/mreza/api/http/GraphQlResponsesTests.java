package org.mreza.api.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import org.junit.jupiter.api.Test;

import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.http.MediaType;

import static org.assertj.core.api.Assertions.assertThat;

/** The status of answers that a running service does not give at will. */
class GraphQlResponsesTests {

	private static final GraphQLError UNAVAILABLE = GraphQLError.newError()
		.message("The database does not answer.")
		.extensions(Map.of("code", "DB_UNAVAILABLE"))
		.build();

	@Test
	void anAnswerWithoutItsDatabaseIsAnErrorOfTheService() {
		ExecutionResult nothing = ExecutionResult.newExecutionResult().data(null).addError(UNAVAILABLE).build();
		assertThat(status(nothing, ContentNegotiation.RESPONSE)).isEqualTo(503);
		assertThat(status(nothing, ContentNegotiation.JSON)).isEqualTo(200);
	}

	private static GraphQLError failed(String field, String code) {
		return GraphQLError.newError().message("").path(List.of(field)).extensions(Map.of("code", code)).build();
	}

	@Test
	void anAnswerInPartIsAnAnswer() {
		Map<String, Object> data = new HashMap<>(Map.of("other", Map.of()));
		data.put("municipality", null);
		ExecutionResult part = ExecutionResult.newExecutionResult()
			.data(data)
			.addError(failed("municipality", "DB_UNAVAILABLE"))
			.build();
		assertThat(status(part, ContentNegotiation.RESPONSE)).isEqualTo(200);
	}

	@Test
	void nullThatIsAnAnswerIsOne() {
		Map<String, Object> data = new HashMap<>();
		data.put("municipality", null);
		data.put("other", null);
		ExecutionResult part = ExecutionResult.newExecutionResult()
			.data(data)
			.addError(failed("other", "NOT_FOUND"))
			.build();
		assertThat(status(part, ContentNegotiation.RESPONSE)).isEqualTo(200);
	}

	@Test
	void whatAnswersNoFieldHasTheStatusOfItsErrors() {
		Map<String, Object> data = new HashMap<>();
		data.put("a", null);
		data.put("b", null);
		ExecutionResult none = ExecutionResult.newExecutionResult()
			.data(data)
			.addError(failed("a", "BAD_USER_INPUT"))
			.addError(failed("b", "NOT_FOUND"))
			.build();
		assertThat(status(none, ContentNegotiation.RESPONSE)).isEqualTo(404);
		assertThat(status(none, ContentNegotiation.JSON)).isEqualTo(200);
	}

	private static int status(ExecutionResult result, MediaType form) {
		ExecutionInput input = ExecutionInput.newExecutionInput("{ municipality { name } }").build();
		return GraphQlResponses
			.of(new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(input, result)), form, null)
			.statusCode()
			.value();
	}

}
