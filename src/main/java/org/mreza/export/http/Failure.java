package org.mreza.export.http;

import java.util.Map;

import graphql.ExecutionResult;
import graphql.GraphQLError;

import org.springframework.graphql.execution.ErrorType;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerResponse;

import org.mreza.api.rate.Exhausted;
import org.mreza.graph.Refusal;

/** Why there is no file, in the shape in which the API tells it. */
public final class Failure {

	private Failure() {
	}

	public static ServerResponse of(GraphQLError failure) {
		return of(failure, status(failure));
	}

	static ServerResponse of(GraphQLError failure, HttpStatus status) {
		ServerResponse.BodyBuilder answer = ServerResponse.status(status)
			.contentType(MediaType.APPLICATION_JSON)
			.cacheControl(CacheControl.noStore());
		if (failure instanceof Exhausted exhausted) {
			answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(exhausted.retryAfter()));
		}
		return answer.body(ExecutionResult.newExecutionResult().addError(failure).build().toSpecification());
	}

	/** Tells which methods there are. */
	static ServerResponse method(HttpMethod... allowed) {
		return ServerResponse.status(HttpStatus.METHOD_NOT_ALLOWED)
			.contentType(MediaType.APPLICATION_JSON)
			.allow(allowed)
			.body(ExecutionResult.newExecutionResult()
				.addError(GraphQLError.newError()
					.errorType(ErrorType.BAD_REQUEST)
					.message("Files are had by GET.")
					.extensions(Map.of("code", HttpStatus.METHOD_NOT_ALLOWED.name()))
					.build())
				.build()
				.toSpecification());
	}

	private static HttpStatus status(GraphQLError failure) {
		if (failure instanceof Exhausted) {
			return HttpStatus.TOO_MANY_REQUESTS;
		}
		Object code = (failure.getExtensions() != null) ? failure.getExtensions().get("code") : null;
		return switch ((code != null) ? Refusal.Code.valueOf(code.toString()) : Refusal.Code.BAD_USER_INPUT) {
			case GRAPH_CHANGED -> HttpStatus.CONFLICT;
			case DB_UNAVAILABLE, QUERY_TIMEOUT -> HttpStatus.SERVICE_UNAVAILABLE;
			default -> HttpStatus.BAD_REQUEST;
		};
	}

}
