package org.mreza.api.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.SocketException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.mreza.CountingDriver;
import org.mreza.Endpoint;
import org.mreza.MrezaTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What is a request of GraphQL over HTTP, and what is not. */
@MrezaTest
class HttpTests {

	private static final int LARGEST = 256 * 1024;

	private static final String RESPONSE = "application/graphql-response+json";

	private static final String BOR = "query Bor($code: ID = \"70327\") { municipality(code: $code) { name } }";

	@Autowired
	private CountingDriver driver;

	@Autowired
	private Endpoint endpoint;

	@Test
	void aQueryMayBeAskedByGet() {
		HttpResponse<String> answer = this.endpoint.get(Map.of("query", BOR + " query Other { __typename }",
				"operationName", "Bor", "variables", "{\"code\":\"70980\"}", "extensions", "{\"some\":1}"));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(Endpoint.json(answer).get("data")).hasToString("{\"municipality\":{\"name\":\"Prijepolje\"}}");
	}

	@Test
	void whatIsLeftEmptyIsLeftOut() {
		HttpResponse<String> answer = this.endpoint
			.get(Map.of("query", BOR, "operationName", "", "variables", "", "extensions", ""));
		assertThat(Endpoint.json(answer).get("data")).hasToString("{\"municipality\":{\"name\":\"Bor\"}}");
	}

	@Test
	void headAnswersWithTheHeadersOfGet() {
		String path = "/graphql?query=%7B__typename%7D";
		HttpResponse<String> get = this.endpoint.send(path, (request) -> request);
		HttpResponse<String> head = this.endpoint.send(path, (request) -> request.HEAD());
		assertThat(head.statusCode()).isEqualTo(200);
		assertThat(head.body()).isEmpty();
		assertThat(head.headers().firstValue("ETag")).isPresent().isEqualTo(get.headers().firstValue("ETag"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "mutation { __typename }", "mutation { forget }",
			"query A { __typename } mutation B { __typename }" })
	void aMutationIsNotSentByGet(String document) {
		HttpResponse<String> answer = this.endpoint.get(Map.of("query", document));
		assertThat(answer.statusCode()).isEqualTo(405);
		assertThat(answer.headers().allValues("Allow")).containsExactly("POST");
		assertThat(Endpoint.error(Endpoint.json(answer))).isEqualTo("METHOD_NOT_ALLOWED: A mutation is sent by POST.");
	}

	@Test
	void aQueryBesideAMutationMayBeAskedByGet() {
		HttpResponse<String> answer = this.endpoint
			.get(Map.of("query", "query A { __typename } mutation B { __typename }", "operationName", "A"));
		// There are no mutations, so the document is not valid; but it was read
		assertThat(Endpoint.error(Endpoint.json(answer))).contains("'Mutation' operation is not supported");
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 2, 1000 })
	void aBatchIsNotExecuted(int size) {
		this.driver.reset();
		HttpResponse<String> answer = this.endpoint.post(Collections.nCopies(size, Map.of("query", BOR)));
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(Endpoint.error(Endpoint.json(answer)))
			.isEqualTo("BAD_REQUEST: The body is an array; expected an object.");
		assertThat(this.driver.count()).isZero();
	}

	@ParameterizedTest
	@ValueSource(strings = { "application/x-www-form-urlencoded", "text/plain", "multipart/form-data; boundary=b",
			"application/graphql", "application/json; charset=utf-16", "nonsense", "*/*", "application/*" })
	void aBodyThatIsNotJsonIsNotRead(String type) {
		HttpResponse<String> answer = this.endpoint.send("/graphql", (request) -> request.header("Content-Type", type)
			.POST(BodyPublishers.ofString("{\"query\":\"{__typename}\"}")));
		assertThat(answer.statusCode()).isEqualTo(415);
		assertThat(answer.headers().firstValue("Accept")).hasValue("application/json");
		assertThat(Endpoint.error(Endpoint.json(answer))).startsWith("UNSUPPORTED_MEDIA_TYPE: ");
	}

	@Test
	void aBodyWithoutATypeIsNotRead() {
		assertThat(this.endpoint
			.send("/graphql", (request) -> request.POST(BodyPublishers.ofString("{\"query\":\"{__typename}\"}")))
			.statusCode()).isEqualTo(415);
	}

