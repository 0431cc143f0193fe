package org.mreza.network;

import java.util.ArrayList;
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

/** Networks of what the seed states, as a client sees them. */
@MrezaTest
class NetworkTests {

	private static final String EDGES = """
			edges(first: 1000) { nodes {
			  source { ... on Named { name } } target { ... on Named { name } } weight sharedCount inferredCount assertion } }
			""";

	@Autowired
	private CountingDriver driver;

	@Autowired
	private Endpoint endpoint;

	@Test
	void leadsAreTiedToTheirPartnersAndPartnersOnlyAsMembers() {
		assertThat(edges("via: LEAD")).containsExactly("Aleksandrovac–Trstenik 1.0", "Babušnica–Pirot 1.0",
				"Ćuprija–Despotovac 1.0", "Golubac–Veliko Gradište 1.0", "Kraljevo–Raška 1.0", "Mionica–Valjevo 1.0",
				"Nova Varoš–Prijepolje 1.0", "Priboj–Prijepolje 1.0", "Prijepolje–Sjenica 1.0");
		assertThat(edges("")).hasSize(12)
			.contains("Nova Varoš–Priboj 1.0", "Nova Varoš–Sjenica 1.0", "Priboj–Sjenica 1.0")
			.containsAll(edges("via: LEAD"));
		assertThat(edges("via: [LEAD, PARTNERSHIP]")).isEqualTo(edges("via: PARTNERSHIP"));
	}

	@Test
	void rolesTellWhoOfAPartnershipCounts() {
		assertThat(edges("roles: PARTNER")).containsExactly("Nova Varoš–Priboj 1.0", "Nova Varoš–Sjenica 1.0",
				"Priboj–Sjenica 1.0");
		assertThat(edges("via: LEAD, roles: PARTNER")).isEmpty();
		assertThat(counts("via: COMPONENT, roles: [LEAD, PARTNER]")).isEqualTo("16 nodes, 120 edges");
		assertThat(counts("via: COMPONENT, roles: LEAD")).isEqualTo("7 nodes, 21 edges");
	}

	@CsvSource(delimiter = '|', textBlock = """
			via: COMPONENT, component: "component/pro-technical-assistance" | 26 nodes, 325 edges
			context: "component/pro-technical-assistance" | 26 nodes, 325 edges
			via: COMPONENT, component: "component/lip-2-phase-1"            | 15 nodes, 105 edges
			via: COMPONENT, programme: "LIP 2"                              | 15 nodes, 105 edges
			via: COMPONENT, programme: "LIP 2", atLeast: 2                  | 15 nodes, 36 edges
			via: COMPONENT, programme: "PRO", atLeast: 2                    | 34 nodes, 28 edges
			via: PROGRAMME                                                  | 43 nodes, 651 edges
			via: PROGRAMME, atLeast: 2                                      | 43 nodes, 15 edges
			via: COMPONENT, atLeast: 4                                      | 43 nodes, 1 edges
			via: GRANT                                                      | 15 nodes, 105 edges
			via: GRANT, inferred: false                                     | 0 nodes, 0 edges
			via: SERVICE                                                    | 0 nodes, 0 edges
			via: COMPONENT, without: "document/lip-2-results"               | 34 nodes, 417 edges
			context: "partnership/pro-inter-municipal-cooperation/70980"    | 4 nodes, 6 edges
			via: COMPONENT, region: "Raški okrug"                           | 3 nodes, 3 edges
			via: COMPONENT, region: "Južna i Istočna Srbija"                | 19 nodes, 87 edges
			""")
	@ParameterizedTest
	void aRuleMakesItsNetwork(String rule, String counts) {
		assertThat(counts(rule)).isEqualTo(counts);
	}

	@CsvSource(delimiter = '|', textBlock = """
			from: "2019-11"               | 9
			from: "2019-10"               | 15
			from: "2021-06-01"            | 9
			from: "2021-07"               | 0
			until: "2019-05"              | 0
			until: "2019"                 | 15
			until: "2020", from: "2020"   | 9
			""")
	@ParameterizedTest
	void aPeriodTakesWhatOverlapsIt(String period, int nodes) {
		assertThat(counts("via: COMPONENT, programme: \"LIP 2\", " + period)).startsWith(nodes + " nodes");
	}

