package org.mreza.fuzz;

import java.util.List;
import java.util.Map;

import graphql.schema.GraphQLSchema;

import org.mreza.Endpoint;

/** Requests of every kind, each told by its number alone. */
final class RandomRequests {

	private static final List<String> CONTENT_TYPES = List.of("", "application/json; charset=utf-16",
			"application/json; charset=nonsense", "application/json;", "application/json; charset", "text/plain", "*/*",
			"nonsense", "application/graphql", "application/x-www-form-urlencoded", "multipart/form-data",
			"multipart/form-data; boundary=", "application/graphql+json", "application/json, text/html", "\u0000",
			"a/b/c");

	private static final List<String> ACCEPTS = List.of("", "*", "*/*", "text/html", "application/json;q=2",
			"application/json;q=NaN", "application/json;q=", "application/*+json", ";", ",,,", "a/b;c=\"",
			"\u0161/\u0161", "text/event-stream", "application/json;q=0, */*", "application/json;charset=utf-7",
			"a/b, ".repeat(60));

	private static final List<String> HEADERS = List.of("If-None-Match: *", "If-None-Match: \"",
			"If-None-Match: W/\"a\",,\"b", "If-Modified-Since: never", "Range: bytes=9-1",
			"Range: bytes=0-0,".repeat(40), "Expect: 200-ok", "Content-Encoding: gzip", "Accept-Encoding: gzip;q=x",
			"Accept-Charset: utf-99", "Accept-Language: xx-\u0001", "Origin: null", "Origin: \u0000",
			"X-HTTP-Method-Override: DELETE", "X-Forwarded-For: 1.2.3.4, \"", "X-Forwarded-Proto: gopher",
			"X-Forwarded-Host: a b", "Forwarded: for=\"", "Cookie: a=\"; b", "TE: trailers", "Upgrade: h2c",
			"Content-Length: -1", "Content-Length: 99999999999999999999", "Content-Length: x",
			"Transfer-Encoding: chunked", "Host: a:b:c", "Host: [::", "No-Colon", ": no name", "A\u0000: b",
			"Long: " + "x".repeat(9_000), "traceparent: 00-x", "Authorization: Basic \u00ff", "Date: \u0660");

	private final GraphQLSchema schema;

	private final Known known;

	private final RandomFiles files = new RandomFiles();

	private final ForgedCursors cursors;

	RandomRequests(GraphQLSchema schema, Endpoint endpoint) {
		this.schema = schema;
		this.known = new Known(endpoint);
		this.cursors = new ForgedCursors(schema, endpoint);
	}

	Request next(Chance chance) {
		return switch (chance.below(20)) {
			case 0, 1 -> this.cursors.next(chance);
			case 2, 3 -> this.files.next(chance);
			case 4, 5 -> headed(asked(chance), chance);
			case 6 -> Request.post(new HostileBodies(chance).instead(body(operation(chance))));
			case 7 -> addressed(operation(chance), chance);
			case 8 -> get(operation(chance));
			default -> asked(chance);
		};
	}

	private record Operation(String text, Map<String, Object> variables) {
	}

	private Operation operation(Chance chance) {
		var inputs = new RandomInputs(chance, this.known, chance.one(0.0, 0.03, 0.1, 0.4));
		var operation = new RandomOperation(this.schema, chance, inputs);
		String text = switch (chance.below(10)) {
			case 0 -> operation.spoiled();
			case 1, 2, 3 -> operation.withOneFault();
			default -> operation.text();
		};
		return new Operation(text, inputs.variables());
	}

	private Request asked(Chance chance) {
		return Request.post(body(operation(chance)));
	}

	private static String body(Operation operation) {
		return "{\"query\":" + Written.quoted(operation.text()) + ",\"variables\":"
				+ Written.json(operation.variables()) + "}";
	}

	private static Request get(Operation operation) {
		return Request.get("/graphql?query=" + Request.encoded(operation.text()) + "&variables="
				+ Request.encoded(Written.json(operation.variables())));
	}

	/** A request with its parameters in an address that is not as it should be. */
	private static Request addressed(Operation operation, Chance chance) {
		Request request = Request
			.get("/graphql?query=" + Request.encoded(chance.of(0.5) ? "{__typename}" : operation.text()) + "&"
					+ chance.one("variables", "extensions", "documentId", "id", "operationName", "query", "") + "="
					+ Request.encoded(new HostileBodies(chance).json()));
		return switch (chance.below(5)) {
			case 0 -> request.to(chance.one("&", "&&", "&=", "=", "&query", "&%", "&a=%zz", "&a=%00", "&a=%ff%fe",
					"&a=%c0%80", "&variables={}", "&query=%7B__typename%7D", "#a", "&a=" + "x".repeat(9_000)));
			case 1 -> Request.get("/graphql?query={release{version}}" + chance.one("", "&variables={\"a\":1}", " "));
			default -> request;
		};
	}

	private static Request headed(Request request, Chance chance) {
		String json = "Content-Type: application/json\r\n";
		return switch (chance.below(4)) {
			case 0 -> request.with("Content-Type: " + chance.one(CONTENT_TYPES) + "\r\n");
			case 1 -> request.with(json + "Accept: " + chance.one(ACCEPTS) + "\r\n");
			case 2 -> request.with(json + chance.one(HEADERS) + "\r\n");
			default -> (chance.of(0.7) ? request : Request.get("/graphql?query=%7B__typename%7D"))
				.by(chance.one("GET", "HEAD", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "get", "QUERY", "P\u0000"));
		};
	}

}
