package org.mreza.table;

import java.io.IOException;
import java.io.StringReader;
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
import java.util.stream.Stream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.data.neo4j.core.Neo4jClient;

import org.mreza.CountingDriver;
import org.mreza.Endpoint;
import org.mreza.MrezaTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Lists of answers as tables, as who downloads them gets them. */
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
						    nodes { __typename ...Where ... on Named { name } ... on ThematicArea { focuses { sense } } } } }
						fragment Where on Statement { assertion }
						"""))
			.startsWith("""
					__typename,assertion,name,focuses.sense
					ThematicArea,STATED,social welfare,GOAL | IMPLEMENTED
					ThematicArea,STATED,housing,GOAL
					ThematicArea,STATED,health and healthcare,GOAL
					""".replace("\n", "\r\n"));
		assertThat(table("""
				{ outcomes(where: {result: POLICY_DRAFTED}) { nodes { result concerns {
				    __typename ... on Municipality { name district { name } } ... on Organisation { kind name } } } } }
				""")).isEqualTo("""
				result,concerns.__typename,concerns.name,concerns.district.name,concerns.kind
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
				"{ municipalities(where: {name: {startsWith: \"Nowhere\"}}) { nodes { name } } }");
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

	/** The server compresses on the way, and RFC 9530 means the bytes that arrive. */
	@Test
	void theDigestIsToldOfTheBytesThatAreSentOrNotAtAll() {
		String query = "?query=" + URLEncoder.encode(NAMES, StandardCharsets.UTF_8);
		for (String format : List.of("csv", "xlsx")) {
			for (String encoding : List.of("identity", "gzip")) {
				HttpResponse<String> answer = this.endpoint.send("/export/table." + format + query,
						(request) -> request.header("Accept-Encoding", encoding));
				boolean compressed = answer.headers().firstValue("Content-Encoding").isPresent();
				assertThat(compressed).isEqualTo(format.equals("csv") && encoding.equals("gzip"));
				assertThat(answer.headers().firstValue("Repr-Digest").isPresent()).isEqualTo(!compressed);
			}
		}
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
			HttpResponse<String> answer = whileBorHasOutcomes(count, "query",
					"{ municipalities(where: {code: {eq: \"70327\"}}) { nodes { code outcomes { nodes { result } } } } }");
			assertThat(answer.statusCode()).as(answer.body()).isEqualTo((count == 20) ? 200 : 400);
		}
	}

	/** What is answered while so many outcomes concern Bor, which are forgotten again. */
	private HttpResponse<String> whileBorHasOutcomes(int count, String... parameters) {
		try {
			this.graph
				.query("""
						MATCH (m:Municipality {code: '70327'})
						UNWIND range(1, $count) AS i
						CREATE (:Statement:Outcome:Stray {id: 'stray/' + i, result: 'POLICY_DRAFTED', assertion: 'STATED'})-[:CONCERNS]->(m)
						""")
				.bind(count)
				.to("count")
				.run();
			return get(parameters);
		}
		finally {
			this.graph.query("MATCH (n:Stray) DETACH DELETE n").run();
		}
	}

	@Test
	void aDocumentMayBeNamed() {
		assertThat(get("documentId", "PartnersThatShareALead", "variables", "{\"partner\":\"Пирот\"}").body())
			.startsWith("lead.name,partners.name,pairCount,assertion,partnerships.assertion,")
			.endsWith("partnerships.evidence.surface,partnershipsOfTwo.totalCount\r\n");
		assertThat(Endpoint.error(Endpoint.json(get("documentId", "Nothing"))))
			.isEqualTo("PERSISTED_QUERY_NOT_FOUND: `Nothing` names no saved query.");
	}

	/** A table has no place for the hint that an answer has beside it. */
	@Test
	void aNameOfNothingMakesNoEmptyTable() {
		assertThat(Endpoint.error(
				Endpoint.json(get("query", "{ organisations(where: {name: {is: \"Te Deumm\"}}) { nodes { name } } }"))))
			.isEqualTo("NOT_FOUND: `where.name.is`: the graph holds nothing named `Te Deumm`; similar: "
					+ "`organisation/te-deum` (Te Deum).");
		assertThat(Endpoint.error(Endpoint.json(get("query", "{ programme(name: \"lip2\") { name end } }"))))
			.startsWith("NOT_FOUND: `name`: the graph holds nothing named `lip2`; similar: `programme/lip-2` (");
	}

	/**
	 * Each against its answer, row by row; the pages that a document asks for are not the
	 * table's.
	 */
	@Test
	void everyReadyMadeQuestionIsATable() throws IOException {
		for (String document : documents()) {
			String name = document.replaceFirst("(?s).*?\\bquery (\\w+).*", "$1");
			JsonNode data = this.endpoint.data(document);
			HttpResponse<String> answer = get("documentId", name);
			if (answer.statusCode() == 200) {
				assertThat(FlatAnswer.outermost(data)).as(name).hasSize(1);
				assertIsTableOf(document, data, FlatAnswer.outermost(data).getFirst(), answer);
				continue;
			}
			List<String> lists = FlatAnswer.outermost(data);
			assertThat(Endpoint.error(Endpoint.json(answer))).as(name)
				.isEqualTo(
						"BAD_USER_INPUT: The answer has several lists; say by `path` which of them is the table: one of "
								+ lists.stream().map((list) -> "`" + list + "`").collect(Collectors.joining(", "))
								+ ".");
			for (String list : lists) {
				assertIsTableOf(document, data, list, get("documentId", name, "path", list));
			}
		}
	}

	private static void assertIsTableOf(String document, JsonNode data, String list, HttpResponse<String> answer)
			throws IOException {
		assertThat(answer.statusCode()).as(list + answer.body()).isEqualTo(200);
		List<CSVRecord> records = CSVFormat.RFC4180.parse(new StringReader(answer.body())).getRecords();
		List<String> header = records.getFirst().toList();
		List<List<String>> rows = FlatAnswer.rows(data, list, header);
		List<List<String>> cells = records.stream().skip(1).map(CSVRecord::toList).toList();
		assertThat(cells.subList(0, rows.size())).as(list).isEqualTo(rows);
		// Unless the document asks for a part of the list and not for its total
		if (!document.contains("first: " + rows.size() + ")")) {
			assertThat(cells).as(list).hasSize(FlatAnswer.count(data, list));
		}
		assertThat(answer.headers().firstValue("Mreza-Totals")).hasValue("rows=" + cells.size());
	}

	static Stream<Arguments> lists() {
		return Stream.of(Arguments.of(
				"{ sharedLeads { lead { name } partners { name } partnerships { assertion evidence { line from } } } }",
				"",
				"lead.name,partners.name,partnerships.assertion,partnerships.evidence.line,partnerships.evidence.from\nPrijepolje,Nova Varoš | Priboj | Sjenica,STATED_BY_CONVENTION,10 | 10,124 | 100"),
				Arguments.of(
						"{ sharedLeads { lead { name } partners { name } partnerships { assertion evidence { line from } } } }",
						"sharedLeads.partnerships",
						"sharedLeads.lead.name,assertion,evidence.line,evidence.from\nPrijepolje,STATED_BY_CONVENTION,10 | 10,124 | 100"),
				Arguments.of(
						"{ sharedLeads { lead { name } partners { name } partnerships { assertion evidence { line from } } } }",
						"sharedLeads.partnerships.evidence",
						"sharedLeads.lead.name,sharedLeads.partnerships.assertion,line,from\nPrijepolje,STATED_BY_CONVENTION,10,124\nPrijepolje,STATED_BY_CONVENTION,10,100"),
				Arguments.of(
						"{ municipalities(where: {leads: {some: {}}}) { totalCount groups(by: REGION) { key name } } }",
						"",
						"municipalities.totalCount,key,name\n7,region/RS21,Šumadija i Zapadna Srbija\n7,region/RS22,Južna i Istočna Srbija"),
				Arguments.of(
						"{ grants(where: {component: {id: {eq: \"component/lip-2-phase-1\"}}}) { groups(by: SUPPORT) { key sums { amount currency } } } }",
						"grants.groups.sums", "grants.groups.key,amount,currency\nmentoring,45000.00,CHF"),
				Arguments.of(
						"{ grantTotals(programme: \"LIP 2\") { totals { money { amount currency } count assertion } } }",
						"", "money.amount,money.currency,count,assertion\n270000.00,CHF,24,DERIVED"),
				Arguments.of(
						"{ pairs(component: \"component/pro-inter-municipal-cooperation\", region: \"Zlatiborski okrug\") { count pairs { first { name } second { name } } } }",
						"",
						"pairs.count,first.name,second.name\n3,Prijepolje,Nova Varoš\n3,Prijepolje,Priboj\n3,Prijepolje,Sjenica"),
				Arguments.of(
						"{ network(via: [LEAD], region: \"Zlatiborski okrug\") { nodeCount measure(of: DEGREE) { scores { nodes { rank node { ... on Named { name } } value } } } edges { totalCount nodes { weight } } } }",
						"network.measure.scores",
						"network.nodeCount,rank,node.name,value,network.edges.totalCount\n4,1,Prijepolje,3.0,3\n4,2,Nova Varoš,1.0,3\n4,2,Priboj,1.0,3\n4,2,Sjenica,1.0,3"),
				Arguments.of(
						"{ network(via: [LEAD], region: \"Zlatiborski okrug\") { edges { nodes { target { ... on Named { name } } weight } } } }",
						"", "target.name,weight\nPrijepolje,1.0\nPrijepolje,1.0\nSjenica,1.0"),
				Arguments.of("{ programmes(where: {name: {is: \"LIP 2\"}}) { nodes { id components { id } } } }",
						"programmes.nodes.components",
						"programmes.id,id\nprogramme/lip-2,component/lip-2-phase-1\nprogramme/lip-2,component/lip-2-phase-2"),
				Arguments.of(
						"{ municipalities(where: {name: {in: [\"Raška\", \"Bor\", \"Ada\"]}}) { nodes { name participations { totalCount nodes { role component { id } } } } } }",
						"municipalities.participations",
						"municipalities.name,role,component.id\nBor,BENEFICIARY,component/pro-technical-assistance\nRaška,BENEFICIARY,component/lip-2-phase-1\nRaška,BENEFICIARY,component/lip-2-phase-2\nRaška,PARTNER,component/pro-inter-municipal-cooperation"),
				Arguments.of(
						"{ release { __typename } municipality(name: \"Raška\") { name region { name } notStated } }",
						"",
						"release.__typename,municipality.name,municipality.region.name,municipality.notStated\nRelease,Raška,Šumadija i Zapadna Srbija,aliases | events | leads | organisations | provisions | wikidataId"),
				Arguments.of("{ grants(where: {component: {id: {eq: \"component/lip-2-phase-2\"}}}) { totalCount } }",
						"", "grants.totalCount\n9"),
				Arguments.of("{ node(id: \"x/y\") { id ... on Named { name } } }", "", "node.id,node.name\n\"\","),
				Arguments.of("{ node(id: \"x/y\") { id ... on Municipality { evidence { line } } } }", "node.evidence",
						"node.id,line"),
				Arguments.of("{ search(text: \"RS217\") { totalCount nodes { name fit } } }", "",
						"name,fit\nRaški okrug,NAME"),
				Arguments.of(
						"{ nodes(ids: [\"municipality/70980\", \"x/y\"]) { id ... on Municipality { population } } }",
						"", "id,population\nmunicipality/70980,32214\n\"\","),
				Arguments.of(
						"{ a: partnerships { ...P } b: partnerships(where: {partners: {count: {gt: 1}}}) { ...P } } fragment P on PartnershipConnection { totalCount nodes { lead { name } } }",
						"b", "a.totalCount,lead.name\n7,Prijepolje"),
				Arguments.of("{ municipalities(where: {name: {is: \"Bor\"}}) { edges { node { name } } } }", "",
						"node.name\nBor"),
				Arguments.of(
						"{ municipalities(where: {name: {is: \"Bor\"}}) { ...R } } fragment R on MunicipalityConnection { rows: nodes { name } }",
						"municipalities.rows", "name\nBor"),
				Arguments.of("{ organisation(name: \"Ražanjke\") { name notStated } }", "organisation.notStated",
						"organisation.name,notStated\nRažanjke,abbreviation\nRažanjke,aliases\nRažanjke,appearances\nRažanjke,basedIn\nRažanjke,contributions\nRažanjke,descriptions\nRažanjke,implements\nRažanjke,partOf\nRažanjke,parts\nRažanjke,provisions"),
				Arguments.of("{ regions(where: {level: [NUTS2]}) { name } }", "",
						"name\nBeogradski region\nJužna i Istočna Srbija\nŠumadija i Zapadna Srbija\nVojvodina"));
	}

	/** Whatever kind of list it is, in whatever it lies. */
	@MethodSource("lists")
	@ParameterizedTest
	void anyListIsATable(String document, String path, String table) {
		assertThat(table(document, "path", path)).isEqualTo((table + "\n").replace("\n", "\r\n"));
	}

	@Test
	void whatIsLeftOutIsNamedAndNotAsked() {
		this.driver.reset();
		HttpResponse<String> answer = get("query",
				"""
						{ network(via: [LEAD]) { nodeCount edges { nodes { weight } } nodes { totalCount nodes { node { id } } } }
						  grants { totalCount nodes { id } groups(by: RECIPIENT) { key } } }
						""",
				"path", "network.edges");
		assertThat(answer.headers().firstValue("Mreza-Left-Out"))
			.hasValue("network.nodes.nodes, grants.nodes, grants.groups");
		assertThat(answer.body().lines().findFirst())
			.hasValue("network.nodeCount,weight,network.nodes.totalCount,grants.totalCount");
	}

	@Test
	void aListOnTheWayIsNotCutOffInSilence() {
		String document = "{ municipalities(where: {code: {eq: \"70327\"}}) { nodes { code outcomes { nodes { result } } } } }";
		for (int count : List.of(100, 101)) {
			HttpResponse<String> answer = whileBorHasOutcomes(count, "query", document, "path",
					"municipalities.outcomes");
			if (count == 100) {
				assertThat(answer.body())
					.isEqualTo("municipalities.code,result\r\n" + "70327,POLICY_DRAFTED\r\n".repeat(count));
			}
			else {
				assertThat(Endpoint.error(Endpoint.json(answer))).isEqualTo(
						"BAD_USER_INPUT: A list of `municipalities.nodes.outcomes.nodes` has more than a page holds; "
								+ "ask for that list alone, with a filter for what it lies in.");
			}
		}
	}

	@Test
	void allPagesOfWhateverKindAreRead() {
		String document = "{ network(via: [PROGRAMME]) { edgeCount edges { nodes { source { id } target { id } } } } }";
		List<String> rows = table(document).lines().skip(1).toList();
		JsonNode network = this.endpoint.data(document.replace("edges {", "edges(first: 1000) {")).get("network");
		assertThat(rows).hasSizeGreaterThan(200).hasSize(network.get("edgeCount").asInt());
		assertThat(rows).isEqualTo(network.at("/edges/nodes")
			.valueStream()
			.map((edge) -> network.get("edgeCount").asString() + "," + edge.at("/source/id").asString() + ","
					+ edge.at("/target/id").asString())
			.toList());
	}

	@Test
	void aDialectIsChosen() {
		String document = "{ grantTotals(programme: \"LIP 2\") { totals { money { amount currency } count } } }";
		assertThat(table(document, "separator", ";", "decimal", ",", "bom", "true"))
			.isEqualTo("\ufeffmoney.amount;money.currency;count\r\n270000,00;CHF;24\r\n");
		assertThat(table(document, "separator", "tab"))
			.isEqualTo("money.amount\tmoney.currency\tcount\r\n270000.00\tCHF\t24\r\n");
		assertThat(table(document, "separator", "semicolon", "bom", "false"))
			.isEqualTo("money.amount;money.currency;count\r\n270000.00;CHF;24\r\n");
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
						CREATE (:Statement:Outcome:Stray {id: 'stray/' + i, result: 'POLICY_DRAFTED', summary: '', assertion: 'STATED'})
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
			.getResources("classpath*:questions/*/*.graphql")) {
			documents.add(question.getContentAsString(StandardCharsets.UTF_8));
		}
		return documents;
	}

	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					{ a: municipalities { nodes { name } } b: grants { nodes { id } } } | BAD_USER_INPUT: The answer has several lists; say by `path` which of them is the table: one of `a.nodes`, `b.nodes`.
					{ municipalities { nodes { name } edges { cursor } groups(by: DISTRICT) { name } } } | BAD_USER_INPUT: The answer has several lists; say by `path` which of them is the table: one of `municipalities.nodes`, `municipalities.edges`, `municipalities.groups`.
					mutation { x } | GRAPHQL_VALIDATION_FAILED: Validation error (UnknownOperation): The 'Mutation' operation is not supported by the schema
					{ municipalities(first: 3) { nodes { name } } } | BAD_USER_INPUT: `municipalities` is given `first`; a table holds the whole list, so leave it out, and narrow the list by `where`.
					{ municipalities(before: "x") { nodes { name } } } | BAD_USER_INPUT: `municipalities` is given `before`; a table holds the whole list, so leave it out, and narrow the list by `where`.
					{ ...F } fragment F on Query { municipalities(first: 3) { nodes { name } } } | BAD_USER_INPUT: `municipalities` is given `first`; a table holds the whole list, so leave it out, and narrow the list by `where`.
					{ coMembers(municipality: "Bor") { coMembers(first: 3) { nodes { sharedCount } } } } | BAD_USER_INPUT: `coMembers` is given `first`; a table holds the whole list, so leave it out.
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

	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					csv | bom | yes | BAD_USER_INPUT: `bom` is `yes`; expected true or false.
					csv | separator | pipe | BAD_USER_INPUT: `separator` is `pipe`; expected comma (,), semicolon (;) or tab.
					csv | decimal | ; | BAD_USER_INPUT: `decimal` is `;`; expected a point (.) or a comma (,).
					csv | variables | [] | BAD_REQUEST: `variables` is an array; expected an object.
					csv | rows | 5 | BAD_USER_INPUT: `rows` is no parameter of this file: expected one of query, documentId, id, operationName, variables, extensions, path, separator, decimal, bom.
					xlsx | separator | tab | BAD_USER_INPUT: `separator` is no parameter of this file: expected one of query, documentId, id, operationName, variables, extensions, path.
					csv | path | grants | BAD_USER_INPUT: `path` is `grants`, which is no list of the answer; expected one of `municipalities.nodes`.
					csv | path | municipalities.totalCount | BAD_USER_INPUT: `path` is `municipalities.totalCount`, which is no list of the answer; expected one of `municipalities.nodes`.
					""")
	@ParameterizedTest
	void aParameterThatIsNotUnderstoodIsToldInWords(String format, String name, String value, String message) {
		HttpResponse<String> answer = this.endpoint
			.send(path("query", NAMES, name, value).replace("table.csv", "table." + format), (request) -> request);
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(Endpoint.error(Endpoint.json(answer))).isEqualTo(message);
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
