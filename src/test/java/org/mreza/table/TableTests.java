package org.mreza.table;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.data.neo4j.core.Neo4jClient;

import org.mreza.CountingDriver;
import org.mreza.Endpoint;
import org.mreza.MrezaTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Connections as tables, as who downloads them gets them. */
@MrezaTest
class TableTests {

	private static final String NAMES = "{ municipalities(orderBy: [DISTRICT_NAME_DESC, NAME_DESC]) { nodes { code name area } } }";

	@Autowired
	private CountingDriver driver;

	@Autowired
	private Neo4jClient graph;

	@Autowired
	private Endpoint endpoint;

	@Test
	void theSelectionOfTheNodesIsTheColumns() {
		assertThat(table("""
				query ($names: [Name!]!) {
				  municipalities(where: {name: {in: $names}}, orderBy: [POPULATION_DESC]) {
				    nodes { ime: name population region { name } leads { totalCount nodes { partners { name code } } } }
				    totalCount
				  }
				}
				""", "variables", "{\"names\":[\"бор\",\"Pirot\",\"Prijepolje\"]}")).isEqualTo("""
				ime,population,region.name,leads.totalCount,leads.partners.name,leads.partners.code
				Pirot,49601,Južna i Istočna Srbija,1,Babušnica,70050
				Bor,40845,Južna i Istočna Srbija,0,,
				Prijepolje,32214,Šumadija i Zapadna Srbija,1,Nova Varoš | Priboj | Sjenica,70866 | 70971 | 71072
				""".replace("\n", "\r\n"));
	}

	@Test
	void kindsShareTheColumnsThatTheyHaveInCommon() {
		assertThat(
				table("""
						{ statements(where: {documents: {some: {id: {eq: "document/lip-2-results"}}}, assertion: [INFERRED, STATED]}, orderBy: [ID_DESC]) {
						    nodes { __typename ...Where ... on Named { name } ... on ThematicArea { focuses { role } } } } }
						fragment Where on Statement { assertion }
						"""))
			.startsWith("""
					__typename,assertion,name,focuses.role
					ThematicArea,STATED,social welfare,GOAL | IMPLEMENTED
					ThematicArea,STATED,housing,GOAL
					ThematicArea,STATED,health and healthcare,GOAL
					""".replace("\n", "\r\n"));
		assertThat(table("""
				{ outcomes(where: {kind: POLICY_DRAFTED}) { nodes { kind concerns {
				    __typename ... on Municipality { name district { name } } ... on Organisation { kind name } } } } }
				""")).isEqualTo("""
				kind,concerns.__typename,concerns.name,concerns.district.name,concerns.kind
				POLICY_DRAFTED,Municipality | Municipality | Municipality | Municipality,\
				Bela Palanka | Pirot | Raška | Užice,\
				Pirotski okrug | Pirotski okrug | Raški okrug | Zlatiborski okrug," |  |  | "
				""".replace("\n", "\r\n"));
	}

	@Test
	void aTableHoldsTheWholeListInTheOrderOfItsPages() {
		this.driver.reset();
		List<String> rows = table(NAMES).lines().toList();
		assertThat(this.driver.count()).isEqualTo(2);
		List<String> pages = new ArrayList<>();
		String after = "";
		JsonNode list;
		do {
			list = this.endpoint
				.data(NAMES.replace("(orderBy", "(first: 60" + after + ", orderBy")
					.replace("} } }", "} pageInfo { hasNextPage endCursor } } }"))
				.get("municipalities");
			list.get("nodes")
				.forEach((node) -> pages.add(node.get("code").asString() + "," + node.get("name").asString() + ","
						+ node.get("area").asString("")));
			after = ", after: \"" + list.at("/pageInfo/endCursor").asString() + "\"";
		}
		while (list.at("/pageInfo/hasNextPage").asBoolean());
		assertThat(rows).hasSize(146).startsWith("code,name,area");
		assertThat(rows.subList(1, 146)).containsExactlyElementsOf(pages);
		List<String> names = table("{ municipalities { nodes { name } } }").lines().toList();
		assertThat(names).hasSize(146)
			.startsWith("name", "Ada", "Aleksandrovac")
			.endsWith("Žagubica", "Žitište", "Žitorađa");
	}

	@Test
	void aPageIsMadeSmallerWhereALargeOneWouldCostTooMuch() {
		this.driver.reset();
		List<String> rows = table(
				"{ municipalities { nodes { code participations(first: 100) { totalCount nodes { id evidence { id } } } } } }")
			.lines()
			.toList();
		assertThat(rows).hasSize(146);
		assertThat(this.driver.count()).isEqualTo(3);
	}

