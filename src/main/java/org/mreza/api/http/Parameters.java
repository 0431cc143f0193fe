package org.mreza.api.http;

import java.net.URI;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

import org.apache.commons.lang3.StringUtils;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.support.DefaultGraphQlRequest;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.util.UriComponentsBuilder;

import org.mreza.api.trusted.TrustedDocuments;
import org.mreza.failure.ApiException;
import org.mreza.failure.HttpRequestException;

/**
 * The parameters of a request, by GraphQL over HTTP.
 *
 * @param query the document itself; null when it is only named
 * @param documentId what names it; null when it is sent
 * @param operationName which operation of the document to run
 */
public record Parameters(@Nullable String query, @Nullable String documentId, @Nullable String operationName,
		Map<String, @Nullable Object> variables, Map<String, @Nullable Object> extensions) {

	private static final List<String> OBJECTS = List.of("variables", "extensions");

	/** What a value may be is limited later; this is what reading one may cost. */
	private static final StreamReadConstraints LIMITS = StreamReadConstraints.builder()
		.maxNestingDepth(64)
		.maxNumberLength(64)
		.maxNameLength(1_000)
		.build();

	private static final JsonMapper JSON = JsonMapper
		.builder(JsonFactory.builder().streamReadConstraints(LIMITS).build())
		.build();

	/** Reads the body of a POST. */
	static Parameters ofBody(byte[] body) {
		return of(object("The body", read("The body", () -> JSON.readValue(body, Object.class))));
	}

	/** Reads the query component of an address, in which objects are written as JSON. */
	public static Parameters ofAddress(ServerRequest request) {
		Map<String, @Nullable Object> members = new LinkedHashMap<>();
		values(request).forEach((name, given) -> {
			if (given.size() > 1) {
				throw HttpRequestException
					.malformed("`" + name + "` is given " + given.size() + " times; expected once.");
			}
			String value = given.getFirst();
			members.put(name, (OBJECTS.contains(name) && !value.isEmpty())
					? read("`" + name + "`", () -> JSON.readValue(value, Object.class)) : value);
		});
		return of(members);
	}

	/** What the query component of an address says, each name with all its values. */
	public static Map<String, List<String>> values(ServerRequest request) {
		try {
			return Map.copyOf(request.params());
		}
		catch (InvalidParameterException ex) {
			throw notEncoded();
		}
	}

	/**
	 * Refuses what an address does not take.
	 * @param known the names of what it takes
	 */
	public static Map<String, List<String>> values(ServerRequest request, Collection<String> known) {
		Map<String, List<String>> given = values(request);
		given.keySet().stream().filter((name) -> !known.contains(name)).sorted().findFirst().ifPresent((name) -> {
			throw ApiException
				.badInput("`" + StringUtils.abbreviate(name, 60) + "` is no parameter of this file: expected "
						+ (known.isEmpty() ? "none" : "one of " + String.join(", ", known)) + ".");
		});
		return given;
	}

	/**
	 * The request as the engine takes it.
	 * @param document the text of what these parameters send or name
	 */
	@SuppressWarnings("NullAway") // Spring hands variables and extensions on as they are
	public WebGraphQlRequest request(ServerRequest request, String document) {
		try {
			// What was read of the query need not be encoded again
			URI address = UriComponentsBuilder.fromUri(request.uri()).replaceQuery(null).build().toUri();
			return new WebGraphQlRequest(address, request.headers().asHttpHeaders(), null, null, request.attributes(),
					new DefaultGraphQlRequest(document, this.operationName, this.variables, this.extensions),
					UUID.randomUUID().toString(), Locale.ENGLISH);
		}
		// What the server lets through in an address is more than an address may hold
		catch (IllegalArgumentException ex) {
			throw notEncoded();
		}
	}

	private static HttpRequestException notEncoded() {
		return HttpRequestException.malformed("The address is not encoded as the query component of an address is.");
	}

	private static Parameters of(Map<String, @Nullable Object> members) {
		Map<String, @Nullable Object> extensions = objectIn(members, "extensions");
		Parameters parameters = new Parameters(textIn(members, "query"), documentId(members, extensions),
				textIn(members, "operationName"), objectIn(members, "variables"), extensions);
		if (parameters.query == null && parameters.documentId == null) {
			throw HttpRequestException.malformed("The request asks nothing: expected `query` or `documentId`.");
		}
		if (parameters.query != null && parameters.documentId != null
				&& !TrustedDocuments.identifies(parameters.documentId, parameters.query)) {
			throw HttpRequestException.malformed("`query` is not what `" + parameters.documentId
					+ "` names: expected its SHA-256 in hexadecimal, or one of them alone.");
		}
		return parameters;
	}

	/**
	 * Whether the document is named by a checksum alone, as Apollo's clients send it.
	 */
	boolean areAutomatic() {
		return this.query == null && this.documentId != null && this.documentId.equals(automatic(this.extensions));
	}

	private static @Nullable String automatic(Map<String, @Nullable Object> extensions) {
		return textIn(objectIn(extensions, "persistedQuery"), "sha256Hash");
	}

	// As GraphQL over HTTP has it, in short, and as Apollo's clients send it
	private static @Nullable String documentId(Map<String, @Nullable Object> members,
			Map<String, @Nullable Object> extensions) {
		String id = textIn(members, "documentId");
		if (id == null) {
			id = textIn(members, "id");
		}
		return (id != null) ? id : automatic(extensions);
	}

	private static @Nullable String textIn(Map<String, @Nullable Object> members, String name) {
		Object value = members.get(name);
		if (value != null && !(value instanceof String)) {
			throw unexpected("`" + name + "`", value, "a string");
		}
		return "".equals(value) ? null : (String) value;
	}

	private static Map<String, @Nullable Object> objectIn(Map<String, @Nullable Object> members, String name) {
		Object value = members.get(name);
		return (value == null || "".equals(value)) ? Map.of() : object("`" + name + "`", value);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, @Nullable Object> object(String what, @Nullable Object value) {
		if (value instanceof Map<?, ?> map) {
			return (Map<String, @Nullable Object>) map;
		}
		throw unexpected(what, value, "an object");
	}

	private static HttpRequestException unexpected(String what, @Nullable Object value, String expected) {
		String kind = switch (value) {
			case null -> "null";
			case Map<?, ?> map -> "an object";
			case Collection<?> list -> "an array";
			case String text -> "a string";
			case Number number -> "a number";
			default -> "a boolean";
		};
		return HttpRequestException.malformed(what + " is " + kind + "; expected " + expected + ".");
	}

	private static @Nullable Object read(String what, java.util.function.Supplier<@Nullable Object> reading) {
		try {
			return reading.get();
		}
		catch (StreamConstraintsException ex) {
			throw HttpRequestException.malformed(what + " is over a limit of JSON here: at most "
					+ LIMITS.getMaxNestingDepth() + " levels of lists and objects, " + LIMITS.getMaxNumberLength()
					+ " characters of a number, and " + LIMITS.getMaxNameLength() + " of a name.");
		}
		catch (JacksonException ex) {
			var location = ex.getLocation();
			throw HttpRequestException.malformed(what + " is not JSON"
					+ ((location != null)
							? " (line " + location.getLineNr() + ", column " + location.getColumnNr() + ")" : "")
					+ "; expected an object.");
		}
	}

}
