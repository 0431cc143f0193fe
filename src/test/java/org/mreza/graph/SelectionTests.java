package org.mreza.graph;

import java.util.ArrayList;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import org.mreza.CountingDriver;
import org.mreza.Endpoint;
import org.mreza.MrezaTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What a selection may ask for, each answered by one statement. */
@MrezaTest
class SelectionTests {

	@Autowired
	private CountingDriver driver;

	@Autowired
	private Endpoint endpoint;

	@Test
	void aliasesAndTheSameFieldWithOtherArgumentsStandSideBySide() {
		assertThat(one("""
				{ municipality(name: "Prijepolje") { ime: name name
				    a: leads { nodes { partners(where: {name: {is: "Sjenica"}}) { name } } }
				    b: leads { nodes { partners(where: {name: {startsWith: "pri"}}) { name } } } } }
				""")).isEqualTo(
				"""
						{"municipality":{"ime":"Prijepolje","name":"Prijepolje",\
						"a":{"nodes":[{"partners":[{"name":"Sjenica"}]}]},"b":{"nodes":[{"partners":[{"name":"Priboj"}]}]}}}""");
	}

	@Test
	void fragmentsOfInterfacesAndUnionsAnswerByKind() {
		assertThat(
				one("""
						{ statements(first: 3, where: {documents: {some: {id: {eq: "document/lip-2-results"}}}}, orderBy: [ID_DESC]) {
						    nodes { __typename id ...Where ... on Named { name } ... on ThematicArea { focuses { sense } } } } }
						fragment Where on Statement { assertion }
						"""))
			.isEqualTo(
					"""
							{"statements":{"nodes":[\
							{"__typename":"ThematicArea","id":"thematic-area/social-welfare","assertion":"STATED","name":"social welfare",\
							"focuses":[{"sense":"GOAL"},{"sense":"IMPLEMENTED"}]},\
							{"__typename":"ThematicArea","id":"thematic-area/housing","assertion":"STATED","name":"housing","focuses":[{"sense":"GOAL"}]},\
							{"__typename":"ThematicArea","id":"thematic-area/health-and-healthcare","assertion":"STATED",\
							"name":"health and healthcare","focuses":[{"sense":"GOAL"}]}]}}""");
		assertThat(one("""
				{ outcomes(where: {result: POLICY_DRAFTED}) { nodes { concerns {
				    __typename ... on Municipality { name district { name } } ... on Organisation { kind } } } } }
				""")).isEqualTo("""
				{"outcomes":{"nodes":[{"concerns":[\
				{"__typename":"Municipality","name":"Bela Palanka","district":{"name":"Pirotski okrug"}},\
				{"__typename":"Municipality","name":"Pirot","district":{"name":"Pirotski okrug"}},\
				{"__typename":"Municipality","name":"Raška","district":{"name":"Raški okrug"}},\
				{"__typename":"Municipality","name":"Užice","district":{"name":"Zlatiborski okrug"}}]}]}}""");
	}

	@Test
	void fieldsStandInTheOrderOfTheSelection() {
		var edge = this.endpoint
			.data("{ municipalities(first: 1) { edges { at: cursor __typename node { id } cursor } } }")
			.at("/municipalities/edges/0");
		assertThat(edge.propertyNames()).containsExactly("at", "__typename", "node", "cursor");
		assertThat(edge.get("cursor")).isEqualTo(edge.get("at"));
	}

	@Test
	void whatIsSkippedIsNotAnswered() {
		String operation = """
				query Q($more: Boolean!) {
				  municipality(name: "Bor") { name code @include(if: $more) status @skip(if: $more) } }
				""";
		assertThat(this.endpoint.data(operation, Map.of("more", true)).toString())
			.isEqualTo("{\"municipality\":{\"name\":\"Bor\",\"code\":\"70327\"}}");
		assertThat(this.endpoint.data(operation, Map.of("more", false)).toString())
			.isEqualTo("{\"municipality\":{\"name\":\"Bor\",\"status\":\"CITY\"}}");
	}

