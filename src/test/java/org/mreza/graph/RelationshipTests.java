package org.mreza.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import org.mreza.CountingDriver;
import org.mreza.Endpoint;
import org.mreza.MrezaTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Who has what in common with whom, for other municipalities, components and roles than
 * those of the ready-made questions.
 */
@MrezaTest
class RelationshipTests {

	private static final List<String> COMPONENTS = List.of("component/pro-technical-assistance",
			"component/pro-inter-municipal-cooperation", "component/lip-2-phase-1", "component/lip-2-phase-2");

	@Autowired
	private CountingDriver driver;

	@Autowired
	private Endpoint endpoint;

	static Stream<List<String>> pairsOfComponents() {
		return COMPONENTS.stream()
			.flatMap((one) -> COMPONENTS.stream()
				.filter((other) -> !other.equals(one))
				.map((other) -> List.of(one, other)));
	}

	@MethodSource("pairsOfComponents")
	@ParameterizedTest
	void aCohortIsWhatTheFilterFinds(List<String> pair) {
		Map<String, String> variables = Map.of("one", pair.getFirst(), "other", pair.getLast());
		JsonNode data = endpoint.data(
				"""
						query ($one: ID!, $other: ID!) {
						  all: cohort(all: [{component: $one}, {component: $other}]) { ...Names }
						  any: cohort(any: [{component: $one}, {component: $other}]) { ...Names }
						  none: cohort(all: [{component: $one}], none: [{component: $other}]) { ...Names }
						  filterAll: municipalities(first: 100, where: {and: [{participations: {some: {component: {id: {eq: $one}}}}},
						    {participations: {some: {component: {id: {eq: $other}}}}}]}) { nodes { name } }
						  filterAny: municipalities(first: 100, where: {participations: {some: {component: {id: {in: [$one, $other]}}}}}) {
						    nodes { name } }
						  filterNone: municipalities(first: 100, where: {participations: {
						    some: {component: {id: {eq: $one}}}, none: {component: {id: {eq: $other}}}}}) { nodes { name } }
						}
						fragment Names on Cohort { size overlaps { first { size } second { size } shared union }
						  members { nodes { node { ... on Municipality { name } } } } }
						""",
				variables);
		assertThat(names(data, "/all/members/nodes", "/node/name")).isEqualTo(names(data, "/filterAll/nodes", "/name"));
		assertThat(names(data, "/any/members/nodes", "/node/name")).isEqualTo(names(data, "/filterAny/nodes", "/name"));
		assertThat(names(data, "/none/members/nodes", "/node/name"))
			.isEqualTo(names(data, "/filterNone/nodes", "/name"));
		assertThat(data.at("/any/overlaps/0/shared").asInt()).isEqualTo(data.at("/all/size").asInt());
		assertThat(data.at("/all/overlaps/0/union").asInt()).isEqualTo(data.at("/any/size").asInt());
	}

	@CsvSource(delimiter = '|',
			textBlock = """
					all: [{roles: LEAD}, {programme: "LIP 2"}]                                        | Kraljevo, Pirot
					all: [{programme: "ЛИП 2"}, {programme: "pro"}]                                   | Kraljevo, Nova Varoš, Pirot, Raška, Sjenica, Surdulica
					all: [{roles: PARTNER}], none: [{component: "component/lip-2-phase-1"}], region: "Zlatiborski okrug" | Priboj
					all: [{context: "partnership/pro-inter-municipal-cooperation/70980", roles: PARTNER}] | Nova Varoš, Priboj, Sjenica
					all: [{context: "partnership/pro-inter-municipal-cooperation/70980"}, {roles: BENEFICIARY}] | Nova Varoš, Prijepolje, Sjenica
					all: [{via: PARTNERSHIP, roles: LEAD}], region: "Južna i Istočna Srbija"          | Pirot, Veliko Gradište
					any: [{via: GRANT, component: "component/lip-2-phase-2"}], inferred: false        |
					of: ORGANISATION, any: [{via: SERVICE}, {programme: "LIP 2"}]                     | Government of Switzerland, Social Inclusion and Poverty Reduction Unit, Surdulica za sve, Swiss Agency for Development and Cooperation, Te Deum
					of: ORGANISATION, all: [{context: "service/personal-assistant-to-a-child"}]       | Surdulica za sve, Te Deum
					of: DONOR, all: [{programme: "PRO"}, {programme: "LIP 2"}]                        | Government of Switzerland
					of: DONOR, all: [{programme: "PRO"}], none: [{programme: "LIP 2"}]                | UN agencies
					of: DONOR, one: [{programme: "PRO"}, {programme: "LIP 2"}]                        | UN agencies
					""")
	@ParameterizedTest
	void cohortsAreOfAnyPartsAndActors(String arguments, String expected) {
		JsonNode data = endpoint
			.data("{ cohort(" + arguments + ") { members { nodes { node { ... on Named { name } } } } } }");
		assertThat(String.join(", ", names(data, "/cohort/members/nodes", "/node/name")))
			.isEqualTo((expected != null) ? expected : "");
	}

