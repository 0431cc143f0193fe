package org.mreza.api.http;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.mreza.Endpoint;
import org.mreza.MrezaTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What all doors have in common: who may come, and by which method. */
@MrezaTest
class DoorTests {

	private static final String QUERIES = "/graphql?query=%7B__typename%7D";

	private static final String RECONCILIATION = "/reconcile?queries=%7B%22q%22%3A%7B%22query%22%3A%22Bor%22%7D%7D";

	static final List<String> DOORS = List.of(QUERIES, "/graphql/schema", "/graphql/schema.graphqls", "/export",
			"/export/network.gexf?via=LEAD", "/export/graph.nodes.csv", "/export/release.zip", "/export/openapi.json",
			RECONCILIATION, "/reconcile/suggest/entity?prefix=bor", "/reconcile/properties",
			"/export/table.csv?query=%7Bmunicipalities%7Bnodes%7Bname%7D%7D%7D", "/", "/graphiql", "/actuator/health",
			"/actuator/health/readiness");

	/** What scripts of other origins may read of an answer without being let. */
	private static final Set<String> SAFE = Set.of("cache-control", "content-language", "content-length",
			"content-type", "expires", "last-modified", "pragma");

	/** What tells nothing of the answer. */
	private static final Set<String> OF_THE_CONNECTION = Set.of(":status", "date", "connection", "keep-alive", "vary",
			"transfer-encoding", "access-control-allow-origin", "access-control-expose-headers",
			"content-security-policy", "x-content-type-options", "referrer-policy", "location");

	@Autowired
	private Endpoint endpoint;

	private static Set<String> methods(String door) {
		return List.of(QUERIES, RECONCILIATION).contains(door) ? Set.of("GET", "HEAD", "OPTIONS", "POST")
				: Set.of("GET", "HEAD", "OPTIONS");
	}

	private static Set<String> names(HttpResponse<String> answer, String header) {
		return answer.headers()
			.allValues(header)
			.stream()
			.flatMap((value) -> Arrays.stream(value.split(",")))
			.map(String::strip)
			.collect(Collectors.toSet());
	}

	@FieldSource("DOORS")
	@ParameterizedTest
	void theMethodsThatAreServedAreAnnounced(String door) {
		HttpResponse<String> answer = this.endpoint.send(door,
				(request) -> request.method("OPTIONS", BodyPublishers.noBody()));
		assertThat(answer.statusCode()).isBetween(200, 204);
		assertThat(answer.body()).isEmpty();
		assertThat(names(answer, "Allow")).isEqualTo(methods(door));
	}

	@FieldSource("DOORS")
	@ParameterizedTest
	void anyOtherMethodIsToldWhichAreServed(String door) {
		for (String method : List.of("POST", "PUT", "PATCH", "DELETE", "QUERY")) {
			if (methods(door).contains(method)) {
				continue;
			}
			HttpResponse<String> answer = this.endpoint.send(door,
					(request) -> request.method(method, BodyPublishers.noBody()));
			assertThat(answer.statusCode()).as(method).isEqualTo(405);
			assertThat(names(answer, "Allow")).as(method).isEqualTo(methods(door));
			assertThat(Endpoint.error(Endpoint.json(answer))).as(method).startsWith("METHOD_NOT_ALLOWED: ");
		}
	}

	@FieldSource("DOORS")
	@ParameterizedTest
	void headIsWhereverGetIs(String door) {
		HttpResponse<String> get = this.endpoint.send(door, (request) -> request);
		HttpResponse<String> head = this.endpoint.send(door, (request) -> request.HEAD());
		assertThat(get.statusCode()).isIn(200, 302);
		assertThat(head.statusCode()).isEqualTo(get.statusCode());
		assertThat(head.body()).isEmpty();
		assertThat(head.headers().firstValue("Content-Type")).isEqualTo(get.headers().firstValue("Content-Type"));
	}

	@FieldSource("DOORS")
	@ParameterizedTest
	void pagesOfAnyOriginMayAsk(String door) {
		HttpResponse<String> answer = this.endpoint.send(door,
				(request) -> request.header("Origin", "https://charts.example"));
		assertThat(answer.statusCode()).isIn(200, 302);
		assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
		assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials")).isEmpty();
		Set<String> readable = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
		readable.addAll(names(answer, "Access-Control-Expose-Headers"));
		assertThat(readable).contains("ETag", "Retry-After", "Link", "Repr-Digest", "Content-Disposition");
		Stream<String> told = answer.headers()
			.map()
			.keySet()
			.stream()
			.map((name) -> name.toLowerCase(Locale.ROOT))
			.filter((name) -> !SAFE.contains(name) && !OF_THE_CONNECTION.contains(name));
		assertThat(told).allSatisfy((name) -> assertThat(readable).contains(name));
	}

	@FieldSource("DOORS")
	@ParameterizedTest
	void aBrowserThatAsksBeforeIsLetIn(String door) {
		for (String method : List.of("GET", "HEAD", "POST")) {
			HttpResponse<String> answer = this.endpoint.send(door,
					(request) -> request.method("OPTIONS", BodyPublishers.noBody())
						.headers("Origin", "https://charts.example", "Access-Control-Request-Method", method,
								"Access-Control-Request-Headers", "content-type,if-none-match"));
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).containsExactly("*");
			assertThat(names(answer, "Access-Control-Allow-Methods")).isEqualTo(Set.of("GET", "HEAD", "POST"));
			assertThat(names(answer, "Access-Control-Allow-Headers"))
				.isEqualTo(Set.of("content-type", "if-none-match"));
			assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
		}
	}

	@Test
	void whatIsAskedOfAnotherOriginAndFailsIsReadableToo() {
		for (String path : List.of("/graphql?query=%7B", "/export/graph.none", "/nowhere")) {
			HttpResponse<String> answer = this.endpoint.send(path,
					(request) -> request.header("Origin", "https://charts.example"));
			assertThat(answer.headers().allValues("Access-Control-Allow-Origin")).as(path).containsExactly("*");
			assertThat(Endpoint.json(answer).get("errors")).as(path).hasSize(1);
		}
	}

	@Test
	void aMethodThatIsServedNowhereIsRefusedBeforehand() {
		HttpResponse<String> answer = this.endpoint.send("/export/graph.json",
				(request) -> request.method("OPTIONS", BodyPublishers.noBody())
					.headers("Origin", "https://charts.example", "Access-Control-Request-Method", "DELETE"));
		assertThat(answer.statusCode()).isEqualTo(403);
		assertThat(Endpoint.json(answer)).isEqualTo(Endpoint.json("{\"errors\":[{\"message\":"
				+ "\"Pages of this origin may not ask this here, or not by this method.\",\"extensions\":{\"code\":\"FORBIDDEN\",\"classification\":\"BAD_REQUEST\"}}]}"));
	}

	@Test
	void theOwnOriginIsNoOther() {
		HttpResponse<String> answer = this.endpoint.get(Map.of("query", "{__typename}"), "Origin",
				this.endpoint.address("").toString());
		assertThat(answer.statusCode()).isEqualTo(200);
	}

}