	@Test
	void oneOperationServesOtherValues() {
		String operation = """
				query ($name: Name!, $more: Name!, $ids: [ID!]!, $first: Int!, $where: MunicipalityFilter!) {
				  municipality(name: $name) { code }
				  municipalities(where: {or: [{name: {in: [$name, $more]}}, $where]}, first: $first) { nodes { name } }
				  nodes(ids: $ids) { id }
				}
				""";
		assertThat(this.endpoint.data(operation,
				Map.of("name", "Bor", "more", "Pirot", "ids", List.of("region/RS21"), "first", 5, "where",
						Map.of("name", Map.of("is", "Raška"))))
			.toString()).isEqualTo(
					"""
							{"municipality":{"code":"70327"},"municipalities":{"nodes":[{"name":"Bor"},{"name":"Pirot"},{"name":"Raška"}]},\
							"nodes":[{"id":"region/RS21"}]}""");
		assertThat(this.endpoint.data(operation,
				Map.of("name", "Рашка", "more", "Sjenica", "ids", List.of("region/RS22", "region/RS21"), "first", 2,
						"where", Map.of("name", Map.of("is", "Bor"))))
			.toString()).isEqualTo("""
					{"municipality":{"code":"71021"},"municipalities":{"nodes":[{"name":"Bor"},{"name":"Raška"}]},\
					"nodes":[{"id":"region/RS22"},{"id":"region/RS21"}]}""");
	}

	@Test
	void aCursorHoldsForItsValuesOnly() {
		String operation = """
				query ($component: ID!, $after: String) {
				  municipalities(first: 1, after: $after, where: {participations: {some: {component: {id: {eq: $component}}}}}) {
				    pageInfo { endCursor } } }
				""";
		String first = "component/lip-2-phase-1";
		String cursor = this.endpoint.data(operation, Map.of("component", first))
			.at("/municipalities/pageInfo/endCursor")
			.asString();
		assertThat(this.endpoint.data(operation, Map.of("component", first, "after", cursor))
			.at("/municipalities/pageInfo/endCursor")
			.asString()).isNotEqualTo(cursor);
		assertThat(this.endpoint.response(operation, Map.of("component", "component/lip-2-phase-2", "after", cursor))
			.at("/errors/0/extensions/code")
			.asString()).isEqualTo("BAD_CURSOR");
	}

	@Test
	void filtersCombineAndQuantifyOverRelationships() {
		assertThat(names("{some: {lead: {name: {is: \"Pirot\"}}}}", "partnerIn")).containsExactly("Babušnica");
		assertThat(names("{all: {role: PARTNER}, some: {}}", "participations")).containsExactly("Aleksandrovac",
				"Babušnica", "Despotovac", "Golubac", "Mionica", "Priboj");
		assertThat(names("{count: {gte: 3}}", "participations")).containsExactly("Kraljevo", "Pirot", "Raška",
				"Sjenica", "Surdulica");
		assertThat(strings(this.endpoint.data("""
				{ municipalities(where: {and: [{status: CITY}, {not: {participations: {some: {}}}}],
				    or: [{name: {is: "Ниш"}}, {name: {in: ["Subotica", "novi sad"]}}]}) { nodes { name } } }
				"""))).containsExactly("Novi Sad", "Subotica");
	}

	@Test
	void pagesForwardAndBackwardCoverTheListOnce() {
		List<String> all = strings(this.endpoint.data("{ municipalities(first: 100) { nodes { name } } }"));
		all.addAll(strings(this.endpoint.data("{ municipalities(last: 45, orderBy: [NAME_ASC]) { nodes { name } } }")));
		assertThat(all).hasSize(145)
			.doesNotHaveDuplicates()
			.startsWith("Ada", "Aleksandrovac")
			.endsWith("Žagubica", "Žitište", "Žitorađa");
		for (String order : List.of("[NAME_ASC]", "[POPULATION_DESC]", "[DISTRICT_NAME_DESC, PARTICIPATION_COUNT_ASC]",
				"[LEAD_COUNT_DESC, NAME_DESC]")) {
			List<String> forward = walk(order, "first", "after", "hasNextPage", "endCursor");
			List<String> backward = walk(order, "last", "before", "hasPreviousPage", "startCursor");
			assertThat(forward).as(order).hasSize(145).doesNotHaveDuplicates();
			assertThat(backward).as(order).containsExactlyElementsOf(forward);
		}
	}

