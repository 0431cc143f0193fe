package org.mreza.api;

import java.util.Map;

import graphql.GraphQLError;
import graphql.schema.DataFetchingEnvironment;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.execution.ErrorType;
import org.springframework.stereotype.Component;

import org.mreza.graph.Refusal;

/**
 * Gives every failure a code. What a caller can mend is told in words; anything else is
 * told by an id alone, which also stands in the log.
 */
@Component
class Errors extends DataFetcherExceptionResolverAdapter {

	private static final Logger logger = LoggerFactory.getLogger(Errors.class);

	@Override
	protected @Nullable GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment env) {
		if (failure instanceof Refusal refusal) {
			return GraphQLError.newError()
				.errorType((refusal.code() == Refusal.Code.NOT_FOUND) ? ErrorType.NOT_FOUND : ErrorType.BAD_REQUEST)
				.message(refusal.getMessage())
				.path(env.getExecutionStepInfo().getPath())
				.location(env.getField().getSourceLocation())
				.extensions(Map.of("code", refusal.code().name()))
				.build();
		}
		String id = env.getExecutionId().toString();
		logger.error("Request {} failed at {}", id, env.getExecutionStepInfo().getPath(), failure);
		return GraphQLError.newError()
			.errorType(ErrorType.INTERNAL_ERROR)
			.message("Something went wrong here. The log has it under " + id + ".")
			.path(env.getExecutionStepInfo().getPath())
			.location(env.getField().getSourceLocation())
			.extensions(Map.of("code", "INTERNAL", "id", id))
			.build();
	}

}
