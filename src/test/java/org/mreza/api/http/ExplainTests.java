package org.mreza.api.http;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import org.mreza.Endpoint;
import org.mreza.MrezaTest;

import static org.assertj.core.api.Assertions.assertThat;

@MrezaTest
class ExplainTests {

	private static final String QUERY = "query Q($name: Name!) { municipality(name: $name) { name } "
			+ "sharedLeads { lead { name } } }";

	@Autowired
	private Endpoint endpoint;

	@Test
	void whoeverAsksIsToldWhatTheDatabaseDid() {
		JsonNode answer = Endpoint.json(this.endpoint
			.post(Map.of("query", QUERY, "variables", Map.of("name", "Ниш"), "extensions", Map.of("explain", true))));
		assertThat(answer.get("data")).hasToString(
				"{\"municipality\":{\"name\":\"Niš\"},\"sharedLeads\":[{\"lead\":{\"name\":\"Prijepolje\"}}]}");
		List<JsonNode> statements = answer.at("/extensions/explain/statements").valueStream().toList();
		assertThat(statements).hasSize(3).allSatisfy((statement) -> {
			assertThat(statement.propertyNames()).containsExactly("cypher", "parameters", "rows",
					"planningMilliseconds", "milliseconds", "databaseHits");
			assertThat(statement.get("cypher").asString()).contains("MATCH").doesNotContain("PROFILE");
			assertThat(statement.get("rows").asInt()).isEqualTo(1);
			assertThat(statement.get("planningMilliseconds").asInt()).isNotNegative();
			assertThat(statement.get("milliseconds").asInt()).isNotNegative();
			assertThat(statement.get("databaseHits").asInt()).isPositive();
		});
		assertThat(statements).extracting((statement) -> statement.get("parameters").toString())
			.containsExactlyInAnyOrder("{\"p0\":[\"nis\"]}",
					"{\"component\":null,\"programme\":null,\"partner\":null,\"atLeast\":2,\"region\":null,\"from\":null,\"until\":null,\"possible\":true}",
					"{\"p0\":[\"municipality/70980\"]}");
	}

	@Test
	void whatIsExplainedByGetIsNotKept() {
		HttpResponse<String> answer = this.endpoint
			.get(Map.of("query", "{ release { version } }", "extensions", "{\"explain\":true}"));
		assertThat(Endpoint.json(answer).at("/extensions/explain/statements")).hasSize(1);
		assertThat(answer.headers().firstValue("ETag")).isEmpty();
		assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
	}

	@Test
	void whoeverDoesNotAskIsNotTold() {
		for (Object explain : List.of(false, "true", 1)) {
			JsonNode answer = Endpoint.json(this.endpoint
				.post(Map.of("query", "{ release { version } }", "extensions", Map.of("explain", explain))));
			assertThat(answer.at("/extensions/explain").isMissingNode()).isTrue();
		}
	}

}