	private List<String> walk(String order, String size, String from, String more, String cursor) {
		List<String> names = new ArrayList<>();
		String at = "";
		JsonNode page;
		do {
			page = this.endpoint.data("{ municipalities(orderBy: %s, %s: 37%s) { nodes { name } pageInfo { %s %s } } }"
				.formatted(order, size, at, more, cursor));
			names.addAll("first".equals(size) ? names.size() : 0, strings(page));
			at = ", %s: \"%s\"".formatted(from, page.at("/municipalities/pageInfo/" + cursor).asString());
		}
		while (page.at("/municipalities/pageInfo/" + more).asBoolean());
		return names;
	}

	@Test
	void groupsSpanTheWholeFilterAndNotThePage() {
		assertThat(
				one("""
						{ grants(first: 1) { totalCount groups(by: COMPONENT) { key count sums { amount currency } node { id } } } }
						"""))
			.isEqualTo(
					"""
							{"grants":{"totalCount":24,"groups":[\
							{"key":"component/lip-2-phase-1","count":15,"sums":[{"amount":"45000.00","currency":"CHF"}],"node":{"id":"component/lip-2-phase-1"}},\
							{"key":"component/lip-2-phase-2","count":9,"sums":[{"amount":"225000.00","currency":"CHF"}],"node":{"id":"component/lip-2-phase-2"}}]}}""");
		assertThat(
				one("""
						{ municipalities(where: {participations: {some: {}}}) { groups(by: REGION, orderBy: KEY_DESC) { name count } } }
						"""))
			.isEqualTo(
					"""
							{"municipalities":{"groups":[{"name":"Šumadija i Zapadna Srbija","count":24},{"name":"Južna i Istočna Srbija","count":19}]}}""");
	}

	@Test
	void groupsAreMadeOfWhatAWalkLeadsToOrOfAPropertyOfIt() {
		assertThat(one("""
				{ municipalities(where: {name: {in: ["Pirot", "Bor"]}}) {
				    groups(by: ROLE) { key name count node { id } } } }
				""")).isEqualTo("""
				{"municipalities":{"groups":[\
				{"key":"BENEFICIARY","name":"BENEFICIARY","count":2,"node":null},\
				{"key":"LEAD","name":"LEAD","count":1,"node":null}]}}""");
		assertThat(one("""
				{ statements(where: {documents: {all: {title: {is: "Partners"}}}}) {
				    groups(by: DOCUMENT) { key name count } } }
				""")).isEqualTo("""
				{"statements":{"groups":[{"key":"document/pro-org-rs-partners","name":"Partners","count":1}]}}""");
		assertThat(one("{ grants { groups(by: REGION) { name count sums { amount currency } } } }")).isEqualTo("""
				{"grants":{"groups":[\
				{"name":"Južna i Istočna Srbija","count":13,"sums":[{"amount":"149000.00","currency":"CHF"}]},\
				{"name":"Šumadija i Zapadna Srbija","count":11,"sums":[{"amount":"121000.00","currency":"CHF"}]}]}}""");
		// 34 municipalities take part in one programme, with 42 participations
		assertThat(one("""
				{ municipalities { groups(by: PROGRAMME, orderBy: KEY_DESC) { key count } } }
				""")).isEqualTo("""
				{"municipalities":{"groups":[\
				{"key":"programme/pro","count":34},\
				{"key":"programme/lip-2","count":15},\
				{"key":null,"count":102}]}}""");
	}

	@Test
	void everythingIsFoundByItsId() {
		assertThat(one(
				"{ node(id: \"partnership/pro-inter-municipal-cooperation/70971\") { __typename id } nodes(ids: [\"region/RS21\", \"no/such\", \"document/lip-2-results\"]) { id } }",
				2))
			.isEqualTo("""
					{"node":null,"nodes":[{"id":"region/RS21"},null,{"id":"document/lip-2-results"}]}""");
	}