	@Test
	void aDateThatIsNotStatedExcludesNothing() {
		assertThat(counts("via: COMPONENT, programme: \"PRO\", until: \"1990\"")).startsWith("34 nodes");
		assertThat(counts("via: COMPONENT, programme: \"PRO\", from: \"2027\"")).startsWith("0 nodes");
	}

	@CsvSource({ "BINARY, 1.0", "COUNT, 4.0", "JACCARD, 1.0" })
	@ParameterizedTest
	void anEdgeWeighsWhatIsShared(String weight, double expected) {
		assertThat(edges("via: COMPONENT, weight: " + weight)).contains("Kraljevo–Pirot " + expected);
	}

	@Test
	void aSmallContextWeighsMore() {
		double shared = 1 / 25.0 + 1 / 15.0 + 1 / 14.0 + 1 / 8.0;
		assertThat(edges("via: COMPONENT, weight: NEWMAN, atLeast: 4")).singleElement()
			.satisfies((edge) -> assertThat(Double.parseDouble(edge.substring("Kraljevo–Pirot ".length())))
				.isCloseTo(shared, org.assertj.core.data.Offset.offset(1e-12)));
		assertThat(edges("via: COMPONENT, weight: JACCARD")).contains("Bor–Kraljevo 0.25", "Kraljevo–Raška 0.75",
				"Raška–Sjenica " + 2 / 4.0);
	}

	@Test
	void whatRestsOnInferredFactsSaysSo() {
		JsonNode phase = endpoint
			.data("""
					{
					  inferred: network(via: GRANT, component: "component/lip-2-phase-2") { ...Known }
					  # Who has a grant of a component takes part in it, which is stated
					  both: network(via: [GRANT, COMPONENT], component: "component/lip-2-phase-2") { ...Known }
					}
					fragment Known on Network {
					  edgeCount assertion edges(first: 1) { nodes { sharedCount inferredCount assertion shared { assertion } } } }
					""");
		assertThat(phase.get("inferred").toString()).isEqualTo("""
				{"edgeCount":36,"assertion":"INFERRED","edges":{"nodes":[\
				{"sharedCount":1,"inferredCount":1,"assertion":"INFERRED","shared":[{"assertion":"INFERRED"}]}]}}""");
		assertThat(phase.get("both").toString()).isEqualTo("""
				{"edgeCount":36,"assertion":"DERIVED","edges":{"nodes":[\
				{"sharedCount":1,"inferredCount":0,"assertion":"DERIVED","shared":[{"assertion":"DERIVED"}]}]}}""");
	}

	@Test
	void organisationsAndDonorsFormNetworksOfTheirOwn() {
		assertThat(edges("of: ORGANISATION")).containsExactly("Surdulica za sve–Te Deum 1.0");
		assertThat(edges("of: DONOR")).containsExactly("Government of Switzerland–UN agencies 1.0");
		assertThat(edges("of: ORGANISATION, via: PROGRAMME, programme: \"lip 2\"")).containsExactly(
				"Government of Switzerland–Social Inclusion and Poverty Reduction Unit 1.0",
				"Government of Switzerland–Swiss Agency for Development and Cooperation 1.0",
				"Social Inclusion and Poverty Reduction Unit–Swiss Agency for Development and Cooperation 1.0");
		assertThat(edges("of: ORGANISATION, region: \"Pčinjski okrug\"")).isEmpty();
	}

