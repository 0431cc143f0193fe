package org.mreza;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The GraphQL endpoint of the running service, as a client sees it. */
final class Endpoint {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final URI address;

	Endpoint(int port) {
		this.address = URI.create("http://localhost:" + port + "/graphql");
	}

	/** The whole response to an operation. */
	JsonNode response(String operation, Map<String, ?> variables) {
		Map<String, Object> body = new LinkedHashMap<>(Map.of("query", operation));
		body.put("variables", variables);
		var request = HttpRequest.newBuilder(this.address)
			.header("Content-Type", "application/json")
			.header("Accept", "application/graphql-response+json")
			.POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))
			.build();
		try {
			return JSON.readTree(HTTP.send(request, BodyHandlers.ofString()).body());
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** The data of an operation that has no errors. */
	JsonNode data(String operation) {
		return data(operation, Map.of());
	}

	JsonNode data(String operation, Map<String, ?> variables) {
		JsonNode response = response(operation, variables);
		if (response.has("errors")) {
			throw new AssertionError(operation + "\n" + response.get("errors"));
		}
		return response.get("data");
	}

	/** The code and the message of the only error of an operation. */
	String error(String operation) {
		JsonNode errors = response(operation, Map.of()).get("errors");
		if (errors == null || errors.size() != 1) {
			throw new AssertionError(operation + "\n" + errors);
		}
		return errors.get(0).path("extensions").path("code").asString() + ": "
				+ errors.get(0).get("message").asString();
	}

}