	@Test
	void anEmptyListIsATableWithoutRows() {
		HttpResponse<String> answer = get("query",
				"{ municipalities(where: {name: {is: \"Nowhere\"}}) { nodes { name } } }");
		assertThat(answer.body()).isEqualTo("name\r\n");
		assertThat(answer.headers().firstValue("Mreza-Totals")).hasValue("rows=0");
	}

	@Test
	void theHeadersTellWhatTheFileIs() throws Exception {
		HttpResponse<String> answer = get("query", NAMES);
		JsonNode current = this.endpoint.data("{ release { version at checksum } }").get("release");
		int release = current.get("version").asInt();
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;header=present;charset=utf-8");
		assertThat(answer.headers().firstValue("Content-Disposition"))
			.hasValue("attachment; filename=\"municipalities-release-" + release + ".csv\"");
		assertThat(answer.headers().firstValue("Mreza-Release")).hasValue("version=" + release + "; at="
				+ current.get("at").asString() + "; checksum=" + current.get("checksum").asString());
		assertThat(answer.headers().firstValue("Mreza-Totals")).hasValue("rows=145");
		byte[] digest = MessageDigest.getInstance("SHA-256").digest(answer.body().getBytes(StandardCharsets.UTF_8));
		assertThat(answer.headers().firstValue("Repr-Digest"))
			.hasValue("sha-256=:" + Base64.getEncoder().encodeToString(digest) + ":");
		String link = answer.headers().firstValue("Link").orElseThrow();
		assertThat(link).startsWith("<../graphql?query=").endsWith(">; rel=\"describedby\"");
		JsonNode description = Endpoint
			.json(this.endpoint.send(link.substring(3, link.indexOf('>')), (request) -> request));
		assertThat(description.has("errors")).isFalse();
		assertThat(description.at("/data/release/version").asInt()).isEqualTo(release);
		assertThat(description.at("/data/documents/nodes")).hasSize(5)
			.anySatisfy((document) -> assertThat(document.get("licence").asString()).contains("GeoNames, CC BY 4.0"));
		assertThat(description.at("/data/citation/text").asString()).startsWith("Mreža, release " + release + " of ");
	}

	@Test
	void excelIsToldOfUtf8WhereItIsWanted() {
		assertThat(table(NAMES, "bom", "true")).isEqualTo("\ufeff" + table(NAMES));
	}

	@Test
	void aListThatEndsWithItsPageIsWhole() {
		// Each of them has as many as a page that nobody sized: the one is whole, of the
		// other there is one more
		for (int count : List.of(20, 21)) {
			try {
				this.graph
					.query("""
							MATCH (m:Municipality {code: '70327'})
							UNWIND range(1, $count) AS i
							CREATE (:Statement:Outcome:Stray {id: 'stray/' + i, kind: 'POLICY_DRAFTED', assertion: 'STATED'})-[:CONCERNS]->(m)
							""")
					.bind(count)
					.to("count")
					.run();
				HttpResponse<String> answer = get("query",
						"{ municipalities(where: {code: {eq: \"70327\"}}) { nodes { code outcomes { nodes { kind } } } } }");
				assertThat(answer.statusCode()).as(answer.body()).isEqualTo((count == 20) ? 200 : 400);
			}
			finally {
				this.graph.query("MATCH (n:Stray) DETACH DELETE n").run();
			}
		}
	}

	@Test
	void aDocumentMayBeNamed() {
		HttpResponse<String> named = get("documentId", "PartnersThatShareALead");
		assertThat(Endpoint.error(Endpoint.json(named))).contains("The operation has 2 fields of Query");
		assertThat(Endpoint.error(Endpoint.json(get("documentId", "Nothing"))))
			.isEqualTo("PERSISTED_QUERY_NOT_FOUND: PersistedQueryNotFound");
	}

