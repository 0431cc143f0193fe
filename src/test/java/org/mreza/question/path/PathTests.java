package org.mreza.question.path;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

import org.springframework.beans.factory.annotation.Autowired;

import org.mreza.CountingDriver;
import org.mreza.Endpoint;
import org.mreza.MrezaTest;

import static org.assertj.core.api.Assertions.assertThat;

/** How things are connected. */
@MrezaTest
class PathTests {

	private static final String SELECTION = """
			{ length assertion paths(first: 100) { totalCount nodes { assertion steps {
			  from { id } relationship to { id } statement { id } assertion } } } }
			""";

	private static final String PIROT = "municipality/70050 <HAS_PARTNER partnership/pro-inter-municipal-cooperation/70939 LED_BY> municipality/70939";

	@Autowired
	private CountingDriver driver;

	@Autowired
	private Driver database;

	@Autowired
	private Endpoint endpoint;

	@Test
	void theShortestPathAvoidsHubs() {
		assertThat(paths("Babušnica", "Bela Palanka", ""))
			.containsExactly(PIROT + " <CONCERNS outcome/lip-2/disability-policy-drafted CONCERNS> municipality/70084");
	}

	@Test
	void allShortestPathsAreFound() {
		assertThat(paths("Babušnica", "Bela Palanka", ", by: [PARTNERSHIP, PARTICIPATION]")).containsExactly(PIROT
				+ " <BY participation/lip-2-phase-1/70939 IN> component/lip-2-phase-1 <IN participation/lip-2-phase-1/70084 BY> municipality/70084",
				PIROT + " <BY participation/lip-2-phase-2/70939 IN> component/lip-2-phase-2 <IN participation/lip-2-phase-2/70084 BY> municipality/70084");
		assertThat(paths("Babušnica", "Bela Palanka",
				", by: [PARTNERSHIP, PARTICIPATION], avoiding: \"component/lip-2-phase-1\""))
			.hasSize(1);
	}

	@Test
	void hubsArePassedWhenTheyAreAskedFor() {
		assertThat(paths("Babušnica", "Bela Palanka", ", through: REGION"))
			.containsExactly("municipality/70050 LOCATED_IN> region/RS226 <LOCATED_IN municipality/70084");
		assertThat(paths("UN agencies", "Surdulica za sve", "")).isEmpty();
		assertThat(paths("UN agencies", "Pirot", ", by: PARTICIPATION, through: PROGRAMME")).hasSize(2)
			.first()
			.isEqualTo("organisation/un-agencies <BY contribution/pro/un-agencies TO> programme/pro"
					+ " <PART_OF_PROGRAMME component/pro-inter-municipal-cooperation"
					+ " <IN participation/pro-inter-municipal-cooperation/70939 BY> municipality/70939");
		assertThat(paths("PRO", "LIP 2", ", by: EVENT")).isEmpty();
		assertThat(paths("PRO", "LIP 2", ", by: EVENT, through: DONOR")).containsExactly(
				"programme/pro <TO contribution/pro/government-of-switzerland BY> organisation/government-of-switzerland"
						+ " <BY contribution/lip-2/government-of-switzerland TO> programme/lip-2");
	}

	@Test
	void eitherEndMayBeAHub() {
		assertThat(paths("LIP 2", "Užice", ", by: OUTCOME")).containsExactly(
				"programme/lip-2 <OF outcome/lip-2/disability-policy-drafted CONCERNS> municipality/79065");
		assertThat(paths("Pirotski okrug", "Dimitrovgrad", ""))
			.containsExactly("region/RS226 <LOCATED_IN municipality/70505");
	}

	@Test
	void whatIsRelatedIsAStepApart() {
		List<Record> related = read("""
				MATCH (one:Statement)-[step]->(other:Statement)
				WITH [label IN labels(one) WHERE NOT label IN $general][0] AS kind, type(step) AS type,
				  min([one.id, other.id]) AS ends
				RETURN ends[0] + ' ' + type + '> ' + ends[1] AS path, ends ORDER BY kind, type
				""", Map.of("general", List.of("Statement", "Named")));
		assertThat(related).hasSizeGreaterThan(30);
		for (Record one : related) {
			List<String> ends = one.get("ends").asList(Value::asString);
			assertThat(written(endpoint.data(
					"query ($from: ID!, $to: ID!) { paths(from: {id: $from}, to: {id: $to}) " + SELECTION + " }",
					Map.of("from", ends.getFirst(), "to", ends.getLast()))))
				.contains(one.get("path").asString());
		}
	}

	@Test
	void moneyThatIsPassedOnIsFollowed() {
		assertThat(paths("LIP 2", "SDC", "")).containsExactly(
				"programme/lip-2 <TO contribution/lip-2/government-of-switzerland THROUGH> organisation/sdc");
		assertThat(paths("SDC", "PRO", ", by: PARTICIPATION")).isEmpty();
	}

