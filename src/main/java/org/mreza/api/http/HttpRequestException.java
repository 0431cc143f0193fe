package org.mreza.api.http;

import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.ErrorType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Why something that came in is no request, in words for whoever sent it. Its code is the
 * name of its status.
 */
public final class HttpRequestException extends RuntimeException implements GraphQLError {

	private static final long serialVersionUID = 1L;

	/** How many characters of a message are told; it may hold what the caller sent. */
	private static final int LONGEST = 1_000;

	private final HttpStatus status;

	private final HttpHeaders headers = new HttpHeaders();

	HttpRequestException(HttpStatus status, String message) {
		super(StringUtils.abbreviate(message, LONGEST), null, false, false);
		this.status = status;
	}

	public static HttpRequestException malformed(String message) {
		return new HttpRequestException(HttpStatus.BAD_REQUEST, message);
	}

	static HttpRequestException contentType() {
		HttpRequestException rejection = new HttpRequestException(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
				"`Content-Type` does not say that the body is JSON in UTF-8: expected application/json.");
		rejection.headers.setAccept(List.of(MediaType.APPLICATION_JSON));
		return rejection;
	}

	public static HttpRequestException method(String message, HttpMethod... allowed) {
		HttpRequestException rejection = new HttpRequestException(HttpStatus.METHOD_NOT_ALLOWED, message);
		rejection.headers.setAllow(Set.of(allowed));
		return rejection;
	}

	HttpStatus status() {
		return this.status;
	}

	HttpHeaders headers() {
		return this.headers;
	}

	@Override
	public String getMessage() {
		return String.valueOf(super.getMessage());
	}

	@Override
	public @Nullable List<SourceLocation> getLocations() {
		return null;
	}

	@Override
	public ErrorClassification getErrorType() {
		return ErrorType.BAD_REQUEST;
	}

	@Override
	public Map<String, Object> getExtensions() {
		return Map.of("code", this.status.name());
	}

}
