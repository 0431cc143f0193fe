package org.mreza.api.http;

import java.util.Collections;
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

	@Test
	void anAnswerInPartIsAnAnswer() {
		ExecutionResult part = ExecutionResult.newExecutionResult()
			.data(Collections.singletonMap("municipality", null))
			.addError(UNAVAILABLE)
			.build();
		assertThat(status(part, ContentNegotiation.RESPONSE)).isEqualTo(200);
	}

	private static int status(ExecutionResult result, MediaType form) {
		ExecutionInput input = ExecutionInput.newExecutionInput("{ municipality { name } }").build();
		return GraphQlResponses
			.of(new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(input, result)), form, null)
			.statusCode()
			.value();
	}

}
