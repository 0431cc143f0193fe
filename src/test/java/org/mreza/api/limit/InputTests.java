package org.mreza.api.limit;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import org.mreza.CountingDriver;
import org.mreza.Endpoint;
import org.mreza.MrezaTest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;

/**
 * What arguments and variables may hold: what they may not never reaches the graph.
 */
@MrezaTest
class InputTests {

	private static final String BY_FILTER = "query ($w: MunicipalityFilter) { municipalities(where: $w) { totalCount } }";

	private static final String BY_CODES = "query ($c: [ID!]) { organisations(where: {id: {in: $c}}) { totalCount } }";

	private static final String TOO_DEEP = "INPUT_TOO_DEEP: The value of an argument or a variable is %d levels of "
			+ "lists and objects deep; the limit is 20. Narrow it: put conditions beside one another in one `and` or `or`.";

	private static final String TOO_MANY_OBJECTS = "INPUT_TOO_LARGE: The arguments of the operation hold %d objects; "
			+ "the limit is 50. Narrow it: name several values in one condition with `in`, or ask in several requests.";

	private static final String TOO_MANY_VALUES = "INPUT_TOO_LARGE: The arguments of the operation hold %d values; "
			+ "the limit is 1000. Narrow it: ask in several requests.";

	@Autowired
	private CountingDriver driver;

	@Autowired
	private Endpoint endpoint;

	static Stream<Arguments> tooLarge() {
		return Stream.of(argumentSet("80 times not", where(nested("{not:", 80, "}")), Map.of(), TOO_DEEP.formatted(81)),
				argumentSet("21 levels of not", where(nested("{not:", 20, "}")), Map.of(), TOO_DEEP.formatted(21)),
				argumentSet("lists of objects", where(nested("{and:[", 10, "]}")), Map.of(), TOO_DEEP.formatted(21)),
				argumentSet("as a variable", BY_FILTER, Map.of("w", not(20)), TOO_DEEP.formatted(21)),
				argumentSet("a variable within an argument",
						"query ($w: MunicipalityFilter!) { municipalities(where: " + nested("{not:", 15, "}", "$w")
								+ ") { totalCount } }",
						Map.of("w", not(15)), TOO_DEEP.formatted(31)),
				argumentSet("a variable that nobody asks for", "{ __typename }", Map.of("w", not(20)),
						TOO_DEEP.formatted(21)),
				argumentSet("a list of lists", "query ($i: ID!) { node(id: $i) { id } }", Map.of("i", nestedLists(30)),
						TOO_DEEP.formatted(30)),
				argumentSet("25 conditions", where("{or:[" + conditions(25) + "]}"), Map.of(),
						TOO_MANY_OBJECTS.formatted(51)),
				argumentSet("conditions in several fields",
						"{ a: municipalities(where: {or: [" + conditions(13) + "]}) { totalCount } "
								+ "b: municipalities(where: {or: [" + conditions(13) + "]}) { totalCount } }",
						Map.of(), TOO_MANY_OBJECTS.formatted(54)),
				argumentSet("conditions of a variable that is used twice",
						"query ($w: MunicipalityFilter) { a: municipalities(where: $w) { totalCount } "
								+ "b: municipalities(where: $w) { totalCount } }",
						Map.of("w", Map.of("or", conditionMaps(13))), TOO_MANY_OBJECTS.formatted(54)),
				argumentSet("a condition in a fragment that is spread twice",
						"{ a: municipality(name: \"Bor\") { ...F } b: municipality(name: \"Bor\") { ...F } } "
								+ "fragment F on Municipality { participations(where: {or: ["
								+ "{role: [LEAD]},".repeat(25) + "]}) { totalCount } }",
						Map.of(), TOO_MANY_OBJECTS.formatted(52)),
				argumentSet("1,000 values", BY_CODES, Map.of("c", codes(1000)), TOO_MANY_VALUES.formatted(1001)),
				argumentSet("a value more than 1,000 of several", BY_CODES.replace("($c", "($d: [ID!], $c"),
						Map.of("c", codes(500), "d", codes(499)), TOO_MANY_VALUES.formatted(1001)));
	}

