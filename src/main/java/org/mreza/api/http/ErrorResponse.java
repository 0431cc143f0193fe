package org.mreza.api.http;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.schema.CoercingSerializeException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.graphql.execution.ErrorType;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import org.mreza.failure.ApiException.Code;
import org.mreza.failure.ApiException;
import org.mreza.failure.HttpRequestException;

/**
 * Why there is no answer, as HTTP has it, whatever was asked for: one status for each
 * code, and one body.
 *
 * @param errors what went wrong; the gravest decides the status
 */
public record ErrorResponse(List<GraphQLError> errors) {

	private static final Logger logger = LoggerFactory.getLogger(ErrorResponse.class);

	/** In how many seconds a database that cannot answer yet may do so. */
	private static final int PATIENCE = 5;

	private static final Set<String> NOT_YET = Set.of(Code.DB_UNAVAILABLE.name(), Code.PLANNING_TIMEOUT.name());

	/** Whether there is anyone to tell: who went away while an answer was sent is not. */
	public static boolean isTold(Throwable failure) {
		return !(failure instanceof IOException);
	}

	static ErrorResponse of(Throwable failure, ServerRequest request) {
		return new ErrorResponse(switch (failure) {
			case AbortExecutionException aborted -> aborted.toExecutionResult().getErrors();
			// Whoever asks cannot mend a value that the graph should not hold
			case GraphQLError error when !(error instanceof CoercingSerializeException) -> List.of(error);
			default -> List.of(internal(UUID.randomUUID().toString(), "at " + request.path(), failure));
		});
	}

	/** Tells why there is no file. */
	public static ServerResponse answer(Throwable failure, ServerRequest request) {
		ErrorResponse told = of(failure, request);
		return told.answer(told.status(), ContentNegotiation.JSON);
	}

	/**
	 * What is told of a failure of our own; all else of it stands in the log alone.
	 * @param id by which the log is searched
	 * @param where where it failed, as the end of a sentence
	 */
	public static GraphQLError internal(String id, String where, @Nullable Throwable failure) {
		logger.error("Request {} failed {}", id, where, failure);
		return GraphQLError.newError()
			.errorType(ErrorType.INTERNAL_ERROR)
			.message("Something went wrong here. The log has it under " + id + ".")
			.extensions(Map.of("code", Code.INTERNAL.name(), "id", id))
			.build();
	}

	/**
	 * The answer that there is none.
	 * @param status may hide that, where a form has it so
	 */
	ServerResponse answer(HttpStatus status, MediaType form) {
		return begin(status, form).body(body());
	}

	/** What tells of this, where there is nothing else to tell. */
	Map<String, Object> body() {
		return ExecutionResult.newExecutionResult().errors(this.errors).build().toSpecification();
	}

	/** An answer that tells of this, besides whatever else its body holds. */
	ServerResponse.BodyBuilder begin(HttpStatus status, MediaType form) {
		return ServerResponse.status(status)
			.contentType(form)
			.cacheControl(CacheControl.noStore())
			.headers((headers) -> this.errors.forEach((error) -> add(headers, error, status)));
	}

	private static void add(HttpHeaders headers, GraphQLError error, HttpStatus status) {
		if (error instanceof HttpRequestException failure) {
			headers.addAll(failure.headers());
		}
		if (status == ApiException.status(error)) {
			Object wait = NOT_YET.contains(String.valueOf(extension(error, "code"))) ? PATIENCE
					: extension(error, "retryAfter");
			if (wait != null) {
				headers.set(HttpHeaders.RETRY_AFTER, wait.toString());
			}
		}
	}

	HttpStatus status() {
		return this.errors.stream()
			.map(ApiException::status)
			.max(Comparator.comparingInt(HttpStatus::value))
			.orElse(HttpStatus.OK);
	}

	private static @Nullable Object extension(GraphQLError error, String name) {
		return Objects.requireNonNullElse(error.getExtensions(), Map.<String, Object>of()).get(name);
	}

}