	@CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
			{bad                                     | The body is not JSON (line 1, column 2); expected an object.
			{"query":"{__typename}"} {}              | The body is not JSON (line 1, column 26); expected an object.
			"x"                                      | The body is a string; expected an object.
			{}                                       | The request asks nothing: expected `query` or `documentId`.
			{"query":["{__typename}"]}               | `query` is an array; expected a string.
			{"query":"{__typename}","variables":"x"} | `variables` is a string; expected an object.
			{"query":"{__typename}","variables":[1]} | `variables` is an array; expected an object.
			{"query":"{__typename}","operationName":1} | `operationName` is a number; expected a string.
			{"query":"{__typename}","extensions":true} | `extensions` is a boolean; expected an object.
			""")
	@ParameterizedTest
	void aMalformedBodyIsToldInWords(String body, String message) {
		for (String accept : List.of("application/json", RESPONSE)) {
			assertMalformed(this.endpoint.post(body, "Accept", accept), accept, message);
		}
	}

	static Stream<String> endlessJson() {
		return Stream.of("[".repeat(600) + "]".repeat(600), "1".repeat(5_000), "{\"" + "k".repeat(1_500) + "\":1}");
	}

	@MethodSource("endlessJson")
	@ParameterizedTest
	void jsonThatIsTooDeepOrTooLongIsToldInWords(String json) throws IOException {
		String limit = " is over a limit of JSON here: at most 64 levels of lists and objects, 64 characters of a number,"
				+ " and 1000 of a name.";
		for (String member : List.of("variables", "extensions")) {
			assertMalformed(this.endpoint.post("{\"query\":\"{__typename}\",\"" + member + "\":" + json + "}"),
					"application/json", "The body" + limit);
			for (String path : List.of("/graphql", "/export/table.csv")) {
				String answer = raw("GET " + path + "?query=%7B__typename%7D&" + member + "="
						+ URLEncoder.encode(StringUtils.truncate(json, 2_000), StandardCharsets.UTF_8)
						+ " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
				assertThat(answer).startsWith("HTTP/1.1 400 ").contains("`" + member + "`" + limit);
			}
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/error", "/nope", "/export/foo", "/graphql/foo", "/actuator/nope" })
	void whereNothingIsIsToldAsOtherFailures(String path) {
		for (String method : List.of("GET", "POST")) {
			HttpResponse<String> answer = this.endpoint.send(path,
					(request) -> request.method(method, BodyPublishers.noBody()));
			assertThat(answer.statusCode()).isEqualTo(404);
			assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json;charset=UTF-8");
			assertThat(Endpoint.error(Endpoint.json(answer)))
				.isEqualTo("NOT_FOUND: There is nothing at this address: expected /graphql, /graphiql/ or /export.");
		}
	}

	@Test
	void peopleAreToldByAPage() {
		for (String path : List.of("/nope", "/export/foo", "/graphql/foo")) {
			HttpResponse<String> answer = this.endpoint.send(path,
					(request) -> request.header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
			assertThat(answer.statusCode()).isEqualTo(404);
			assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
			assertThat(answer.body()).startsWith("<!doctype html>")
				.contains("<h1>404 Not Found</h1>", "expected /graphql, /graphiql/ or /export");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /graphql?query={release{version}} HTTP/1.1\r\n",
			"GET /graphql?query={municipalities(where:{name:{is:\"Bor\"}}){totalCount}}&x=[1]|<2>^`\\ HTTP/1.1\r\n" })
	void aQueryMayStandInAnAddressAsItIs(String request) throws IOException {
		assertThat(raw(request + "Host: localhost\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 200 ")
			.contains("{\"data\":{");
	}

	@Test
	void aLongQueryMayStandInAnAddress() throws IOException {
		String query = "query=%7Brelease%7Bversion%7D%7D" + "%20".repeat(15_000);
		assertThat(raw("GET /graphql?" + query + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
			.startsWith("HTTP/1.1 200 ")
			.contains("{\"data\":{\"release\":{");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			CONNECT / HTTP/1.1|Host: localhost
			GET / HTTP/9.9|Host: localhost
			GET /\u0001 HTTP/1.1|Host: localhost
			GET /graphql HTTP/1.1|Host: local host
			GET /graphql HTTP/1.1|Transfer-Encoding: nothing
			GET /%zz HTTP/1.1|Host: localhost
			NONSENSE|Host: localhost
			""")
	void whatDoesNotEvenReachTheServiceIsToldAlike(String line, String header) throws IOException {
		assertBare(line + "\r\n" + (header.startsWith("Host") ? "" : "Host: localhost\r\n") + header);
	}