	@MethodSource("tooLarge")
	@ParameterizedTest
	void whatIsTooDeepOrTooLargeIsRefusedBeforeAnyStatement(String document, Map<String, ?> variables, String refusal) {
		assertRefused(document, variables, refusal);
	}

	/**
	 * Of less than a thousand characters each, of which the planner would take seconds.
	 */
	@Test
	void conditionsThatThePlannerCannotFollowAreRefused() {
		String chain = "{partnerships:{all:{members:{all:{leads:{all:{assertion:[]}}}}}}}";
		String seven = "{or:[" + (chain + ",").repeat(7) + "]}";
		Object variable = JsonMapper.shared()
			.readValue(seven.replaceAll("(\\w+):", "\"$1\":").replace(",]", "]"), Object.class);
		String parts = " { nodes { name } totalCount groups(by: REGION) { key count } } }";
		for (JsonNode response : List.of(
				this.endpoint.response("{ municipalities(where: " + seven + ")" + parts, Map.of()),
				this.endpoint.response("query ($w: MunicipalityFilter) { municipalities(where: $w)" + parts,
						Map.of("w", variable)),
				this.endpoint.response("{ municipalities(where: " + chain + ") { "
						+ IntStream.range(0, 28)
							.mapToObj((i) -> "a" + i + ": groups(by: REGION) { key } ")
							.collect(Collectors.joining())
						+ "} }", Map.of()))) {
			assertThat(Endpoint.error(response)).startsWith("QUERY_TOO_COMPLEX: The operation takes the database ");
			assertThat(response.at("/extensions/cost/statements").asInt()).isZero();
		}
	}

	@Test
	void aTableKeepsToTheSameLimits() {
		String table = "/export/table.csv?query="
				+ URLEncoder.encode("query ($w: MunicipalityFilter) { municipalities(where: $w) { nodes { name } } }",
						StandardCharsets.UTF_8);
		this.driver.reset();
		for (String variables : List.of("{\"w\":" + nested("{\"not\":", 20, "}") + "}",
				"{\"w\":" + nested("{\"and\":[", 10, "]}") + "}")) {
			HttpResponse<String> answer = this.endpoint.send(
					table + "&variables=" + URLEncoder.encode(variables, StandardCharsets.UTF_8), (request) -> request);
			assertThat(answer.statusCode()).isEqualTo(400);
			assertThat(Endpoint.error(Endpoint.json(answer))).isEqualTo(TOO_DEEP.formatted(21));
		}
		for (String parameter : List.of("damping=1e400000000", "damping=1e99999999999", "damping=NaN",
				"atLeast=99999999999", "programme=" + "x".repeat(301))) {
			HttpResponse<String> answer = this.endpoint
				.send("/export/network.gexf?via=COMPONENT&measure=PAGERANK&" + parameter, (request) -> request);
			assertThat(answer.statusCode()).as(parameter).isEqualTo(400);
			assertThat(Endpoint.error(Endpoint.json(answer))).startsWith("BAD_USER_INPUT: `");
		}
		assertThat(this.driver.count()).isZero();
	}

	static Stream<Arguments> answered() {
		return Stream.of(argumentSet("20 levels", where(nested("{not:", 19, "}")), Map.of()),
				argumentSet("20 levels as a variable", BY_FILTER, Map.of("w", not(19))),
				argumentSet("24 conditions", where("{or:[" + conditions(24) + "]}"), Map.of()),
				argumentSet("997 codes", BY_CODES, Map.of("c", codes(997))),
				argumentSet("12 relationships beside one another",
						where("{and:[" + "{participations:{some:{id:{eq:\"a\"}}}},".repeat(12) + "]}"), Map.of()));
	}

	@MethodSource("answered")
	@ParameterizedTest
	void whatIsAtALimitIsAnswered(String document, Map<String, ?> variables) {
		assertThat(this.endpoint.response(document, variables).has("errors")).isFalse();
	}

