package org.mreza.api.http;

import java.nio.charset.StandardCharsets;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.util.HtmlUtils;

import org.mreza.failure.HttpRequestException;

/**
 * A failure of which its status is all that is known: JSON for programs, a page for
 * people, whose browsers ask for one.
 *
 * @param forPeople whether it is a page
 */
record BareFailure(HttpStatus status, boolean forPeople) {

	private static final String PAGE = """
			<!doctype html>
			<html lang="en">
			<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>{status} – Mreža</title></head>
			<body>
			<h1>{status}</h1>
			<p>{message}</p>
			<p><a href="/graphiql/">Ask the graph</a> · <a href="/export">Files</a></p>
			</body>
			</html>
			""";

	/**
	 * The failure as it is told.
	 * @param accept what whoever asks accepts
	 */
	static BareFailure of(int status, @Nullable String accept) {
		HttpStatus known = HttpStatus.resolve(status);
		return new BareFailure((known != null) ? known : HttpStatus.INTERNAL_SERVER_ERROR,
				accept != null && accept.contains(MediaType.TEXT_HTML_VALUE));
	}

	MediaType type() {
		return this.forPeople ? new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8) : ContentNegotiation.JSON;
	}

	byte[] body() {
		String message = switch (this.status) {
			case NOT_FOUND -> "There is nothing at this address: expected /graphql, /graphiql/ or /export.";
			case METHOD_NOT_ALLOWED -> "This address does not know this method.";
			case INTERNAL_SERVER_ERROR -> "Something went wrong here.";
			default -> "The request was not understood: " + this.status.getReasonPhrase() + ".";
		};
		return this.forPeople
				? PAGE.replace("{status}", this.status.value() + " " + this.status.getReasonPhrase())
					.replace("{message}", HtmlUtils.htmlEscape(message))
					.getBytes(StandardCharsets.UTF_8)
				: JsonMapper.shared()
					.writeValueAsBytes(
							new ErrorResponse(List.of(new HttpRequestException(this.status, message))).body());
	}

}