	@Test
	void anAddressOfAnyLengthIsToldAlike() throws IOException {
		assertBare("GET /graphql?query=" + "x".repeat(70_000) + " HTTP/1.1\r\nHost: localhost");
	}

	private void assertBare(String request) throws IOException {
		String answer = raw(request + "\r\nConnection: close\r\n\r\n");
		assertThat(answer).matches("(?s)HTTP/1.1 [45]\\d\\d.*");
		String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
		if (!body.isEmpty()) {
			assertThat(answer).contains("nosniff").containsIgnoringCase("content-type: application/json");
			assertThat(Endpoint.json(body).at("/errors/0/extensions/code").asString()).isNotBlank();
		}
	}

	@CsvSource(delimiter = '|',
			textBlock = """
					{ coMembers(municipality: "Xyz") { count } }                         | NOT_FOUND      | 404
					{ a: coMembers(municipality: "Xyz") { count } b: coMembers(municipality: "Yzx") { count } } | NOT_FOUND | 404
					{ municipalities(first: 0) { totalCount } }                          | BAD_USER_INPUT | 400
					{ municipalities(after: "nonsense") { totalCount } }                 | BAD_CURSOR     | 400
					""")
	@ParameterizedTest
	void theStatusIsThatOfTheErrorsWhereNothingIsAnswered(String query, String code, int status) {
		HttpResponse<String> old = this.endpoint.post(Map.of("query", query), "Accept", "application/json");
		HttpResponse<String> now = this.endpoint.post(Map.of("query", query), "Accept", RESPONSE);
		assertThat(old.statusCode()).isEqualTo(200);
		assertThat(now.statusCode()).isEqualTo(status);
		assertThat(Endpoint.json(now).at("/errors/0/extensions/code").asString()).isEqualTo(code);
	}