	@Test
	void hubsThatAreAskedForArePassedTogether() {
		assertThat(paths("Čačak", "SDC", ", through: [PROGRAMME, DONOR]")).containsExactly(
				"municipality/71242 <HELD_IN event/pro-start OF> programme/pro <TO contribution/pro/government-of-switzerland BY> organisation/government-of-switzerland"
						+ " <BY contribution/lip-2/government-of-switzerland THROUGH> organisation/sdc");
	}

	@Test
	void membersOfPartnershipsMeetInTheComponentToo() {
		assertThat(paths("Raška", "Golubac", "")).containsExactly(
				"municipality/71021 <BY participation/pro-inter-municipal-cooperation/71021 IN> component/pro-inter-municipal-cooperation"
						+ " <IN participation/pro-inter-municipal-cooperation/70475 BY> municipality/70475",
				"municipality/71021 <BY participation/pro-inter-municipal-cooperation/71021 IN> component/pro-inter-municipal-cooperation"
						+ " <UNDER partnership/pro-inter-municipal-cooperation/70394 HAS_PARTNER> municipality/70475",
				"municipality/71021 <HAS_PARTNER partnership/pro-inter-municipal-cooperation/70653 UNDER> component/pro-inter-municipal-cooperation"
						+ " <IN participation/pro-inter-municipal-cooperation/70475 BY> municipality/70475",
				"municipality/71021 <HAS_PARTNER partnership/pro-inter-municipal-cooperation/70653 UNDER> component/pro-inter-municipal-cooperation"
						+ " <UNDER partnership/pro-inter-municipal-cooperation/70394 HAS_PARTNER> municipality/70475");
	}

	@Test
	void fieldsOfWorkAreReachedByTheProgrammesThatAreDirectedAtThem() {
		assertThat(paths("LIP 2", "Roma", ""))
			.containsExactly("programme/lip-2 <OF focus/lip-2/targeted/roma ON> target-group/roma");
		assertThat(paths("SIPRU", "LIP 2", "")).containsExactly("organisation/sipru <IMPLEMENTED_BY programme/lip-2");
		assertThat(paths("LIP 2", "Roma", ", by: PARTICIPATION, maxLength: 1")).isEmpty();
	}

	@Test
	void organisationsPeopleAndEventsAreConnectedToo() {
		assertThat(paths("Te Deum", "Surdulica za sve", "")).containsExactly(
				"organisation/te-deum <BY provision/personal-assistant-to-a-child/te-deum OF> service/personal-assistant-to-a-child"
						+ " <OF provision/personal-assistant-to-a-child/surdulica-za-sve BY> organisation/surdulica-za-sve");
		assertThat(paths("Petar Vasilev", "Čačak", "")).containsExactly("person/petar-vasilev"
				+ " <BY appearance/pro-start/petar-vasilev AT> event/pro-start HELD_IN> municipality/71242");
	}

	@Test
	void aStepThatIsInferredSaysSoAndCanBeLeftOut() {
		JsonNode path = endpoint
			.data("{ paths(from: {name: \"Lebane\"}, to: {name: \"Zaječar\"}, by: GRANT) " + SELECTION + " }")
			.get("paths");
		assertThat(path.get("length").asInt()).isEqualTo(4);
		assertThat(path.get("assertion").asString()).isEqualTo("INFERRED");
		assertThat(path.at("/paths/nodes/0/assertion").asString()).isEqualTo("INFERRED");
		assertThat(path.at("/paths/nodes/0/steps").findValuesAsString("relationship")).containsExactly("AWARDED_TO",
				"UNDER", "UNDER", "AWARDED_TO");
		List<String> assertions = new ArrayList<>();
		path.at("/paths/nodes/0/steps").forEach((step) -> assertions.add(step.get("assertion").asString()));
		assertThat(assertions).containsExactly("INFERRED", "STATED_BY_CONVENTION", "STATED_BY_CONVENTION", "INFERRED");
		assertThat(paths("Lebane", "Zaječar", ", by: GRANT, inferred: false")).isEmpty();
	}

	@CsvSource({ "6, 2", "5, 0", "12, 2" })
	@ParameterizedTest
	void noPathIsLongerThanAskedFor(int maxLength, int count) {
		assertThat(paths("Babušnica", "Bela Palanka", ", by: [PARTNERSHIP, PARTICIPATION], maxLength: " + maxLength))
			.hasSize(count);
	}

