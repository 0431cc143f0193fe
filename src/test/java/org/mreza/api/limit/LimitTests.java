package org.mreza.api.limit;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import graphql.introspection.IntrospectionQuery;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import org.mreza.CountingDriver;
import org.mreza.Endpoint;
import org.mreza.MrezaTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

/** What an operation may ask for: what is over a limit never reaches the graph. */
@MrezaTest
class LimitTests {

	private static final String PAGES = """
			{ a: municipalities(first: 98) { nodes { participations(first: 100) { nodes { id } } } }
			  b: municipalities(first: 98) { nodes { participations(first: 100) { nodes { id } } } }
			  c: municipalities(first: %d) { nodes { id } } }
			""";

	@Autowired
	private CountingDriver driver;

	@Autowired
	private Endpoint endpoint;

	static Stream<Arguments> refused() {
		return Stream.of(
				argumentSet("31 aliases", "{ municipality(name: \"Bor\") { " + aliases(31, "name") + " } }",
						"TOO_MANY_ALIASES: The operation has 31 aliases; the limit is 30."),
				argumentSet("1,000 aliases", "{ municipality(name: \"Bor\") { " + aliases(1000, "name") + " } }",
						"TOO_MANY_ALIASES: The operation has 1000 aliases; the limit is 30."),
				argumentSet("21 root fields", "{ " + aliases(21, "release { version }") + " }",
						"TOO_MANY_ROOT_FIELDS: The operation has 21 fields of Query; the limit is 20."),
				argumentSet("9,000 fields", "{ " + "__typename ".repeat(9000) + "}",
						"DOCUMENT_TOO_LARGE: The document has more than 4000 tokens, which is the limit."),
				argumentSet("20,000 aliases", "{ " + aliases(8000, "id") + " }",
						"DOCUMENT_TOO_LARGE: The document has more than 4000 tokens, which is the limit."),
				argumentSet("60 directives", "{ __typename " + "@skip(if: false) ".repeat(60) + "}",
						"TOO_MANY_DIRECTIVES: The operation has 60 directives; the limit is 50."),
				argumentSet("3,000 unknown directives", "{ __typename " + "@a ".repeat(3000) + "}",
						"DOCUMENT_TOO_LARGE: The document has more than 4000 tokens, which is the limit."),
				argumentSet("5,000 comments", "{" + "#\n".repeat(5000) + "__typename }",
						"DOCUMENT_TOO_LARGE: The document has more than 4000 tokens, which is the limit."),
				argumentSet("21 levels", levels(21),
						"QUERY_TOO_DEEP: The operation is 21 levels deep; the limit is 20."),
				argumentSet("21 levels in fragments",
						"{ ...F1 } " + IntStream.rangeClosed(1, 21)
							.mapToObj((i) -> "fragment F%d on Query { ...F%d } ".formatted(i, i + 1))
							.collect(Collectors.joining()) + "fragment F22 on Query { __typename }",
						"QUERY_TOO_DEEP: The fragments are spread 22 levels deep; the limit is 20."),
				argumentSet("200 levels", levels(200),
						"DOCUMENT_TOO_LARGE: The document has more than 250 levels of grammar, which is the limit."),
				argumentSet("1,500 levels", levels(1500),
						"DOCUMENT_TOO_LARGE: The document has more than 250 levels of grammar, which is the limit."),
				argumentSet("fragments that double",
						"{ ...F1 } " + IntStream.rangeClosed(1, 17)
							.mapToObj((i) -> "fragment F%d on Query { ...F%d ...F%2$d } ".formatted(i, i + 1))
							.collect(Collectors.joining()) + "fragment F18 on Query { __typename }",
						"TOO_MANY_ROOT_FIELDS: The operation has 131072 fields of Query; the limit is 20."),
				argumentSet("a wide answer", """
						{ municipalities(first: 100) { nodes { partnerships(first: 30) { nodes {
						    members { partnerships(first: 30) { nodes { id } } } } } } } }
						""", "QUERY_TOO_COSTLY: The answer may hold 291201 objects; the limit is 20000."),
				argumentSet("one object too many", PAGES.formatted(6),
						"QUERY_TOO_COSTLY: The answer may hold 20001 objects; the limit is 20000."),
				argumentSet("walks that the planner cannot follow",
						"{ municipality(name: \"Bor\") { " + "partnerships { nodes { lead { ".repeat(5) + "name"
								+ " } } }".repeat(5) + " } }",
						"QUERY_TOO_C"),
				argumentSet("introspection in circles",
						"{ __schema { types { fields { type { fields { type { name } } } } } } }",
						"BAD_FAITH_INTROSPECTION: "),
				argumentSet("101 ids",
						"{ nodes(ids: [" + IntStream.rangeClosed(1, 101)
							.mapToObj((i) -> "\"x/" + i + "\"")
							.collect(Collectors.joining(",")) + "]) { id } }",
						"BAD_USER_INPUT: `ids` names 101 nodes; it may name 100."));
	}