	@CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
			{ municipality(name: 1e400000000) { name } }                  | 22
			{ municipality(name: 1e-400000000) { name } }                 | 22
			{ municipality(id: 1e400000000) { name } }                    | 20
			{ municipalities(first: 1e400000000) { totalCount } }         | 25
			{ municipalities(where: {area: {gt: 1e2147483647}}) { totalCount } } | 37
			{ sharedLeads(from: 1e400000000) { pairCount } }              | 21
			{ __type(name: 1e400000000) { name } }                        | 16
			query ($n: Name = 1e400000000) { municipality(name: $n) { name } } | 19
			{ municipality(name: 99999999999999999999999999999999999999999) { name } } | 22
			""")
	@ParameterizedTest
	void aNumberOfManyDigitsIsNeverPrinted(String document, int column) {
		assertRefused(document, Map.of(),
				"BAD_USER_INPUT: The document has a number of more than 40 digits, at line 1, column " + column + ".");
	}

	@Test
	void aNumberOfAsManyDigitsAsADocumentHasIsNotEvenRead() {
		assertRefused("{ municipalities(first: " + "9".repeat(99_000) + ") { totalCount } }", Map.of(),
				"BAD_USER_INPUT: The document has a number of more than 40 digits, at line 1, column 25.");
	}

	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					Name!        | municipality(name: $v) { name }      | ["Raška"]  | a list is no Name: expected a string, such as `"Raška"`
					Name!        | municipality(name: $v) { name }      | {"a": 1}   | an object is no Name: expected a string, such as `"Raška"`
					Name!        | municipality(name: $v) { name }      | true       | `true` is no Name: expected a string, such as `"Raška"`
					Name!        | municipality(name: $v) { name }      | 70980      | `70980` is no Name: expected a string, such as `"Raška"`
					ID!          | municipality(id: $v) { name }        | 70980      | `70980` is no ID: expected a string, such as `"municipality/70980"`
					ID!          | municipality(id: $v) { name }        | [["a"]]    | a list is no ID: expected a string, such as `"municipality/70980"`
					PartialDate  | sharedLeads(from: $v) { pairCount }  | 2019       | `2019` is no PartialDate: expected a string, such as `"2019-06"`
					PartialDate  | sharedLeads(from: $v) { pairCount }  | 1e300      | `1.0E300` is no PartialDate: expected a string, such as `"2019-06"`
					Decimal!     | grants(where: {money: {gt: {amount: $v, currency: "CHF"}}}) { totalCount } | true | `true` is no Decimal: expected a decimal number with at most 14 digits before the point and 4 behind it, such as 3000.00
					Decimal!     | grants(where: {money: {gt: {amount: $v, currency: "CHF"}}}) { totalCount } | 1e400000000 | `Infinity` is no Decimal: expected a decimal number with at most 14 digits before the point and 4 behind it, such as 3000.00
					Currency!    | grants(where: {money: {gt: {amount: "1", currency: $v}}}) { totalCount } | 756 | `756` is no Currency: expected a string, such as `"CHF"`
					""")
	@ParameterizedTest
	void aVariableIsOfItsScalarAndOfNoOther(String type, String field, String value, String why) {
		Map<String, Object> variables = Map.of("v", JsonMapper.shared().readValue(value, Object.class));
		assertRefused("query ($v: " + type + ") { " + field + " }", variables,
				"BAD_USER_INPUT: Variable 'v' has an invalid value: " + why);
	}

	@Test
	void eachScalarHasALongestForm() {
		for (String field : List.of("organisation(name: $v) { name }", "search(text: $v) { totalCount }",
				"municipalities(where: {name: {contains: $v}}) { totalCount }")) {
			String document = "query ($v: Name!) { " + field + " }";
			assertThat(this.endpoint.response(document, Map.of("v", "x".repeat(300))).has("errors")).isFalse();
			assertRefused(document, Map.of("v", "x".repeat(301)), "BAD_USER_INPUT: Variable 'v' has an invalid value: `"
					+ "x".repeat(57) + "...` is no Name: expected at most 300 characters, and it has 301");
			assertThat(this.endpoint.response(document, Map.of("v", words(75))).has("errors")).isFalse();
			// One character can stand for four words
			assertRefused(document, Map.of("v", "\ufdfa".repeat(70)),
					"BAD_USER_INPUT: Variable 'v' has an invalid value: `" + "\ufdfa".repeat(57)
							+ "...` is no Name: expected at most 100 words");
		}
		assertRefused("query ($v: ID!) { node(id: $v) { id } }", Map.of("v", "x".repeat(301)),
				"BAD_USER_INPUT: Variable 'v' has an invalid value: `" + "x".repeat(57)
						+ "...` is no ID: expected at most 300 characters, and it has 301");
	}

	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					query ($v: Int) { sharedLeads(atLeast: $v) { pairCount } }                         | `atLeast` of `sharedLeads`, which must not be null: expected Int!.
					query ($v: Int) { sharedLeads(atLeast: $v) { pairCount } }                         | `atLeast` of `sharedLeads`, which must not be null: expected Int!.
					query ($v: GroupOrder) { municipalities { groups(by: REGION, orderBy: $v) { count } } } | `orderBy` of `groups`, which must not be null: expected GroupOrder!.
					query ($v: MunicipalityFilter = {}) { municipalities(where: {or: [$v]}) { totalCount } } | an element of `or` in `where` of `municipalities`, which must not be null: expected MunicipalityFilter!.
					query ($v: MunicipalityOrder = CODE_ASC) { municipalities(orderBy: [$v]) { totalCount } } | an element of `orderBy` of `municipalities`, which must not be null: expected MunicipalityOrder!.
					query ($v: Name = "a") { municipalities(where: {name: {in: [$v]}}) { totalCount } } | an element of `in` in `name` in `where` of `municipalities`, which must not be null: expected Name!.
					query ($v: Boolean = true) { municipalities @skip(if: $v) { totalCount } }         | `if` of `@skip`, which must not be null: expected Boolean!.
					query ($v: Boolean = true) { ... @include(if: $v) { __typename } }                 | `if` of `@include`, which must not be null: expected Boolean!.
					query ($v: Name = "a") { paths(from: {name: $v}, to: {name: "Bor"}) { length } }   | `name` in `from` of `paths`, which must not be null: expected Name!.
					""")
	@ParameterizedTest
	void nullIsToldWhereItMustNotBe(String document, String place) {
		Map<String, Object> variables = new HashMap<>();
		variables.put("v", null);
		assertRefused(document, variables, "BAD_USER_INPUT: `$v` is no value for " + place);
	}

	@Test
	void aVariableThatIsLeftOutLeavesTheDefault() {
		String document = "query ($v: Int) { sharedLeads(atLeast: $v) { pairCount } }";
		assertThat(this.endpoint.data(document).toString()).isEqualTo("{\"sharedLeads\":[{\"pairCount\":3}]}");
	}

	private void assertRefused(String document, Map<String, ?> variables, String refusal) {
		this.driver.reset();
		JsonNode response = this.endpoint.response(document, variables);
		assertThat(Endpoint.error(response)).isEqualTo(refusal);
		assertThat(response.at("/extensions/cost/statements").asInt()).isZero();
		assertThat(this.driver.count()).isZero();
	}

	private static String where(String filter) {
		return "{ municipalities(where: " + filter + ") { totalCount } }";
	}

	private static String nested(String open, int levels, String close) {
		return nested(open, levels, close, "{}");
	}

	private static String nested(String open, int levels, String close, String innermost) {
		return open.repeat(levels) + innermost + close.repeat(levels);
	}

	private static Map<String, Object> not(int levels) {
		Map<String, Object> filter = new LinkedHashMap<>();
		for (int i = 0; i < levels; i++) {
			filter = Map.of("not", filter);
		}
		return filter;
	}

	private static List<Object> nestedLists(int levels) {
		List<Object> list = new ArrayList<>();
		for (int i = 1; i < levels; i++) {
			list = List.of(list);
		}
		return list;
	}

	private static String conditions(int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> "{population:{gt:" + i + "}}")
			.collect(Collectors.joining(","));
	}

	private static List<Map<String, Object>> conditionMaps(int count) {
		return IntStream.range(0, count)
			.mapToObj((i) -> Map.<String, Object>of("population", Map.of("gt", i)))
			.toList();
	}

	private static List<String> codes(int count) {
		return IntStream.range(0, count).mapToObj((i) -> "c" + i).toList();
	}

	private static String words(int count) {
		return IntStream.range(0, count).mapToObj((i) -> "w" + i % 10).collect(Collectors.joining(" "));
	}

}