	@Test
	void anEdgeNamesTheStatementsItRestsOn() {
		JsonNode edges = endpoint.data("""
				{ network(via: [PARTNERSHIP, COMPONENT], region: "Raški okrug", atLeast: 3) { edges { nodes {
				    source { ... on Municipality { name } } target { ... on Municipality { name } }
				    shared { assertion context { id } statements { id evidence { surface } } } } } } }
				""").at("/network/edges/nodes");
		assertThat(edges.toString()).isEqualTo(
				"""
						[{"source":{"name":"Kraljevo"},"target":{"name":"Raška"},"shared":[\
						{"assertion":"DERIVED","context":{"id":"component/lip-2-phase-1"},"statements":[\
						{"id":"participation/lip-2-phase-1/70653","evidence":[{"surface":"Kral\u0458evo"}]},\
						{"id":"participation/lip-2-phase-1/71021","evidence":[{"surface":"Raška"}]}]},\
						{"assertion":"DERIVED","context":{"id":"component/lip-2-phase-2"},"statements":[\
						{"id":"participation/lip-2-phase-2/70653","evidence":[{"surface":"Kral\u0458evo"}]},\
						{"id":"participation/lip-2-phase-2/71021","evidence":[{"surface":"Raška"}]}]},\
						{"assertion":"DERIVED","context":{"id":"partnership/pro-inter-municipal-cooperation/70653"},"statements":[\
						{"id":"partnership/pro-inter-municipal-cooperation/70653","evidence":[{"surface":"Kraljevo and Raska"},\
						{"surface":"leading and partner"}]}]}]}]""");
	}

	@Test
	void namesAreReadInEverySpelling() {
		String expected = counts("via: COMPONENT, programme: \"LIP 2\", region: \"Raški okrug\"");
		assertThat(expected).isEqualTo("3 nodes, 3 edges");
		for (String region : List.of("raski okrug", "РАШКИ ОКРУГ", "Ras\u030cki okrug")) {
			assertThat(counts("via: COMPONENT, programme: \"ЛИП 2\", region: \"" + region + "\"")).isEqualTo(expected);
		}
	}

	@Test
	void theRuleIsToldInFull() {
		assertThat(endpoint.data(
				"{ network(component: \"component/lip-2-phase-1\", region: \"raska\" , until: \"2020\") { nodeCount } }"
					.replace("raska", "Raski okrug")
					.replace("nodeCount", "parameters { name value }"))
			.at("/network/parameters")
			.toString()).isEqualTo(
					"""
							[{"name":"of","value":"MUNICIPALITY"},{"name":"via","value":"PARTNERSHIP"},\
							{"name":"weight","value":"COUNT"},{"name":"atLeast","value":"1"},\
							{"name":"component","value":"component/lip-2-phase-1"},{"name":"region","value":"region/RS217"},\
							{"name":"until","value":"2020"},{"name":"possible","value":"true"},{"name":"inferred","value":"true"}]""");
	}

	@Test
	void pagesCoverTheNetworkOnceAndBelongToIt() {
		List<String> all = edges("via: COMPONENT");
		List<String> paged = new ArrayList<>();
		String after = "";
		do {
			JsonNode page = endpoint.data("{ network(via: COMPONENT) { edges(first: 100" + after
					+ ") { nodes { source { ... on Named { name } } target { ... on Named { name } } weight } totalCount pageInfo { hasNextPage endCursor } } } }")
				.at("/network/edges");
			assertThat(page.get("totalCount").asInt()).isEqualTo(all.size());
			page.get("nodes").forEach((edge) -> paged.add(written(edge)));
			after = page.at("/pageInfo/hasNextPage").asBoolean()
					? ", after: \"" + page.at("/pageInfo/endCursor").asString() + "\"" : "";
		}
		while (!after.isEmpty());
		assertThat(paged).isEqualTo(all);
		String cursor = endpoint.data("{ network(via: COMPONENT) { nodes(first: 1) { pageInfo { endCursor } } } }")
			.at("/network/nodes/pageInfo/endCursor")
			.asString();
		assertThat(endpoint.error("{ network(via: LEAD) { nodes(after: \"" + cursor + "\") { totalCount } } }"))
			.startsWith("BAD_CURSOR: ");
	}