	@Test
	void theEndsAreFoundInEverySpellingAndById() {
		List<String> expected = paths("Babušnica", "Bela Palanka", "");
		for (String spelling : List.of("babusnica", "Babushnica", "БАБУШНИЦА", "Babušnic\u0430")) {
			assertThat(paths(spelling, "Бела Паланка", "")).as(spelling).isEqualTo(expected);
		}
		assertThat(written(endpoint
			.data("{ paths(from: {id: \"municipality/70050\"}, to: {id: \"municipality/70084\"}) " + SELECTION + " }")))
			.isEqualTo(expected);
		assertThat(paths("Bela Palanka", "Babušnica", "")).hasSameSizeAs(expected);
	}

	@Test
	void pagesCoverThePathsOnce() {
		String wanted = "from: {name: \"Arilje\"}, to: {name: \"Lebane\"}, by: PARTICIPATION";
		JsonNode all = endpoint
			.data("{ paths(" + wanted + ") { paths(first: 100) { totalCount nodes { steps { to { id } } } } } }")
			.at("/paths/paths");
		List<JsonNode> paged = new ArrayList<>();
		String after = "";
		do {
			JsonNode page = endpoint
				.data("{ paths(" + wanted + ") { paths(first: 2" + after
						+ ") { nodes { steps { to { id } } } pageInfo { hasNextPage endCursor } } } }")
				.at("/paths/paths");
			page.get("nodes").forEach(paged::add);
			after = page.at("/pageInfo/hasNextPage").asBoolean()
					? ", after: \"" + page.at("/pageInfo/endCursor").asString() + "\"" : "";
		}
		while (!after.isEmpty());
		assertThat(all.get("totalCount").asInt()).isEqualTo(paged.size()).isGreaterThan(2);
		assertThat(paged).doesNotHaveDuplicates().containsExactlyElementsOf(all.get("nodes"));
	}

	@Test
	void statementsDoNotGrowWithTheirNumberOrLength() {
		String document = """
				query ($to: Name!, $by: [PathTie!]) { paths(from: {name: "Babušnica"}, to: {name: $to}, by: $by) {
				  from { id } to { id } release { id } paths { nodes { steps { from { id } to { id } statement { evidence { line } } } } } } }
				""";
		for (Map<String, ?> variables : List.of(Map.of("to", "Pirot"),
				Map.of("to", "Bela Palanka", "by", List.of("PARTNERSHIP", "PARTICIPATION")))) {
			driver.reset();
			assertThat(endpoint.data(document, variables).at("/paths/paths/nodes")).isNotEmpty();
			assertThat(driver.count()).as("%s", variables).isEqualTo(8);
		}
	}

	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					from: {name: "Raška"}, to: {name: "raska"} | BAD_USER_INPUT: `from` and `to` are both municipality/71021; a path leads from one node to another.
					from: {id: "municipality/71021"}, to: {name: "Рашка"} | BAD_USER_INPUT: `from` and `to` are both municipality/71021; a path leads from one node to another.
					from: {name: "Raška"}, to: {name: "Narnia"} | NOT_FOUND: `to.name`: the graph holds nothing named `Narnia`.
					from: {id: "municipality/0"}, to: {name: "Bor"} | NOT_FOUND: `from.id`: the graph holds nothing named `municipality/0`.
					""")
	@ParameterizedTest
	void endsThatMakeNoPathAreRefused(String ends, String refusal) {
		assertThat(endpoint.error("{ paths(" + ends + ") { length } }")).isEqualTo(refusal);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1, 13 })
	void aLengthOutOfRangeIsRefused(int maxLength) {
		assertThat(endpoint
			.error("{ paths(from: {name: \"Raška\"}, to: {name: \"Bor\"}, maxLength: " + maxLength + ") { length } }"))
			.isEqualTo("BAD_USER_INPUT: `maxLength` is " + maxLength + "; it must be from 1 to 12.");
	}

	private List<String> paths(String from, String to, String arguments) {
		return written(endpoint.data("query ($from: Name!, $to: Name!) { paths(from: {name: $from}, to: {name: $to}"
				+ arguments + ") " + SELECTION + " }", Map.of("from", from, "to", to)));
	}

	private List<Record> read(String cypher, Map<String, Object> parameters) {
		try (var session = database.session()) {
			return session.run(cypher, parameters).list();
		}
	}

	/** Each path, with arrows that point away from what states a relationship. */
	private static List<String> written(JsonNode data) {
		List<String> paths = new ArrayList<>();
		for (JsonNode path : data.at("/paths/paths/nodes")) {
			StringBuilder text = new StringBuilder(path.at("/steps/0/from/id").asString());
			for (JsonNode step : path.get("steps")) {
				boolean forward = step.at("/statement/id").asString().equals(step.at("/from/id").asString());
				text.append(forward ? " " : " <")
					.append(step.get("relationship").asString())
					.append(forward ? "> " : " ");
				text.append(step.at("/to/id").asString());
			}
			paths.add(text.toString());
		}
		assertThat(data.at("/paths/paths/totalCount").asInt()).isEqualTo(paths.size());
		return paths;
	}

}
