package org.mreza.api.http;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.ExecutionResult;
import graphql.GraphQLError;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

import org.mreza.failure.ApiException;
import org.mreza.failure.HttpRequestException;

/** An answer as HTTP has it. */
final class GraphQlResponses {

	private GraphQlResponses() {
	}

	/**
	 * @param tag of the answer, by which it may be kept; null if it may not be
	 */
	static ServerResponse of(WebGraphQlResponse response, MediaType form, @Nullable String tag) {
		ExecutionResult result = response.getExecutionResult();
		return new ErrorResponse(result.getErrors()).begin(status(result, form), form).headers((headers) -> {
			headers.addAll(response.getResponseHeaders());
			if (tag != null && result.getErrors().isEmpty()) {
				keep(headers);
				headers.setETag(tag);
			}
		}).body(response.toMap());
	}

	/** Says that the answer which the client keeps is still the answer. */
	static ServerResponse of(ServerResponse unchanged) {
		return ServerResponse.from(unchanged).headers(GraphQlResponses::keep).build();
	}

	/** Tells why there is no answer. */
	static ServerResponse of(Throwable failure, ServerRequest request) {
		MediaType form = form(request);
		ErrorResponse told = ErrorResponse.of(failure, request);
		// What came in and is no request has its status in any form
		HttpStatus status = (failure instanceof ApiException && !(failure instanceof HttpRequestException))
				? status(ExecutionResult.newExecutionResult().errors(told.errors()).build(), form) : told.status();
		return told.answer(status, form);
	}

	// The older form has 200 for whatever is well-formed, unless the client is to wait
	private static HttpStatus status(ExecutionResult result, MediaType form) {
		HttpStatus status = new ErrorResponse(result.getErrors()).status();
		if (status == HttpStatus.TOO_MANY_REQUESTS) {
			return status;
		}
		return (form.equals(ContentNegotiation.JSON) || isAnswered(result)) ? HttpStatus.OK : status;
	}

	/** Whether any field of the operation is answered, be it by null. */
	private static boolean isAnswered(ExecutionResult result) {
		if (result.getErrors().isEmpty()) {
			return true;
		}
		Set<Object> failed = result.getErrors()
			.stream()
			.map(GraphQLError::getPath)
			.filter((path) -> path != null && !path.isEmpty())
			.map(List::getFirst)
			.collect(Collectors.toSet());
		return result.getData() instanceof Map<?, ?> data && data.entrySet()
			.stream()
			.anyMatch((field) -> field.getValue() != null || !failed.contains(field.getKey()));
	}

	// Each time the client asks whether it still holds, which costs the graph nothing
	private static void keep(HttpHeaders headers) {
		headers.setCacheControl(CacheControl.noCache());
		headers.setVary(List.of(HttpHeaders.ACCEPT));
	}

	private static MediaType form(ServerRequest request) {
		try {
			return ContentNegotiation.best(request);
		}
		catch (HttpRequestException ex) {
			return ContentNegotiation.JSON;
		}
	}

}