	@Test
	void whitespaceIsNoAttack() {
		String indented = "{" + "\n".repeat(20_000) + " ".repeat(100_000) + "release { version }" + ",".repeat(100_000)
				+ "}";
		HttpResponse<String> answer = this.endpoint.post(Map.of("query", indented));
		assertThat(answer.statusCode()).isEqualTo(200);
		assertThat(Endpoint.json(answer).at("/data/release/version").asInt()).isPositive();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/graphql/schema", "/graphql/schema.graphqls", "/export", "/export/release.zip",
			"/export/graph.json" })
	void whatAnAddressDoesNotTakeIsRefused(String path) {
		HttpResponse<String> answer = this.endpoint.send(path + "?x=y", (request) -> request);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(Endpoint.error(Endpoint.json(answer)))
			.isEqualTo("BAD_USER_INPUT: `x` is no parameter of this file: expected none.");
	}

	@ParameterizedTest
	@ValueSource(strings = { "*/*", "application/*" })
	void noContentIsOfAWildcard(String type) {
		HttpResponse<String> answer = this.endpoint.send("/nope", (request) -> request.header("Content-Type", type));
		assertThat(answer.statusCode()).isEqualTo(404);
		assertThat(Endpoint.error(Endpoint.json(answer))).startsWith("NOT_FOUND: ");
	}

	@Test
	void anEscapeOfNoCharacterIsToldAtEachDoor() {
		String document = "{ municipality(name: \"\\u{FFFFFFFFFFFFF}\") { name } }";
		for (String path : List.of("/graphql", "/export/table.csv")) {
			HttpResponse<String> answer = this.endpoint.send(
					path + "?query=" + URLEncoder.encode(document, StandardCharsets.UTF_8),
					(request) -> request.header("Accept", RESPONSE));
			assertThat(answer.statusCode()).isEqualTo(400);
			assertThat(Endpoint.error(Endpoint.json(answer))).startsWith("GRAPHQL_PARSE_FAILED: ");
		}
	}

	@Test
	void anEmptyBodyIsToldInWords() {
		assertMalformed(this.endpoint.post(""), "application/json",
				"The body is not JSON (line 1, column 0); expected an object.");
	}

	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					?query=%7B__typename%7D&variables=%22x%22        | `variables` is a string; expected an object.
					?query=%7B__typename%7D&variables=%5B%5D         | `variables` is an array; expected an object.
					?query=%7B__typename%7D&variables=%7B            | `variables` is not JSON (line 1, column 2); expected an object.
					?query=%7B__typename%7D&query=%7B__typename%7D   | `query` is given 2 times; expected once.
					?                                                | The request asks nothing: expected `query` or `documentId`.
					?query=%zz                                       | The address is not encoded as the query component of an address is.
					""")
	@ParameterizedTest
	void aMalformedAddressIsToldInWords(String query, String message) throws IOException {
		String answer = raw("GET /graphql" + query + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
		assertThat(answer).startsWith("HTTP/1.1 400 ").contains("\"code\":\"BAD_REQUEST\"").contains(message);
	}

	private static void assertMalformed(HttpResponse<String> answer, String accept, String message) {
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue(accept + ";charset=UTF-8");
		assertThat(Endpoint.json(answer)).hasToString("{\"errors\":[{\"message\":\"" + message
				+ "\",\"extensions\":{\"code\":\"BAD_REQUEST\",\"classification\":\"BAD_REQUEST\"}}]}");
	}

	@Test
	void aBodyMayHaveSoManyBytesAndNoMore() {
		String query = "{\"query\":\"{__typename}\"}";
		assertThat(this.endpoint.post(query + " ".repeat(LARGEST - query.length())).statusCode()).isEqualTo(200);
		for (int more : List.of(1, 20_000_000)) {
			byte[] body = Arrays.copyOf(query.getBytes(StandardCharsets.UTF_8), LARGEST + more);
			Arrays.fill(body, query.length(), body.length, (byte) ' ');
			BodyPublisher chunked = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));
			for (BodyPublisher each : List.of(BodyPublishers.ofByteArray(body), chunked)) {
				HttpResponse<String> answer = this.endpoint.send("/graphql",
						(request) -> request.header("Content-Type", "application/json").POST(each));
				assertThat(answer.statusCode()).isEqualTo(413);
				assertThat(Endpoint.error(Endpoint.json(answer))).isEqualTo(
						"CONTENT_TOO_LARGE: The body has more than 262144 bytes, which is the most that is read.");
			}
		}
	}

	/** How much of an endless body is taken tells how much is held. */
	@CsvSource({ "POST, application/json", "PUT, application/x-www-form-urlencoded",
			"POST, application/x-www-form-urlencoded", "POST, multipart/form-data; boundary=b" })
	@ParameterizedTest
	void anEndlessBodyIsNotHeld(String method, String type) throws IOException {
		try (Socket socket = new Socket("localhost", this.endpoint.port())) {
			socket.getOutputStream()
				.write((method + " /graphql HTTP/1.1\r\nHost: localhost\r\nContent-Type: " + type
						+ "\r\nTransfer-Encoding: chunked\r\n\r\n")
					.getBytes(StandardCharsets.US_ASCII));
			byte[] chunk = ("10000\r\n" + " ".repeat(0x10000) + "\r\n").getBytes(StandardCharsets.US_ASCII);
			long sent = 0;
			try {
				while (socket.getInputStream().available() == 0 && sent < 1_000_000_000) {
					socket.getOutputStream().write(chunk);
					sent += chunk.length;
				}
			}
			catch (SocketException ex) {
				// Closed, which is an answer, too
			}
			assertThat(sent).isLessThan(20_000_000);
		}
	}

	@CsvSource(delimiter = '|', textBlock = """
			{nope}                             | 200 | 400
			{                                  | 200 | 400
			query($c: ID!) { node(id: $c) {id} } | 200 | 400
			{__typename}                       | 200 | 200
			""")
	@ParameterizedTest
	void theStatusTellsOfFailuresWhereTheFormCan(String query, int json, int response) {
		HttpResponse<String> old = this.endpoint.post(Map.of("query", query), "Accept", "application/json");
		HttpResponse<String> now = this.endpoint.post(Map.of("query", query), "Accept", RESPONSE);
		assertThat(old.statusCode()).isEqualTo(json);
		assertThat(now.statusCode()).isEqualTo(response);
		for (HttpResponse<String> answer : List.of(old, now)) {
			assertThat(Endpoint.json(answer).has("data")).isEqualTo(response == 200);
			assertThat(Endpoint.json(answer).has("errors")).isEqualTo(response != 200);
		}
	}

	static Stream<List<String>> preferences() {
		return Stream.of(List.of("*/*", "application/json"), List.of("application/json", "application/json"),
				List.of(RESPONSE, RESPONSE), List.of("application/json;q=0.5, " + RESPONSE, RESPONSE),
				List.of(RESPONSE + ";q=0.5, application/json", "application/json"),
				List.of(RESPONSE + "; charset=utf-8, application/json; charset=utf-8", RESPONSE),
				List.of("text/html, */*;q=0.1", "application/json"));
	}

	@MethodSource("preferences")
	@ParameterizedTest
	void theFormIsTheOneThatTheClientLikesBest(List<String> preference) {
		HttpResponse<String> answer = this.endpoint.post(Map.of("query", "{__typename}"), "Accept",
				preference.getFirst());
		assertThat(answer.headers().firstValue("Content-Type")).hasValue(preference.getLast() + ";charset=UTF-8");
	}

	@Test
	void aFormThatThereIsNotIsNotAcceptable() {
		for (String accept : List.of("text/html", "application/json;q=0", "text/event-stream")) {
			HttpResponse<String> answer = this.endpoint.post(Map.of("query", "{__typename}"), "Accept", accept);
			assertThat(answer.statusCode()).as(accept).isEqualTo(406);
			assertThat(Endpoint.error(Endpoint.json(answer))).startsWith("NOT_ACCEPTABLE: ");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/graphql?query=%7B__typename%7D", "/graphql", "/graphql/schema", "/actuator/health",
			"/nowhere" })
	void everythingIsOnlyWhatItSaysItIs(String path) {
		HttpResponse<String> answer = this.endpoint.send(path, (request) -> request);
		assertThat(answer.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
		assertThat(answer.headers().allValues("Referrer-Policy")).containsExactly("no-referrer");
		assertThat(answer.headers().allValues("Content-Security-Policy"))
			.containsExactly("default-src 'none'; frame-ancestors 'none'");
		assertThat(answer.headers().firstValue("Server")).isEmpty();
		assertThat(answer.headers().firstValue("X-Powered-By")).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "GET /nowhere HTTP/1.1\r\n", "GET /\u0001 HTTP/1.1\r\n", "GET /graphql?{ HTTP/1.1\r\n",
			"TRACE /graphql HTTP/1.1\r\n", "POST /graphiql/ HTTP/1.1\r\nContent-Length: 0\r\n", "NONSENSE\r\n" })
	void aFailureTellsNothingOfTheService(String request) throws IOException {
		assertThat(raw(request + "Host: localhost\r\nConnection: close\r\n\r\n")).containsPattern("40[045]|Bad Request")
			.doesNotContainIgnoringCase("tomcat")
			.doesNotContainIgnoringCase("exception")
			.doesNotContain("org.", "java.");
	}

	@Test
	void nothingOfTheServiceIsShownButItsHealth() {
		assertThat(this.endpoint.send("/actuator/health", (request) -> request).body())
			.isEqualTo("{\"groups\":[\"liveness\",\"readiness\"],\"status\":\"UP\"}");
		for (String other : List.of("env", "beans", "heapdump", "mappings", "configprops", "loggers", "info")) {
			assertThat(this.endpoint.send("/actuator/" + other, (request) -> request).statusCode()).as(other)
				.isEqualTo(404);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "/graphql", "/graphql/websocket", "/ws", "/subscriptions" })
	void thereIsNoWebSocket(String path) throws IOException {
		assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
				+ "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n", 12))
			.containsPattern("HTTP/1.1 40[04]");
	}

	private String raw(String request) throws IOException {
		return raw(request, Integer.MAX_VALUE);
	}

	/** What comes back for these very characters. */
	private String raw(String request, int length) throws IOException {
		try (Socket socket = new Socket("localhost", this.endpoint.port())) {
			socket.setSoTimeout(30_000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
			return new String(socket.getInputStream().readNBytes(length), StandardCharsets.UTF_8);
		}
	}

}
