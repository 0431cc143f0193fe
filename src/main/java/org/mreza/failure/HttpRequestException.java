package org.mreza.failure;

import java.util.List;
import java.util.Set;

import org.apache.commons.lang3.StringUtils;

import org.springframework.graphql.execution.ErrorType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Why something that came in is no request. Its code is the name of its status.
 */
public final class HttpRequestException extends ApiException {

	private static final long serialVersionUID = 1L;

	/** How many characters of a message are told; it may hold what the client sent. */
	private static final int LONGEST = 1_000;

	private final HttpHeaders headers = new HttpHeaders();

	public HttpRequestException(HttpStatus status, String message) {
		super(status.name(), status, ErrorType.BAD_REQUEST, StringUtils.abbreviate(message, LONGEST));
	}

	public static HttpRequestException malformed(String message) {
		return new HttpRequestException(HttpStatus.BAD_REQUEST, message);
	}

	public static HttpRequestException contentType() {
		HttpRequestException failure = new HttpRequestException(HttpStatus.UNSUPPORTED_MEDIA_TYPE,
				"`Content-Type` does not say that the body is JSON in UTF-8: expected application/json.");
		failure.headers.setAccept(List.of(MediaType.APPLICATION_JSON));
		return failure;
	}

	public static HttpRequestException method(String message, HttpMethod... allowed) {
		HttpRequestException failure = new HttpRequestException(HttpStatus.METHOD_NOT_ALLOWED, message);
		failure.headers.setAllow(Set.of(allowed));
		return failure;
	}

	/** A range that begins behind the end of a file of so many bytes. */
	public static HttpRequestException range(long bytes) {
		HttpRequestException failure = new HttpRequestException(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE,
				"The range begins behind the end of the file, which has " + bytes + " bytes.");
		failure.headers.set(HttpHeaders.CONTENT_RANGE, "bytes */" + bytes);
		return failure;
	}

	/** What the client would have to know to mend its request. */
	public HttpHeaders headers() {
		return this.headers;
	}

}