	@MethodSource("refused")
	@ParameterizedTest
	void whatIsOverALimitIsRefusedBeforeAnyStatement(String document, String refusal) {
		this.driver.reset();
		JsonNode response = this.endpoint.response(document, Map.of());
		assertThat(Endpoint.error(response)).startsWith(refusal);
		assertThat(response.at("/extensions/cost/statements").asInt()).isZero();
		assertThat(this.driver.count()).isZero();
	}

	@Test
	void aRefusalSaysHowToNarrowTheQueryAndWhatItWouldCost() {
		JsonNode response = this.endpoint.response(PAGES.formatted(6), Map.of());
		assertThat(Endpoint.error(response)).endsWith(" Narrow it: ask for smaller pages or fewer levels, or filter.");
		assertThat(response.at("/extensions/cost").toString())
			.isEqualTo("{\"requested\":20001,\"actual\":0,\"statements\":0,\"limit\":20000}");
	}

	static Stream<Arguments> answered() {
		return Stream.of(argumentSet("30 aliases", "{ municipality(name: \"Bor\") { " + aliases(30, "name") + " } }"),
				argumentSet("20 root fields", "{ " + aliases(20, "release { version }") + " }"),
				argumentSet("50 directives",
						"{ municipality(name: \"Bor\") { " + "name @skip(if: false) ".repeat(50) + "} }"),
				argumentSet("20 levels", levels(20)), argumentSet("as many objects as may be", PAGES.formatted(5)),
				argumentSet("the whole schema", IntrospectionQuery.INTROSPECTION_QUERY));
	}

	@MethodSource("answered")
	@ParameterizedTest
	void whatIsAtALimitIsAnswered(String document) {
		assertThat(this.endpoint.response(document, Map.of()).has("errors")).isFalse();
	}

	/**
	 * One object for each page and 98 nodes in each of the larger, each of which holds a
	 * page of at most 100; but few municipalities take part in anything.
	 */
	@Test
	void theCostIsTheObjectsThatAnAnswerMayHoldAndThoseThatItHolds() {
		JsonNode response = this.endpoint.response(PAGES.formatted(5), Map.of());
		int participations = 0;
		for (JsonNode node : response.at("/data/a/nodes")) {
			participations += node.at("/participations/nodes").size();
		}
		assertThat(participations).isPositive();
		int actual = 2 * (1 + 98 + 98 + participations) + 1 + 5;
		assertThat(response.at("/extensions/cost").toString())
			.isEqualTo("{\"requested\":20000,\"actual\":" + actual + ",\"statements\":3,\"limit\":20000}");
	}

	@Test
	void anAnswerNamesItsRelease() {
		JsonNode response = this.endpoint.response("{ release { version } }", Map.of());
		assertThat(response.at("/extensions/release").asInt()).isPositive()
			.isEqualTo(response.at("/data/release/version").asInt());
		assertThat(this.endpoint.response("{ __typename }", Map.of()).at("/extensions/release").asInt()).isPositive();
	}

	@Test
	void whatIsLeftOutCostsNothing() {
		assertThat(this.endpoint.response("""
				query ($no: Boolean = false) {
				  a: municipalities(first: 100) @include(if: $no) { nodes { id } }
				  b: municipalities(first: 100) @skip(if: true) { nodes { id } }
				  c: municipality(name: "Bor") { id participations(first: 100) @skip(if: true) { nodes { id } } }
				}
				""", Map.of()).at("/extensions/cost/requested").asInt()).isEqualTo(1);
	}

	private static String aliases(int count, String field) {
		return IntStream.range(0, count).mapToObj((i) -> "a" + i + ": " + field).collect(Collectors.joining(" "));
	}

	private static String levels(int count) {
		return "{ __type(name: \"Region\") " + "{ ofType ".repeat(count - 2) + "{ name }" + " }".repeat(count - 2)
				+ " }";
	}

}
