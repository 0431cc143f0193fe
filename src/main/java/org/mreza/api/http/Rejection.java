package org.mreza.api.http;

import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.ExecutionResult;
import graphql.GraphQLError;

import org.springframework.graphql.execution.ErrorType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Why something that came in is no request of GraphQL over HTTP, in words for whoever
 * sent it.
 */
public final class Rejection extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final HttpStatus status;

	private final HttpHeaders headers = new HttpHeaders();

	Rejection(HttpStatus status, String message) {
		super(message, null, false, false);
		this.status = status;
	}

	public static Rejection malformed(String message) {
		return new Rejection(HttpStatus.BAD_REQUEST, message);
	}

	static Rejection contentType() {
		Rejection rejection = new Rejection(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
				"`Content-Type` does not say that the body is JSON in UTF-8: expected application/json.");
		rejection.headers.setAccept(List.of(MediaType.APPLICATION_JSON));
		return rejection;
	}

	static Rejection method(String message, HttpMethod... allowed) {
		Rejection rejection = new Rejection(HttpStatus.METHOD_NOT_ALLOWED, message);
		rejection.headers.setAllow(Set.of(allowed));
		return rejection;
	}

	public HttpStatus status() {
		return this.status;
	}

	public HttpHeaders headers() {
		return this.headers;
	}

	public ExecutionResult result() {
		return ExecutionResult.newExecutionResult()
			.addError(GraphQLError.newError()
				.errorType(ErrorType.BAD_REQUEST)
				.message("%s", getMessage())
				.extensions(Map.of("code", this.status.name()))
				.build())
			.build();
	}

}