	@Test
	void measuresAndPartsAreOfTheNetwork() {
		assertThat(endpoint
			.data("""
					{ network(via: LEAD) {
					    degree: measure(of: DEGREE) { ...Best }
					    closeness: measure(of: HARMONIC, normalized: true) { ...Best }
					    rank: measure(of: PAGERANK, damping: 0.5) { ...Best }
					    density: figure(of: DENSITY) { value } diameter: figure(of: DIAMETER) { value }
					    partition(by: GREEDY_MODULARITY) { parameters { name value } groupCount modularity
					      groups(first: 1) { totalCount nodes { size nodes(first: 2) { pageInfo { hasNextPage } nodes { ... on Named { name } } } } } }
					} }
					fragment Best on Measured { parameters { name value } release { id }
					  scores(first: 1) { totalCount nodes { rank value node { ... on Named { name } } } } }
					""")
			.get("network")
			.toString()).isEqualTo(
					"""
							{"degree":{"parameters":[{"name":"normalized","value":"false"}],"release":{"id":"release/1"},\
							"scores":{"totalCount":16,"nodes":[{"rank":1,"value":3.0,"node":{"name":"Prijepolje"}}]}},\
							"closeness":{"parameters":[{"name":"normalized","value":"true"}],"release":{"id":"release/1"},\
							"scores":{"totalCount":16,"nodes":[{"rank":1,"value":0.2,"node":{"name":"Prijepolje"}}]}},\
							"rank":{"parameters":[{"name":"damping","value":"0.5"}],"release":{"id":"release/1"},\
							"scores":{"totalCount":16,"nodes":[{"rank":1,"value":0.1041666667,"node":{"name":"Prijepolje"}}]}},\
							"density":{"value":0.075},"diameter":{"value":2.0},\
							"partition":{"parameters":[{"name":"resolution","value":"1.0"}],"groupCount":7,"modularity":0.8148148148,\
							"groups":{"totalCount":7,"nodes":[{"size":4,"nodes":{"pageInfo":{"hasNextPage":true},\
							"nodes":[{"name":"Nova Varoš"},{"name":"Priboj"}]}}]}}}""");
	}

	@Test
	void aMeasureIsComparedWithWhatRestsOnFewerFacts() {
		JsonNode sensitivity = endpoint
			.data("""
					{ network(via: COMPONENT) { sensitivity(of: DEGREE, without: "document/lip-2-results") {
					    nodesLost edgesLost edgesChanged changedCount rankCorrelation assertion parameters { name value }
					    changes(first: 11) { nodes { before after rankBefore rankAfter node { ... on Named { name } } } } } } }
					""")
			.at("/network/sensitivity");
		assertThat(sensitivity.get("nodesLost").asInt()).isEqualTo(9);
		assertThat(sensitivity.get("edgesLost").asInt()).isEqualTo(92);
		assertThat(sensitivity.get("edgesChanged").asInt()).isEqualTo(13);
		assertThat(sensitivity.get("changedCount").asInt()).isEqualTo(15);
		assertThat(sensitivity.get("parameters").toString()).isEqualTo("""
				[{"name":"normalized","value":"false"},{"name":"inferred","value":"true"},\
				{"name":"without","value":"document/lip-2-results"}]""");
		List<String> changes = new ArrayList<>();
		sensitivity.at("/changes/nodes")
			.forEach((change) -> changes
				.add(change.at("/node/name").asString() + " " + change.get("before") + " → " + change.get("after")));
		assertThat(changes).startsWith("Bela Palanka 14.0 → null", "Bojnik 14.0 → null")
			.hasSize(11)
			.endsWith("Surdulica 36.0 → 25.0", "Nova Varoš 25.0 → 15.0");
	}

