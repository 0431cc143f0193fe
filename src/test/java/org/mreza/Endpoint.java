package org.mreza;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Lazy;

/**
 * The GraphQL endpoint of the running service, as a client sees it. A test of the service
 * has it injected.
 */
@Lazy
public class Endpoint {

	private static final HttpClient HTTP = HttpClient.newHttpClient();

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final HttpClient client;

	private final String service;

	// Lazy, because the port is known only once the service runs
	@Autowired
	public Endpoint(@Value("${local.server.port}") int port) {
		this(HTTP, "http://localhost:" + port);
	}

	private Endpoint(HttpClient client, String service) {
		this.client = client;
		this.service = service;
	}

	/** The same endpoint for a client of another address. */
	public Endpoint from(InetAddress address) {
		return new Endpoint(HttpClient.newBuilder().localAddress(address).build(), this.service);
	}

	/** The address of a path of the service. */
	public URI address(String path) {
		return URI.create(this.service + path);
	}

	/** The port that the service listens on. */
	public int port() {
		return address("").getPort();
	}

	/** Whatever the service answers to whatever is sent. */
	public HttpResponse<String> send(String path, UnaryOperator<HttpRequest.Builder> request) {
		try {
			return this.client.send(request.apply(HttpRequest.newBuilder(address(path))).build(),
					BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * The answer to a GET.
	 * @param headers names and values in turn
	 */
	public HttpResponse<String> get(Map<String, String> parameters, String... headers) {
		String query = parameters.entrySet()
			.stream()
			.map((each) -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&", "?", ""));
		return send("/graphql" + query, (request) -> (headers.length > 0) ? request.headers(headers) : request);
	}

	/**
	 * The answer to a POST of JSON.
	 * @param headers names and values in turn
	 */
	public HttpResponse<String> post(Object body, String... headers) {
		String json = (body instanceof String text) ? text : JSON.writeValueAsString(body);
		return send("/graphql", (request) -> {
			request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
			return (headers.length > 0) ? request.headers(headers) : request;
		});
	}

	/** What an answer says. */
	public static JsonNode json(HttpResponse<String> answer) {
		return json(answer.body());
	}

	/** What a text of JSON says. */
	public static JsonNode json(String text) {
		return JSON.readTree(text);
	}

	/** The whole response to an operation. */
	public JsonNode response(String operation, Map<String, ?> variables) {
		Map<String, Object> body = new LinkedHashMap<>(Map.of("query", operation));
		body.put("variables", variables);
		return json(post(body, "Accept", "application/graphql-response+json"));
	}

	/** The data of an operation that has no errors. */
	public JsonNode data(String operation) {
		return data(operation, Map.of());
	}

	public JsonNode data(String operation, Map<String, ?> variables) {
		JsonNode response = response(operation, variables);
		if (response.has("errors")) {
			throw new AssertionError(operation + "\n" + response.get("errors"));
		}
		return response.get("data");
	}

	/** The code and the message of the only error of an operation. */
	public String error(String operation) {
		return error(response(operation, Map.of()));
	}

	/** The code and the message of the only error of an answer. */
	public static String error(JsonNode response) {
		JsonNode errors = response.get("errors");
		if (errors == null || errors.size() != 1) {
			throw new AssertionError(response);
		}
		return errors.get(0).path("extensions").path("code").asString() + ": "
				+ errors.get(0).get("message").asString();
	}

}