	@Test
	void datesOverlapByTheirPrecision() {
		assertThat(this.endpoint.data("""
				{ a: programmes(where: {end: {overlaps: "2026-03"}}) { totalCount }
				  b: programmes(where: {end: {before: "2026-03"}}) { totalCount }
				  c: programmes(where: {end: {after: "2025"}}) { totalCount }
				  d: programmes(where: {end: {isStated: false}}) { totalCount } }
				""").toString()).isEqualTo("""
				{"a":{"totalCount":1},"b":{"totalCount":1},"c":{"totalCount":1},"d":{"totalCount":1}}""");
	}

	@ParameterizedTest
	@ValueSource(strings = { "first: 0", "first: -1", "first: 101", "first: 1000000000", "last: 0" })
	void aPageSizeOutOfRangeIsRefusedWithTheRange(String argument) {
		assertThat(this.endpoint.error("{ municipalities(" + argument + ") { nodes { name } } }"))
			.isEqualTo("BAD_USER_INPUT: `%s` of `municipalities` is %s; it must be from 1 to 100."
				.formatted((Object[]) argument.split(": ")));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "%%%", "AAAA", "K_[\\\"java.util.ArrayList\\\",[]]" })
	void aCursorFromElsewhereIsRefused(String cursor) {
		for (String selection : List.of("nodes { name }", "totalCount")) {
			assertThat(this.endpoint.error("{ municipalities(after: \"" + cursor + "\") { " + selection + " } }"))
				.startsWith("BAD_CURSOR: ");
		}
		assertThat(this.endpoint.error("{ municipalities(after: \"" + "A".repeat(90_000) + "\") { totalCount } }"))
			.startsWith("BAD_CURSOR: ");
		String other = this.endpoint.data("{ municipalities(orderBy: [AREA_ASC]) { pageInfo { endCursor } } }")
			.at("/municipalities/pageInfo/endCursor")
			.asString();
		assertThat(this.endpoint.error("{ municipalities(after: \"" + other + "\") { nodes { name } } }"))
			.startsWith("BAD_CURSOR: ");
	}

	@Test
	void aCursorOfOneParentIsRefusedAtAnother() {
		String list = "query ($name: Name!, $after: String) { municipality(name: $name) {"
				+ " participations(first: 1, after: $after) { nodes { id } pageInfo { endCursor } } } }";
		String cursor = this.endpoint.data(list, Map.of("name", "Prijepolje"))
			.at("/municipality/participations/pageInfo/endCursor")
			.asString();
		assertThat(this.endpoint.data(list, Map.of("name", "Prijepolje", "after", cursor))
			.at("/municipality/participations/nodes")).hasSize(1);
		assertThat(Endpoint.error(this.endpoint.response(list, Map.of("name", "Pirot", "after", cursor))))
			.startsWith("BAD_CURSOR: ");
	}

	/**
	 * A fingerprint can be had from any answer; what stands behind it is made up here.
	 */
	@Test
	void aCursorThatIsForgedIsRefused() {
		for (List<String> forged : List.of(List.of("l5", "smunicipality/70041"), List.of("n", "smunicipality/70041"),
				List.of("sx", "l5"), List.of("sx", "n"), List.of("dNaN", "sx"), List.of("sx", "sx", "sx"),
				List.of("", "sx"))) {
			String cursor = forged(this.endpoint.data("{ municipalities(first: 1) { pageInfo { endCursor } } }")
				.at("/municipalities/pageInfo/endCursor")
				.asString(), forged);
			assertThat(this.endpoint.error("{ municipalities(after: \"" + cursor + "\") { nodes { name } } }"))
				.as("%s", forged)
				.startsWith("BAD_CURSOR: ");
		}
		for (String place : List.of("l-1", "l2147483647", "l2147483648", "l9223372036854775807", "s1", "n", "d1.0")) {
			String searched = forged(
					this.endpoint.data("{ search(text: \"okrug\", first: 1) { pageInfo { endCursor } } }")
						.at("/search/pageInfo/endCursor")
						.asString(),
					List.of(place));
			assertThat(this.endpoint.error("{ search(text: \"okrug\", after: \"" + searched + "\") { totalCount } }"))
				.as(place)
				.startsWith("BAD_CURSOR: ");
		}
	}

	private static String forged(String cursor, List<String> keys) {
		ByteBuffer bytes = ByteBuffer.allocate(1_000).put(Base64.getUrlDecoder().decode(cursor), 0, 8);
		keys.forEach((key) -> bytes.putShort((short) key.length()).put(key.getBytes(StandardCharsets.UTF_8)));
		return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(bytes.array(), bytes.position()));
	}

	@Test
	void argumentsThatContradictOneAnotherAreRefused() {
		assertThat(this.endpoint.error("{ municipalities(first: 1, last: 1) { totalCount } }"))
			.isEqualTo("BAD_USER_INPUT: `municipalities` takes `first` or `last`, not both.");
		assertThat(this.endpoint.error("{ municipality { name } }"))
			.isEqualTo("BAD_USER_INPUT: `municipality` needs one of its arguments: id, name, code.");
		assertThat(this.endpoint
			.error("""
					{ grants(where: {money: {gte: {amount: "1", currency: "EUR"}, lte: {amount: "9", currency: "CHF"}}}) { totalCount } }
					"""))
			.startsWith("BAD_USER_INPUT: `money` compares CHF with EUR;");
		assertThat(this.endpoint.error("{ sharedLeads(component: \"component/none\") { pairCount } }"))
			.isEqualTo("NOT_FOUND: `component`: the graph holds nothing named `component/none`.");
	}

	@Test
	void whatLooksLikeCypherIsText() {
		for (String text : List.of("x' OR 1=1 //", "Robby' WITH true MATCH (s) DETACH DELETE s //", "`", "\\\\u0060")) {
			assertThat(this.endpoint.data(
					"{ organisations(where: {or: [{name: {is: \"%1$s\"}}, {name: {contains: \"%1$s a\"}}, {id: {eq: \"%1$s\"}}]}) { totalCount } }"
						.formatted(text.equals("`") ? "`a" : text))
				.at("/organisations/totalCount")
				.asInt()).isZero();
		}
		assertThat(this.endpoint.data("{ municipalities { totalCount } }").at("/municipalities/totalCount").asInt())
			.isEqualTo(145);
	}

	@ParameterizedTest
	@CsvSource({ "PARTICIPATION_COUNT_DESC, -1", "PARTICIPATION_COUNT_ASC, 1" })
	void whatIsAlikeInAnOrderComesByName(String order, int sign) {
		record Counted(String name, int count) {
		}
		List<Counted> expected = new ArrayList<>();
		String after = "";
		for (int page = 0; page < 2; page++) {
			JsonNode municipalities = this.endpoint.data("""
					{ municipalities(first: 100%s) {
					  nodes { name participations(first: 1) { totalCount } } pageInfo { endCursor } } }
					""".formatted(after)).get("municipalities");
			municipalities.get("nodes")
				.forEach((each) -> expected
					.add(new Counted(each.get("name").asString(), each.at("/participations/totalCount").asInt())));
			after = ", after: \"" + municipalities.at("/pageInfo/endCursor").asString() + "\"";
		}
		// Stable, so that those of one count stay in alphabetical order
		expected.sort(Comparator.comparingInt((each) -> sign * each.count()));
		List<String> found = new ArrayList<>();
		JsonNode page;
		after = "";
		do {
			page = this.endpoint.data("""
					{ municipalities(orderBy: %s, first: 7%s) { nodes { name } pageInfo { hasNextPage endCursor } } }
					""".formatted(order, after)).get("municipalities");
			page.get("nodes").forEach((each) -> found.add(each.get("name").asString()));
			after = ", after: \"" + page.at("/pageInfo/endCursor").asString() + "\"";
		}
		while (page.at("/pageInfo/hasNextPage").asBoolean());
		assertThat(found).isEqualTo(expected.stream().map(Counted::name).toList());
		assertThat(one("{ municipalities(orderBy: POPULATION_DESC, where: {name: {in: [\"Ub\", \"Temerin\"]}}) "
				+ "{ nodes { name } } }"))
			.isEqualTo("{\"municipalities\":{\"nodes\":[{\"name\":\"Temerin\"},{\"name\":\"Ub\"}]}}");
	}

	@Test
	void searchFindsNamesAndAliasesBestFitFirst() {
		assertThat(one("{ search(text: \"нова вар\", first: 1) { totalCount nodes { name fit isAlias } } }"))
			.isEqualTo("""
					{"search":{"totalCount":6,"nodes":[{"name":"Nova Varoš","fit":"BEGINNING","isAlias":false}]}}""");
		assertThat(one("{ search(text: \"babushnica\", first: 1) { nodes { name isAlias fit node { id } } } }", 2))
			.isEqualTo(
					"""
							{"search":{"nodes":[{"name":"Babushnica","isAlias":true,"fit":"NAME","node":{"id":"municipality/70050"}}]}}""");
		assertThat(one("{ search(text: \"programme, results\", first: 1) { nodes { fit node { id } } } }", 2))
			.isEqualTo("""
					{"search":{"nodes":[{"fit":"WORDS","node":{"id":"document/lip-2-results"}}]}}""");
		assertThat(one("{ search(text: \"Labour employment\", first: 1) { nodes { fit node { id } } } }", 2))
			.isEqualTo("""
					{"search":{"nodes":[{"fit":"WORDS","node":{"id":"organisation/ministry-of-labour"}}]}}""");
		List<String> found = new ArrayList<>();
		String after = "";
		JsonNode page;
		do {
			page = this.endpoint.data(
					"{ search(text: \"okrug\", first: 10%s) { nodes { name fit } pageInfo { hasNextPage endCursor } } }"
						.formatted(after))
				.get("search");
			page.get("nodes")
				.valueStream()
				.filter((hit) -> !"PROSE".equals(hit.get("fit").asString()))
				.forEach((hit) -> found.add(hit.get("name").asString()));
			after = ", after: \"" + page.at("/pageInfo/endCursor").asString() + "\"";
		}
		while (page.at("/pageInfo/hasNextPage").asBoolean());
		assertThat(found).hasSize(24).doesNotHaveDuplicates();
	}

	@Test
	void aListOfOneOfSeveralNodesIsFoundOnceForAllThatIsAskedOfIt() {
		assertThat(this.endpoint.data("""
				{ nodes(ids: ["municipality/71021", "programme/pro", "no/such"]) { id
				    ... on Municipality { participations(where: {role: PARTNER}) { totalCount nodes { id }
				      aggregate { count assertion } } } } }
				""").get("nodes").toString()).isEqualTo("""
				[{"id":"municipality/71021","participations":{"totalCount":1,\
				"nodes":[{"id":"participation/pro-inter-municipal-cooperation/71021"}],\
				"aggregate":{"count":1,"assertion":"STATED_BY_CONVENTION"}}},{"id":"programme/pro"},null]""");
	}

	@Test
	void aNameContainsTheWordsOfItsAliases() {
		assertThat(one("{ municipalities(where: {name: {contains: \"Babushnica\"}}) { nodes { name } } }"))
			.isEqualTo("{\"municipalities\":{\"nodes\":[{\"name\":\"Babušnica\"}]}}");
		assertThat(one("{ aliases(where: {name: {contains: \"Babushnica\"}}) { id } }"))
			.isEqualTo("{\"aliases\":[{\"id\":\"alias/babushnica\"}]}");
		assertThat(one("{ documents(where: {title: {contains: \"ресултс\"}}) { nodes { id } } }"))
			.isEqualTo("{\"documents\":{\"nodes\":[{\"id\":\"document/lip-2-results\"}]}}");
	}

	private List<String> names(String quantified, String relationship) {
		return strings(this.endpoint.data("{ municipalities(first: 100, where: {%s: %s}) { nodes { name } } }"
			.formatted(relationship, quantified)));
	}

	private static List<String> strings(JsonNode data) {
		List<String> names = new ArrayList<>();
		data.at("/municipalities/nodes").forEach((node) -> names.add(node.get("name").asString()));
		return names;
	}

	/** The answer of an operation that takes one statement. */
	private String one(String operation) {
		return one(operation, 1);
	}

	private String one(String operation, int statements) {
		this.driver.reset();
		String data = this.endpoint.data(operation).toString();
		assertThat(this.driver.count()).isEqualTo(statements);
		return data;
	}

}
