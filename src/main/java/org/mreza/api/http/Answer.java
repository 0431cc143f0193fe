package org.mreza.api.http;

import java.util.List;

import graphql.ExecutionResult;
import graphql.execution.AbortExecutionException;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/** An answer as HTTP has it. */
final class Answer {

	private Answer() {
	}

	/**
	 * @param tag of the answer, by which it may be kept; null if it may not be
	 */
	static ServerResponse of(WebGraphQlResponse response, MediaType form, @Nullable String tag) {
		ExecutionResult result = response.getExecutionResult();
		return new Failure(result.getErrors()).begin(status(result, form), form).headers((headers) -> {
			headers.addAll(response.getResponseHeaders());
			if (tag != null && result.getErrors().isEmpty()) {
				keep(headers);
				headers.setETag(tag);
			}
		}).body(response.toMap());
	}

	/** Says that the answer which the client keeps is still the answer. */
	static ServerResponse of(ServerResponse unchanged) {
		return ServerResponse.from(unchanged).headers(Answer::keep).build();
	}

	/** Tells why there is no answer. */
	static ServerResponse of(Throwable failure, ServerRequest request) {
		MediaType form = form(request);
		Failure told = Failure.of(failure, request);
		HttpStatus status = (failure instanceof AbortExecutionException refusal)
				? status(refusal.toExecutionResult(), form) : told.status();
		return told.answer(status, form);
	}

	// What is well-formed and fails has a status in one form alone, unless it is to wait
	private static HttpStatus status(ExecutionResult result, MediaType form) {
		HttpStatus status = new Failure(result.getErrors()).status();
		if (status == HttpStatus.TOO_MANY_REQUESTS) {
			return status;
		}
		if (form.equals(Accepted.JSON) || result.getData() != null) {
			return HttpStatus.OK;
		}
		return (status.is5xxServerError() || !result.isDataPresent()) ? status : HttpStatus.OK;
	}

	// Each time the client asks whether it still holds, which costs the graph nothing
	private static void keep(HttpHeaders headers) {
		headers.setCacheControl(CacheControl.noCache());
		headers.setVary(List.of(HttpHeaders.ACCEPT));
	}

	private static MediaType form(ServerRequest request) {
		try {
			return Accepted.best(request);
		}
		catch (Rejection rejection) {
			return Accepted.JSON;
		}
	}

}