	@Test
	void aMemberNamesTheStatementsByWhichItBelongs() {
		assertThat(endpoint.data("""
				{ cohort(all: [{component: "component/lip-2-phase-2"}, {via: PARTNERSHIP, roles: LEAD}]) {
				    assertion parts { quantifier size members(first: 1) { totalCount nodes { id } } }
				    members { nodes { assertion statements { id evidence { surface } } } } } }
				""").toString()).isEqualTo(
				"""
						{"cohort":{"assertion":"DERIVED","parts":[\
						{"quantifier":"ALL","size":9,"members":{"totalCount":9,"nodes":[{"id":"municipality/70084"}]}},\
						{"quantifier":"ALL","size":7,"members":{"totalCount":7,"nodes":[{"id":"municipality/71200"}]}}],\
						"members":{"nodes":[{"assertion":"DERIVED","statements":[\
						{"id":"participation/lip-2-phase-2/70653","evidence":[{"surface":"Kral\u0458evo"}]},\
						{"id":"partnership/pro-inter-municipal-cooperation/70653","evidence":[{"surface":"Kraljevo and Raska"},{"surface":"leading and partner"}]}]},\
						{"assertion":"DERIVED","statements":[\
						{"id":"participation/lip-2-phase-2/70939","evidence":[{"surface":"Pirot"}]},\
						{"id":"partnership/pro-inter-municipal-cooperation/70939","evidence":[{"surface":"Pirot and Babushnica"},{"surface":"leading and partner"}]}]}]}}}""");
		assertThat(endpoint.data(
				"{ cohort(all: [{via: GRANT, programme: \"LIP 2\"}]) { size assertion members(first: 1) { nodes { assertion } } } }")
			.toString()).isEqualTo(
					"{\"cohort\":{\"size\":15,\"assertion\":\"INFERRED\",\"members\":{\"nodes\":[{\"assertion\":\"INFERRED\"}]}}}");
	}

	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					of: "Golubac"            | {"of":{"name":"Golubac"},"sizes":[1],"neighbours":{"totalCount":1,"nodes":[{"node":{"name":"Veliko Gradište"},"distance":1,"through":[{"name":"Golubac"}],"assertion":"DERIVED"}]}}
					of: "Priboj", within: 1  | {"of":{"name":"Priboj"},"sizes":[1],"neighbours":{"totalCount":1,"nodes":[{"node":{"name":"Prijepolje"},"distance":1,"through":[{"name":"Priboj"}],"assertion":"DERIVED"}]}}
					of: "Priboj", within: 6  | {"of":{"name":"Priboj"},"sizes":[1,2],"neighbours":{"totalCount":3,"nodes":[{"node":{"name":"Prijepolje"},"distance":1,"through":[{"name":"Priboj"}],"assertion":"DERIVED"},{"node":{"name":"Nova Varoš"},"distance":2,"through":[{"name":"Prijepolje"}],"assertion":"DERIVED"},{"node":{"name":"Sjenica"},"distance":2,"through":[{"name":"Prijepolje"}],"assertion":"DERIVED"}]}}
					of: "Subotica"           | null
					""")
	@ParameterizedTest
	void aNeighbourhoodIsOfSoManyStepsThroughNearerOnes(String arguments, String expected) {
		assertThat(endpoint.data("""
				{ network(via: LEAD) { neighbourhood(%s) {
				    of { ...Named } sizes neighbours { totalCount nodes {
				      node { ...Named } distance through { ...Named } assertion } } } } }
				fragment Named on Named { name }
				""".formatted(arguments)).at("/network/neighbourhood").toString()).isEqualTo(expected);
	}

	@Test
	void aNeighbourIsInferredWhereEachWayIs() {
		assertThat(endpoint.data("""
				{ network(via: [GRANT]) { neighbourhood(of: "Lebane", within: 1) {
				    sizes neighbours(first: 2) { nodes { assertion } } } } }
				""").at("/network/neighbourhood").toString()).isEqualTo(
				"{\"sizes\":[14],\"neighbours\":{\"nodes\":[{\"assertion\":\"INFERRED\"},{\"assertion\":\"INFERRED\"}]}}");
	}

	@CsvSource(delimiter = '|', textBlock = """
			municipality: "Prijepolje", by: PARTNERSHIP                            | Nova Varoš 1, Priboj 1, Sjenica 1
			municipality: "Sjenica", by: PARTNERSHIP, roles: LEAD                  | Prijepolje 1
			municipality: "Краљево", atLeast: 4                                    | Pirot 4
			municipality: "raska", atLeast: 3                                      | Kraljevo 3, Pirot 3
			municipality: "Sjenica", programme: "LIP 2", region: "Zlatiborski okrug" | Čajetina 1, Nova Varoš 1, Užice 1
			municipality: "Lebane", from: "2020"                                   |
			municipality: "Bela Palanka", component: "component/lip-2-phase-2", region: "Pirotski okrug" | Pirot 1
			municipality: "Subotica"                                               |
			""")
	@ParameterizedTest
	void coMembersShareSoMuch(String arguments, String expected) {
		List<String> found = new ArrayList<>();
		JsonNode data = endpoint
			.data("{ coMembers(" + arguments
					+ ") { count coMembers { nodes { municipality { name } sharedCount } } } }")
			.get("coMembers");
		data.at("/coMembers/nodes")
			.forEach((each) -> found.add(each.at("/municipality/name").asString() + " " + each.get("sharedCount")));
		assertThat(String.join(", ", found)).isEqualTo((expected != null) ? expected : "");
		assertThat(data.get("count").asInt()).isEqualTo(found.size());
	}

	@Test
	void coMembersAreTheEdgesOfTheNetwork() {
		JsonNode data = endpoint.data("""
				{ coMembers(municipality: "Pirot") { coMembers { nodes { municipality { name } sharedCount } } }
				  network(via: [PARTNERSHIP, COMPONENT]) { edges(first: 1000) { nodes {
				    source { ... on Named { name } } target { ... on Named { name } } sharedCount } } } }
				""");
		List<String> edges = new ArrayList<>();
		for (JsonNode edge : data.at("/network/edges/nodes")) {
			List<String> ends = List.of(edge.at("/source/name").asString(), edge.at("/target/name").asString());
			if (ends.contains("Pirot")) {
				edges.add(ends.get("Pirot".equals(ends.getFirst()) ? 1 : 0) + " " + edge.get("sharedCount"));
			}
		}
		List<String> found = new ArrayList<>();
		data.at("/coMembers/coMembers/nodes")
			.forEach((each) -> found.add(each.at("/municipality/name").asString() + " " + each.get("sharedCount")));
		assertThat(found).hasSize(42).containsExactlyInAnyOrderElementsOf(edges);
	}

	@CsvSource(delimiter = '|',
			textBlock = """
					to: {programme: "LIP 2"}                                  | Babušnica: Pirot; Priboj: Nova Varoš, Sjenica; Prijepolje: Nova Varoš, Sjenica
					to: {programme: "lip 2"}, region: "Pirotski okrug"        | Babušnica: Pirot
					to: {component: "component/lip-2-phase-2"}                | Babušnica: Pirot
					to: {component: "component/pro-technical-assistance"}, region: "Raški okrug" | Raška: Kraljevo
					to: {programme: "LIP 2"}, component: "component/lip-2-phase-1" |
					to: {programme: "LIP 2"}, programme: "PRO", region: "Pirotski okrug" | Babušnica: Pirot
					to: {programme: "LIP 2"}, programme: "LIP 2"              |
					to: {via: GRANT}, inferred: false                         |
					to: {programme: "LIP 2"}, without: "document/lip-2-results" |
					""")
	@ParameterizedTest
	void whoeverHasNoPartIsBesideOneThatHas(String arguments, String expected) {
		List<String> found = new ArrayList<>();
		endpoint
			.data("{ exposure(" + arguments
					+ ") { municipalities { nodes { municipality { name } through { members { name } } } } } }")
			.at("/exposure/municipalities/nodes")
			.forEach((each) -> found.add(each.at("/municipality/name").asString() + ": "
					+ String.join(", ", names(each, "/through/0/members", "/name"))));
		assertThat(String.join("; ", found)).isEqualTo((expected != null) ? expected : "");
	}

	@CsvSource(delimiter = '|',
			textBlock = """
					programmes: ["PRO", "ЛИП 2"]                              | Government of Switzerland
					municipalities: ["Рашка", "bor"]                          | Government of Switzerland, UN agencies
					municipalities: ["Lebane", "Bor"]                         | Government of Switzerland
					municipalities: ["Raška", "Bor"], financing: CO_FINANCING     | UN agencies
					municipalities: ["Raška"], programmes: ["LIP 2"]          | Government of Switzerland
					municipalities: ["Raška", "Subotica"]                     |
					municipalities: ["Raška", "Kraljevo"], component: "component/pro-inter-municipal-cooperation" | Government of Switzerland, UN agencies
					municipalities: ["Raška", "Kraljevo"], component: "component/lip-2-phase-2" | Government of Switzerland
					municipalities: ["Raška", "Kraljevo"], component: "component/pro-technical-assistance" |
					municipalities: ["Raška", "Kraljevo"], roles: [LEAD, PARTNER] | Government of Switzerland, UN agencies
					municipalities: ["Raška", "Kraljevo"], roles: LEAD |
					municipalities: ["Raška", "Kraljevo"], roles: BENEFICIARY, financing: CO_FINANCING |
					municipalities: ["Raška", "Kraljevo"], region: "raski okrug", financing: CO_FINANCING | UN agencies
					municipalities: ["Raška", "Kraljevo"], region: "Pirotski okrug" |
					municipalities: ["Lebane", "Bor"], from: "2019-10"        | Government of Switzerland
					municipalities: ["Lebane", "Bor"], from: "2019-11"        |
					municipalities: ["Lebane", "Bor"], until: "2019-06"       | Government of Switzerland
					municipalities: ["Lebane", "Bor"], until: "2019-05"       |
					municipalities: ["Raška"], programmes: ["PRO"], component: "component/lip-2-phase-1" |
					municipalities: ["Raška"], programmes: ["LIP 2"], component: "component/lip-2-phase-1" | Government of Switzerland
					programmes: ["PRO", "LIP 2"], from: "2021-06-02"          | Government of Switzerland
					programmes: ["PRO", "LIP 2"], from: "2021-06-03"          |
					programmes: ["PRO", "LIP 2"], roles: BENEFICIARY | Government of Switzerland
					programmes: ["PRO", "LIP 2"], roles: PARTNER |
					programmes: ["PRO", "LIP 2"], region: "Borski okrug"      | Government of Switzerland
					programmes: ["PRO", "LIP 2"], region: "Borski okrug", from: "2020" |
					programmes: ["PRO", "LIP 2"], region: "Moravički okrug"   |
					""")
	@ParameterizedTest
	void donorsAreCommonToProgrammesAndMunicipalities(String arguments, String expected) {
		JsonNode data = endpoint.data("{ commonDonors(" + arguments + ") { donor { name } } }");
		assertThat(String.join(", ", names(data, "/commonDonors", "/donor/name")))
			.isEqualTo((expected != null) ? expected : "");
	}

	@Test
	void whoLeftMayReappearAndIsNamedWithWhere() {
		assertThat(endpoint
			.data("""
					{ progression(from: "component/pro-technical-assistance", to: "component/pro-inter-municipal-cooperation",
					    later: "LIP 2", region: "Južna i Istočna Srbija", roles: [BENEFICIARY, LEAD]) {
					  keptCount fromCount toCount kept { name } joined { name }
					  reappeared { municipality { name } components { id } participations { id } } } }
					""")
			.get("progression")
			.toString()).isEqualTo(
					"""
							{"keptCount":2,"fromCount":11,"toCount":2,\
							"kept":[{"name":"Pirot"},{"name":"Veliko Gradište"}],"joined":[],\
							"reappeared":[{"municipality":{"name":"Surdulica"},\
							"components":[{"id":"component/lip-2-phase-1"},{"id":"component/lip-2-phase-2"}],\
							"participations":[{"id":"participation/lip-2-phase-1/71137"},{"id":"participation/lip-2-phase-2/71137"}]}]}""");
		JsonNode progression = endpoint.data("""
				{ progression(from: "component/lip-2-phase-1", to: "component/lip-2-phase-2") {
				  reappeared { municipality { name } } participations { id } } }
				""").get("progression");
		assertThat(progression.get("reappeared").size()).isZero();
		assertThat(progression.get("participations").size()).isEqualTo(24);
	}

	@CsvSource(delimiter = '|', textBlock = """
			since: "2019-10"                                           | lip-2-phase-1 lip-2-phase-2
			since: "2019-11"                                           | lip-2-phase-2
			since: "2021-06"                                           | lip-2-phase-2
			since: "2021-07"                                           |
			until: "2020-05"                                           | lip-2-phase-1 lip-2-phase-2
			until: "2020-04"                                           | lip-2-phase-1
			until: "2019-05-31"                                        |
			since: "2019-11", until: "2020-04"                         |
			since: "2019", until: "2019"                               | lip-2-phase-1
			""")
	@ParameterizedTest
	void whoLeftReappearsWithinAPeriod(String period, String components) {
		JsonNode progression = endpoint
			.data("""
					{ progression(from: "component/pro-technical-assistance", to: "component/pro-inter-municipal-cooperation",
					    later: "LIP 2", PERIOD) { fromCount toCount reappeared { municipality { name }
					      components { id } participations { id } } } }
					"""
				.replace("PERIOD", period))
			.get("progression");
		assertThat(progression.get("fromCount").asInt()).isEqualTo(26);
		assertThat(progression.get("toCount").asInt()).isEqualTo(16);
		List<String> expected = (components != null) ? List.of(components.split(" ")) : List.of();
		JsonNode reappeared = progression.get("reappeared");
		assertThat(names(reappeared, "", "/municipality/name"))
			.isEqualTo(expected.isEmpty() ? List.of() : List.of("Surdulica"));
		assertThat(names(reappeared, "/0/components", "/id"))
			.isEqualTo(expected.stream().map("component/"::concat).toList());
		assertThat(names(reappeared, "/0/participations", "/id"))
			.isEqualTo(expected.stream().map((component) -> "participation/" + component + "/71137").toList());
	}

	@CsvSource(delimiter = '|', textBlock = """
			since: "2026-12-31"                                        | Nova Varoš, Sjenica
			since: "2027"                                              |
			until: "1990"                                              | Nova Varoš, Sjenica
			""")
	@ParameterizedTest
	void aComponentWithoutDatesLastsAsLongAsItsProgramme(String period, String municipalities) {
		JsonNode data = endpoint.data("""
				{ progression(from: "component/lip-2-phase-1", to: "component/lip-2-phase-2", later: "PRO", PERIOD) {
				    reappeared { municipality { name } } } }
				""".replace("PERIOD", period));
		assertThat(String.join(", ", names(data, "/progression/reappeared", "/municipality/name")))
			.isEqualTo((municipalities != null) ? municipalities : "");
	}

	@CsvSource(delimiter = '|', textBlock = """
			sharedLeads | region: "Zlatiborski okrug"                  | 1
			sharedLeads | region: "Raški okrug"                        | 0
			sharedLeads | from: "2027"                                 | 0
			sharedLeads | until: "1990"                                | 1
			sharedLeads | programme: "ПРО"                             | 1
			sharedLeads | programme: "LIP 2"                           | 0
			""")
	@ParameterizedTest
	void leadsAreSharedInAProgrammeARegionAndAPeriod(String field, String arguments, int count) {
		assertThat(endpoint.data("{ " + field + "(" + arguments + ") { lead { name } } }").get(field)).hasSize(count);
	}

	@CsvSource(delimiter = '|', textBlock = """
			region: "Raški okrug"                                     | 1
			region: "Zlatiborski okrug"                               | 3
			relation: CO_MEMBER, region: "Zlatiborski okrug"          | 6
			relation: CO_MEMBER, bothIn: "LIP 2"                      | 2
			from: "2027"                                              | 0
			until: "2020"                                             | 9
			programme: "pro"                                          | 9
			programme: "pro", bothIn: "LIP 2"                         | 1
			programme: "LIP 2"                                        | 0
			programme: "LIP 2", bothIn: "PRO"                         | 0
			""")
	@ParameterizedTest
	void pairsLieInAProgrammeARegionAndAPeriod(String arguments, int count) {
		assertThat(endpoint.data("{ pairs(" + arguments + ") { count } }").at("/pairs/count").asInt()).isEqualTo(count);
	}

	@Test
	void sharedExperienceNamesTheParticipationsOfBoth() {
		assertThat(endpoint.data("{ pairs(bothIn: \"LIP 2\") { pairs { participations { id } } } }").toString())
			.isEqualTo("""
					{"pairs":{"pairs":[{"participations":[\
					{"id":"participation/lip-2-phase-1/70653"},{"id":"participation/lip-2-phase-1/71021"},\
					{"id":"participation/lip-2-phase-2/70653"},{"id":"participation/lip-2-phase-2/71021"}]}]}}""");
	}

	@CsvSource(delimiter = '|', textBlock = """
			count-claim/pro/municipalities                             | 34 34 0 8 HOLDS 42
			count-claim/pro-technical-assistance/municipalities        | 26 26 0 0 HOLDS 26
			count-claim/pro-inter-municipal-cooperation/municipalities | 16 16 0 0 HOLDS 16
			count-claim/pro-start/representatives                      | 31 0 null 0 NOT_NAMED 0
			count-claim/lip-2/municipalities                           | 11 15 -4 9 MORE_NAMED 24
			count-claim/lip-2/initiatives                              | 9 0 9 0 NOT_NAMED 0
			count-claim/lip-2/thematic-areas                           | 3 3 0 0 HOLDS 3
			count-claim/lip-2/regions                                  | 2 2 0 0 HOLDS 2
			count-claim/lip-2/phases                                   | 2 2 0 0 HOLDS 2
			count-claim/lip-2-phase-1/projects                         | 15 15 0 0 HOLDS 15
			count-claim/lip-2-phase-2/projects                         | 9 9 0 0 HOLDS 9
			""")
	@ParameterizedTest
	void anyStatedNumberIsReconciledWithTheStatementsThatNameItsMembers(String claim, String expected) {
		JsonNode reconciliation = endpoint
			.data("query ($claim: ID!) { reconciliations(claim: $claim) {"
					+ " claim { stated } named missing overlap verdict statements { id } } }", Map.of("claim", claim))
			.get("reconciliations");
		assertThat(reconciliation).hasSize(1);
		JsonNode one = reconciliation.get(0);
		assertThat(one.at("/claim/stated") + " " + one.get("named") + " " + one.get("missing") + " "
				+ one.get("overlap") + " " + one.get("verdict").asString() + " " + one.get("statements").size())
			.isEqualTo(expected);
	}

	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					cohort(none: [{programme: "PRO"}]) { size } | BAD_USER_INPUT: `cohort` needs a part in `all`, `any` or `one`; `none` only takes away.
					cohort(one: [{programme: "PRO"}]) { size } | BAD_USER_INPUT: `one` of `cohort` has one part, which is what `all` says; give several.
					network { neighbourhood(of: "Golubac", within: 7) { sizes } } | BAD_USER_INPUT: `within` is 7; it must be at most 6.
					network { neighbourhood(of: "Golubac", within: 0) { sizes } } | BAD_USER_INPUT: `within` is 0; it must be at least 1.
					network { neighbourhood(of: "Golubatz") { sizes } } | NOT_FOUND: `of`: the graph holds nothing named `Golubatz`; similar: `municipality/70475` (Golubac).
					cohort(any: [{},{},{},{},{},{},{},{},{},{},{}]) { size } | BAD_USER_INPUT: `cohort` has 11 parts; it may have at most 10.
					cohort(all: [{component: "component/none"}]) { size } | NOT_FOUND: `all.component`: the graph holds nothing named `component/none`.
					cohort(all: [{context: "partnership/none"}]) { size } | NOT_FOUND: `all.context`: the graph holds nothing named `partnership/none`.
					cohort(all: [{programme: "Narnia"}]) { size } | NOT_FOUND: `all.programme`: the graph holds nothing named `Narnia`.
					cohort(of: DONOR, all: [{via: SERVICE}]) { size } | BAD_USER_INPUT: Nothing ties DONOR by SERVICE; take one of PROGRAMME.
					cohort(of: DONOR, all: [{roles: LEAD}]) { size } | BAD_USER_INPUT: `roles` does not narrow PROGRAMME of DONOR: no statement says it. Leave one of the two out.
					coMembers(municipality: "Narnia") { count } | NOT_FOUND: `municipality`: the graph holds nothing named `Narnia`.
					coMembers(municipality: "Bor", atLeast: 0) { count } | BAD_USER_INPUT: `atLeast` is 0; it must be at least 1.
					exposure(to: {programme: "Narnia"}) { count } | NOT_FOUND: `to.programme`: the graph holds nothing named `Narnia`.
					commonDonors(municipalities: ["Raška"]) { donor { id } } | BAD_USER_INPUT: `programmes` and `municipalities` name 1 together; name from 2 to 10.
					commonDonors(municipalities: ["Raška", "Narnia"]) { donor { id } } | NOT_FOUND: `municipalities`: the graph holds nothing named `Narnia`.
					commonDonors(programmes: ["PRO", "LIP 2"], component: "component/none") { donor { id } } | NOT_FOUND: `component`: the graph holds nothing named `component/none`.
					commonDonors(programmes: ["PRO", "LIP 2"], region: "Narnia") { donor { id } } | NOT_FOUND: `region`: the graph holds nothing named `Narnia`.
					commonDonors(programmes: ["PRO", "LIP 2"], from: "2021", until: "2020") { donor { id } } | BAD_USER_INPUT: `until` 2020 lies before `from` 2021.
					progression(from: "component/lip-2-phase-1", to: "component/lip-2-phase-2", later: "Narnia") { keptCount } | NOT_FOUND: `later`: the graph holds nothing named `Narnia`.
					progression(from: "component/lip-2-phase-1", to: "component/lip-2-phase-2", since: "2022") { keptCount } | BAD_USER_INPUT: `since` narrows `later`; give both or none.
					progression(from: "component/lip-2-phase-1", to: "component/lip-2-phase-2", later: "PRO", since: "2022", until: "2021") { keptCount } | BAD_USER_INPUT: `until` 2021 lies before `since` 2022.
					sharedLeads(region: "Narnia") { pairCount } | NOT_FOUND: `region`: the graph holds nothing named `Narnia`.
					sharedLeads(programme: "Narnia") { pairCount } | NOT_FOUND: `programme`: the graph holds nothing named `Narnia`.
					pairs(programme: "Narnia") { count } | NOT_FOUND: `programme`: the graph holds nothing named `Narnia`.
					pairs(bothIn: "Narnia") { count } | NOT_FOUND: `bothIn`: the graph holds nothing named `Narnia`.
					exposure(to: {programme: "PRO"}, programme: "Narnia") { count } | NOT_FOUND: `programme`: the graph holds nothing named `Narnia`.
					pairs(region: "Narnia") { count } | NOT_FOUND: `region`: the graph holds nothing named `Narnia`.
					sharedLeads(from: "2021", until: "2020-12") { pairCount } | BAD_USER_INPUT: `until` 2020-12 lies before `from` 2021.
					pairs(from: "2021-02-03", until: "2021-02-02") { count } | BAD_USER_INPUT: `until` 2021-02-02 lies before `from` 2021-02-03.
					coMembers(municipality: "Bor", from: "2021", until: "2020") { count } | BAD_USER_INPUT: `until` 2020 lies before `from` 2021.
					reconciliations { named } | BAD_USER_INPUT: `programme` and `claim` name 0 together; name from 1 to 2.
					reconciliations(claim: "count-claim/none") { named } | NOT_FOUND: `claim`: the graph holds nothing named `count-claim/none`.
					""")
	@ParameterizedTest
	void whatMakesNoSenseIsRefused(String field, String refusal) {
		assertThat(endpoint.error("{ " + field + " }")).isEqualTo(refusal);
	}

	@Test
	void aCohortTakesOneStatementHoweverManyPartsItHas() {
		for (String parts : List.of("{programme: \"PRO\"}",
				"{programme: \"PRO\"}, {programme: \"LIP 2\"}, {component: \"component/lip-2-phase-1\"}, {via: GRANT}")) {
			driver.reset();
			endpoint.data("{ cohort(any: [" + parts + "]) { size overlaps { shared } } }");
			assertThat(driver.count()).as("beside the one for what is referred to").isEqualTo(2);
		}
	}

	private static List<String> names(JsonNode data, String list, String name) {
		List<String> names = new ArrayList<>();
		data.at(list).forEach((each) -> names.add(each.at(name).asString()));
		return names;
	}

}