	@Test
	void inferredFactsAreLeftAsideWithoutTheNetworkBeingOfOthers() {
		assertThat(endpoint.data("""
				{ network(via: [GRANT, PARTNERSHIP]) { nodeCount edgeCount sensitivity(of: STRENGTH, inferred: false) {
				    nodesLost edgesLost edgesChanged } } }
				""").get("network").toString()).isEqualTo("""
				{"nodeCount":26,"edgeCount":115,"sensitivity":{"nodesLost":10,"edgesLost":103,"edgesChanged":2}}""");
	}

	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					of: DONOR, via: PARTNERSHIP | BAD_USER_INPUT: Nothing ties DONOR by PARTNERSHIP; take one of PROGRAMME.
					of: ORGANISATION, via: [SERVICE, LEAD] | BAD_USER_INPUT: Nothing ties ORGANISATION by LEAD; take one of PROGRAMME, GRANT, SERVICE.
					via: SERVICE, component: "component/lip-2-phase-1" | BAD_USER_INPUT: `component` does not narrow SERVICE of MUNICIPALITY: no statement says it. Leave one of the two out.
					of: DONOR, component: "component/lip-2-phase-1" | BAD_USER_INPUT: `component` does not narrow PROGRAMME of DONOR: no statement says it. Leave one of the two out.
					via: GRANT, roles: LEAD | BAD_USER_INPUT: `roles` does not narrow GRANT of MUNICIPALITY: no statement says it. Leave one of the two out.
					via: SERVICE, from: "2020" | BAD_USER_INPUT: `from` does not narrow SERVICE of MUNICIPALITY: no statement says it. Leave one of the two out.
					atLeast: 0 | BAD_USER_INPUT: `atLeast` is 0; it must be at least 1.
					from: "2021", until: "2020-12" | BAD_USER_INPUT: `until` 2020-12 lies before `from` 2021.
					component: "component/none" | NOT_FOUND: `component`: the graph holds nothing named `component/none`.
					programme: "Narnia" | NOT_FOUND: `programme`: the graph holds nothing named `Narnia`.
					region: "Narnia" | NOT_FOUND: `region`: the graph holds nothing named `Narnia`.
					context: "partnership/none" | NOT_FOUND: `context`: the graph holds nothing named `partnership/none`.
					without: ["document/lip-2-results", "document/none"] | NOT_FOUND: `without`: the graph holds nothing named `document/none`.
					""")
	@ParameterizedTest
	void aRuleThatMakesNoSenseIsRefused(String rule, String refusal) {
		assertThat(endpoint.error("{ network(" + rule + ") { nodeCount } }")).isEqualTo(refusal);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, -1, 1001 })
	void aPageOutOfRangeIsRefused(int first) {
		assertThat(endpoint.error("{ network { nodes(first: " + first + ") { totalCount } } }"))
			.isEqualTo("BAD_USER_INPUT: `first` of `nodes` is " + first + "; it must be from 1 to 1000.");
	}

	@Test
	void comparingANetworkWithItselfIsRefused() {
		assertThat(endpoint.error("{ network { sensitivity(of: DEGREE) { changedCount } } }")).isEqualTo(
				"BAD_USER_INPUT: `sensitivity` would compare the network with itself: set `inferred` to false, or name documents in `without`.");
	}

	@Test
	void statementsDoNotGrowWithTheNetwork() {
		String document = "query ($via: [Tie!]) { network(via: $via) { " + EDGES
				+ " measure(of: DEGREE) { scores(first: 1000) { nodes { node { id } } } } } }";
		for (String tie : List.of("LEAD", "COMPONENT")) {
			driver.reset();
			endpoint.data(document, Map.of("via", List.of(tie)));
			assertThat(driver.count()).as(tie).isEqualTo(4);
		}
	}

	private String counts(String rule) {
		JsonNode network = endpoint.data("{ network(" + rule + ") { nodeCount edgeCount } }").get("network");
		return network.get("nodeCount") + " nodes, " + network.get("edgeCount") + " edges";
	}

	private List<String> edges(String rule) {
		List<String> edges = new ArrayList<>();
		endpoint.data("{ network" + (rule.isEmpty() ? "" : "(" + rule + ")") + " { " + EDGES + " } }")
			.at("/network/edges/nodes")
			.forEach((edge) -> edges.add(written(edge)));
		return edges;
	}

	private static String written(JsonNode edge) {
		return edge.at("/source/name").asString() + "–" + edge.at("/target/name").asString() + " " + edge.get("weight");
	}

}