	/** The pages that a document asks for are not the table's. */
	@Test
	void readyMadeQuestionsThatAreConnectionsAreTables() throws IOException {
		List<String> tables = new ArrayList<>();
		for (String document : documents()) {
			String name = document.replaceFirst("(?s).*?\\bquery (\\w+).*", "$1");
			HttpResponse<String> answer = get("documentId", name);
			if (answer.statusCode() == 200) {
				JsonNode list = this.endpoint.data(document).iterator().next();
				assertThat(list.get("totalCount").asInt()).as(name).isPositive().isEqualTo(list.get("nodes").size());
				assertThat(answer.headers().firstValue("Mreza-Totals")).hasValue("rows=" + list.get("totalCount"));
				tables.add(name);
			}
			else {
				assertThat(answer.statusCode()).as(name).isEqualTo(400);
				assertThat(Endpoint.error(Endpoint.json(answer))).containsAnyOf(
						"fields of Query; a table is made of one", "is no connection; a table is made of one");
			}
		}
		assertThat(tables).containsExactly("PartnersOfEachLead", "MunicipalitiesInBothComponents",
				"CooperationWithoutAssistance", "AssistanceWithoutCooperation", "MunicipalitiesInBothProgrammes",
				"MunicipalitiesInEveryList", "RankingByLists", "PhaseWithoutOtherProgramme",
				"OrganisationsLinkedByAService", "SecuredBudgets", "WhereOrganisationsAre");
		String title = "Results of the Programme “Local Initiatives Programme for Social Inclusion and Poverty Reduction"
				+ " – Support for the Development of Innovative Models for Social Inclusion – LIP 2”";
		assertThat(get("documentId", "WhereOrganisationsAre").body()).isEqualTo("""
				name,kind,basedIn.name,notStated,assertion,\
				evidence.document.title,evidence.line,evidence.from,evidence.to,evidence.surface,\
				outcomes.kind,outcomes.summary,outcomes.places.name,outcomes.evidence.document.title,\
				outcomes.evidence.line,outcomes.evidence.from,outcomes.evidence.to,outcomes.evidence.surface
				Ražanjke,COOPERATIVE,,basedIn,STATED,TITLE,44,4,54,Ražanjke,ORGANISATION_ESTABLISHED,\
				A women’s cooperative for farming and social aims was set up.,,TITLE,44,4,66,Ražanjke
				Zlatiborka,INITIATIVE,,basedIn,STATED,TITLE,45,4,58,Zlatiborka,ORGANISATION_ESTABLISHED,\
				"An office for women, for farming and for learning, was set up.",,TITLE,45,4,70,Zlatiborka
				""".replace("TITLE", title).replace("\n", "\r\n"));
	}

	@Test
	void aReadyMadeTableIsWholeHoweverSmallItsPages() {
		List<String> rows = get("documentId", "RankingByLists").body().lines().toList();
		assertThat(rows.size() - 1).isEqualTo(this.endpoint
			.data("""
					{ municipalities(where: {participations: {some: {component: {programme: {name: {in: ["PRO", "LIP 2"]}}}}}}) {
					    totalCount } }
					""")
			.at("/municipalities/totalCount")
			.asInt());
		assertThat(Endpoint.error(Endpoint.json(get("documentId", "RankingByLists", "variables", "{\"first\":5}"))))
			.isEqualTo(
					"BAD_USER_INPUT: `municipalities` is given `first`; a table holds the whole list, so leave it out, and narrow the list by `where`.");
	}

	@Test
	void aReadyMadeTableDoesNotCutTheListsOfARow() {
		try {
			this.graph
				.query("""
						MATCH (o:Organisation {name: 'Ražanjke'})
						UNWIND range(1, 11) AS i
						CREATE (:Statement:Outcome:Stray {id: 'stray/' + i, kind: 'POLICY_DRAFTED', summary: '', assertion: 'STATED'})
						  -[:CONCERNS]->(o)
						""")
				.run();
			HttpResponse<String> answer = get("documentId", "WhereOrganisationsAre");
			assertThat(answer.statusCode()).isEqualTo(400);
			assertThat(Endpoint.error(Endpoint.json(answer))).isEqualTo(
					"BAD_USER_INPUT: A row has more in `outcomes` than the document asks for: send its text with a larger `first` there.");
		}
		finally {
			this.graph.query("MATCH (n:Stray) DETACH DELETE n").run();
		}
	}

