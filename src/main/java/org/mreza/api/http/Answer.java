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

import org.mreza.api.rate.Exhausted;

/** An answer as HTTP has it. */
final class Answer {

	private Answer() {
	}

	/**
	 * @param tag of the answer, by which it may be kept; null if it may not be
	 */
	static ServerResponse of(WebGraphQlResponse response, MediaType form, @Nullable String tag) {
		ExecutionResult result = response.getExecutionResult();
		return with(result, form).headers((headers) -> {
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
	static ServerResponse of(AbortExecutionException refusal, ServerRequest request) {
		ExecutionResult result = refusal.toExecutionResult();
		return with(result, form(request)).body(result.toSpecification());
	}

	static ServerResponse of(Rejection rejection, ServerRequest request) {
		return ServerResponse.status(rejection.status())
			.contentType(form(request))
			.headers((headers) -> headers.addAll(rejection.headers()))
			.body(rejection.result().toSpecification());
	}

	private static ServerResponse.BodyBuilder with(ExecutionResult result, MediaType form) {
		ServerResponse.BodyBuilder builder = ServerResponse.status(status(result, form))
			.contentType(form)
			.cacheControl(CacheControl.noStore());
		result.getErrors()
			.stream()
			.filter(Exhausted.class::isInstance)
			.map(Exhausted.class::cast)
			.forEach((exhausted) -> builder.header(HttpHeaders.RETRY_AFTER, String.valueOf(exhausted.retryAfter())));
		return builder;
	}

	private static HttpStatus status(ExecutionResult result, MediaType form) {
		if (has("RATE_LIMITED", result)) {
			return HttpStatus.TOO_MANY_REQUESTS;
		}
		if (form.equals(Accepted.JSON) || result.getData() != null) {
			return HttpStatus.OK;
		}
		if (has("DB_UNAVAILABLE", result)) {
			return HttpStatus.SERVICE_UNAVAILABLE;
		}
		return result.isDataPresent() ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
	}

	private static boolean has(String code, ExecutionResult result) {
		return result.getErrors()
			.stream()
			.anyMatch((error) -> error.getExtensions() != null && code.equals(error.getExtensions().get("code")));
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
