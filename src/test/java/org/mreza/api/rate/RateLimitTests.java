package org.mreza.api.rate;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import org.mreza.Endpoint;
import org.mreza.MrezaTest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The tests are a proxy that is believed, so they can be many clients; each may spend 40
 * points at once and gets back one in a second.
 */
@MrezaTest
class RateLimitTests {

	private static final Map<String, String> CHEAP = Map.of("query", "{ __typename }");

	private static final Map<String, String> DEAR = Map.of("query",
			IntStream.range(0, 15)
				.mapToObj((i) -> "r" + i + ": release { version }")
				.collect(Collectors.joining(" ", "{ ", " }")));

	@Autowired
	private Endpoint endpoint;

	@Test
	void whoeverAsksForTooMuchHasToWaitAndNobodyElse() throws InterruptedException {
		HttpResponse<String> refused = untilRefused(() -> ask(CHEAP, "203.0.113.1"), 80);
		assertThat(Endpoint.error(Endpoint.json(refused))).startsWith("RATE_LIMITED: ");
		assertThat(Endpoint.json(refused).has("data")).isFalse();
		assertThat(refused.headers().firstValue("Cache-Control")).hasValue("no-store");
		int wait = Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow());
		assertThat(wait).isBetween(1, 80);
		assertThat(Endpoint.json(refused).at("/errors/0/extensions/retryAfter").asInt()).isEqualTo(wait);
		assertThat(ask(CHEAP, "203.0.113.2").statusCode()).isEqualTo(200);
		Thread.sleep(wait * 1000L);
		assertThat(ask(CHEAP, "203.0.113.1").statusCode()).isEqualTo(200);
	}

	@Test
	void aRequestCountsByItsCost() {
		for (int i = 0; i < 4; i++) {
			assertThat(ask(CHEAP, "203.0.113.3").statusCode()).isEqualTo(200);
		}
		untilRefused(() -> ask(DEAR, "203.0.113.4"), 4);
	}

	@Test
	void whatAnAnswerDoesNotHoldIsGivenBack() {
		Map<String, String> wide = Map.of("query",
				"{ municipalities(first: 20, where: {name: {is: \"Bor\"}}) { nodes { name } } }");
		for (int i = 0; i < 5; i++) {
			HttpResponse<String> answer = ask(wide, "203.0.113.6");
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(Endpoint.json(answer).at("/extensions/cost/requested").asInt()).isEqualTo(21);
			assertThat(Endpoint.json(answer).at("/extensions/cost/actual").asInt()).isEqualTo(2);
		}
	}

	/** As a default instance counts, with 2,000 points back before each next question. */
	@Test
	void allReadyMadeQuestionsMayBeAskedOneASecond() throws IOException {
		long left = 20_000;
		for (Resource question : new PathMatchingResourcePatternResolver()
			.getResources("classpath*:questions/*/*.graphql")) {
			JsonNode cost = Endpoint.json(this.endpoint.post(Map.of("query", question.getContentAsString(UTF_8))))
				.at("/extensions/cost");
			assertThat(cost.get("requested").asLong()).as(question.getFilename()).isLessThanOrEqualTo(left);
			left = Math.min(20_000, left - Math.max(1, cost.get("actual").asLong()) + 2_000);
		}
	}

	@Test
	void aRequestThatIsNotUnderstoodCountsToo() {
		untilRefused(() -> ask(Map.of("query", "{"), "203.0.113.5"), 80);
	}

	@Test
	void aNetworkOfManyAddressesIsOneClient() {
		int[] address = { 0 };
		untilRefused(() -> ask(CHEAP, "2001:db8:0:1::" + Integer.toHexString(++address[0])), 80);
		assertThat(ask(CHEAP, "2001:db8:0:2::1").statusCode()).isEqualTo(200);
	}

	@Test
	void allWhomAProxyDoesNotNameAreOneClient() {
		int[] name = { 0 };
		untilRefused(() -> ask(CHEAP, "unknown" + ++name[0]), 80);
	}

	@Test
	void whoIsNoKnownProxyIsNotBelieved() throws Exception {
		InetAddress stranger = InetAddress.ofLiteral("127.0.0.2");
		try (ServerSocket socket = new ServerSocket(0, 1, stranger)) {
			assertThat(socket.isBound()).isTrue();
		}
		catch (java.io.IOException ex) {
			assumeTrue(false, "needs " + stranger);
		}
		Endpoint strange = this.endpoint.from(stranger);
		int[] client = { 0 };
		untilRefused(() -> strange.get(CHEAP, "X-Forwarded-For", "198.51.100." + ++client[0]), 80);
	}

	@Test
	void whoIsUnlimitedIsNotCounted() {
		for (int i = 0; i < 60; i++) {
			assertThat(this.endpoint.get(CHEAP).statusCode()).isEqualTo(200);
		}
	}

	private HttpResponse<String> ask(Map<String, String> query, String client) {
		return this.endpoint.get(query, "X-Forwarded-For", client);
	}

	private static HttpResponse<String> untilRefused(Supplier<HttpResponse<String>> request, int most) {
		for (int i = 0; i < most; i++) {
			HttpResponse<String> answer = request.get();
			if (answer.statusCode() == 429) {
				return answer;
			}
			assertThat(answer.statusCode()).isEqualTo(200);
		}
		throw new AssertionError("Not refused after " + most + " requests");
	}

}