	private static List<String> documents() throws IOException {
		List<String> documents = new ArrayList<>();
		for (Resource question : new PathMatchingResourcePatternResolver()
			.getResources("classpath*:questions/*.graphql")) {
			documents.add(question.getContentAsString(StandardCharsets.UTF_8));
		}
		return documents;
	}

	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					{ a: municipalities { nodes { name } } b: grants { nodes { id } } } | BAD_USER_INPUT: The operation has 2 fields of Query; a table is made of one that is a connection, such as `municipalities`.
					{ release { version } } | BAD_USER_INPUT: `release` is no connection; a table is made of one, such as `municipalities`, `grants` or `partnerships`.
					{ municipalities { totalCount } } | BAD_USER_INPUT: `municipalities` has no rows; select what the columns are to be in `nodes`.
					{ municipalities { rows: nodes { name } } } | BAD_USER_INPUT: `rows` of `municipalities` makes no rows; select what the columns are to be in `nodes`, under that name.
					{ municipalities(first: 3) { nodes { name } } } | BAD_USER_INPUT: `municipalities` is given `first`; a table holds the whole list, so leave it out, and narrow the list by `where`.
					{ municipalities(before: "x") { nodes { name } } } | BAD_USER_INPUT: `municipalities` is given `before`; a table holds the whole list, so leave it out, and narrow the list by `where`.
					{ ...F } fragment F on Query { municipalities { nodes { name } } } | BAD_USER_INPUT: `municipalities` stands in a fragment; put it into the operation itself.
					{ municipalities { nodes { leads { totalCount nodes { totalCount: id } } } } } | BAD_USER_INPUT: Two columns are named `leads.totalCount`; give the field of one of them an alias.
					{ components { nodes { name } } } | GRAPHQL_VALIDATION_FAILED: Validation error (FieldUndefined@[components/nodes]) : Field 'nodes' in type 'Component' is undefined
					{ municipalities { nodes { nam } } } | GRAPHQL_VALIDATION_FAILED: Validation error (FieldUndefined@[municipalities/nodes/nam]) : Field 'nam' in type 'Municipality' is undefined
					{ municipalities { | GRAPHQL_PARSE_FAILED: Invalid syntax with offending token '<EOF>' at line 1 column 19
					query Q($n: Name!) { municipalities(where: {name: {is: $n}}) { nodes { name } } } | BAD_USER_INPUT: Variable 'n' has an invalid value: Variable 'n' has coerced Null value for NonNull type 'Name!'
					""")
	@ParameterizedTest
	void whatMakesNoTableIsToldInWords(String document, String message) {
		this.driver.reset();
		HttpResponse<String> answer = get("query", document);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json;charset=UTF-8");
		assertThat(Endpoint.error(Endpoint.json(answer))).isEqualTo(message);
		assertThat(this.driver.count()).isZero();
	}

	@Test
	void anErrorIsThatOfGraphqlItself() {
		String document = "{\n  municipalities { nodes { name nam } } }";
		JsonNode error = Endpoint.json(get("query", document)).get("errors");
		assertThat(error.at("/0/locations")).hasToString("[{\"line\":2,\"column\":33}]");
		assertThat(error).isEqualTo(this.endpoint.response(document, Map.of()).get("errors"));
	}

	@Test
	void aListThatMayGoOnIsNotCutOffInSilence() {
		HttpResponse<String> answer = get("query", "{ documents { nodes { id statements { nodes { id } } } } }");
		assertThat(Endpoint.error(Endpoint.json(answer))).isEqualTo(
				"BAD_USER_INPUT: A row has more in `statements` than a page of it holds: say by `first` how many a cell may hold.");
	}

	@Test
	void aParameterThatIsNotUnderstoodIsToldInWords() {
		assertThat(Endpoint.error(Endpoint.json(get("query", NAMES, "bom", "yes"))))
			.isEqualTo("BAD_REQUEST: `bom` is `yes`; expected true or false.");
		assertThat(Endpoint.error(Endpoint.json(get("query", NAMES, "variables", "[]"))))
			.isEqualTo("BAD_REQUEST: `variables` is an array; expected an object.");
	}

	@Test
	void whoHasNoPointsLeftHasToWait() {
		// 40 points, and the first page takes them all
		String[] client = { "X-Forwarded-For", "203.0.113.78" };
		String small = path("query", "{ municipalities(where: {name: {is: \"Bor\"}}) { nodes { name } } }");
		assertThat(this.endpoint.send(small, (request) -> request.headers(client)).body()).isEqualTo("name\r\nBor\r\n");
		HttpResponse<String> refused = this.endpoint.send(small, (request) -> request.headers(client));
		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(Endpoint.error(Endpoint.json(refused))).startsWith("RATE_LIMITED: ");
		assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElseThrow())).isBetween(1, 40);
	}

	private String table(String document, String... more) {
		List<String> parameters = new ArrayList<>(List.of("query", document));
		parameters.addAll(List.of(more));
		HttpResponse<String> answer = get(parameters.toArray(String[]::new));
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return answer.body();
	}

	private HttpResponse<String> get(String... parameters) {
		return this.endpoint.send(path(parameters), (request) -> request);
	}

	private static String path(String... parameters) {
		Map<String, String> values = new TreeMap<>();
		for (int i = 0; i < parameters.length; i += 2) {
			values.put(parameters[i], parameters[i + 1]);
		}
		return values.entrySet()
			.stream()
			.map((each) -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&", "/export/table.csv?", ""));
	}

}
