package org.mreza.export;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import org.mreza.Endpoint;
import org.mreza.MrezaTest;
import org.mreza.export.format.Format;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files as a client has them. Those of leads and partners stand in
 * {@code src/test/resources/export}; {@code -Dmreza.export.write=true} writes them anew.
 */
@MrezaTest
class ExportTests {

	private static final String LEADS = "?via=LEAD&measure=DEGREE,BETWEENNESS&partition=CONNECTED_COMPONENTS";

	private static final Path FILES = Path.of("src/test/resources/export");

	@Autowired
	private Driver driver;

	@TempDir
	private Path directory;

	@Autowired
	private Endpoint endpoint;

	@EnumSource
	@ParameterizedTest
	void theFilesOfLeadsAndPartnersAreAsTheyStandHere(Format format) throws IOException {
		HttpResponse<String> answer = get("network." + format.extension() + LEADS);
		assertThat(answer.statusCode()).isEqualTo(200);
		String file = settled(answer.body());
		Path expected = FILES.resolve("leads." + format.extension());
		if (Boolean.getBoolean("mreza.export.write")) {
			Files.createDirectories(FILES);
			Files.writeString(expected, file);
		}
		assertThat(file).isEqualTo(Files.readString(expected));
	}

	/** Without what differs from one run to the next, or with each change of the seed. */
	private static String settled(String file) {
		return file.replaceAll("localhost:\\d+", "localhost:8080")
			.replaceAll("\\b20\\d\\d-\\d\\d-\\d\\dT[0-9:.]+Z", "2026-01-01T00:00:00Z")
			.replaceAll("(of|accessed|Released|lastmodifieddate=\"|urldate = \\{)( ?)20\\d\\d-\\d\\d-\\d\\d",
					"$1$22026-01-01")
			.replaceAll("date-parts(\\W+)20\\d\\d,\\d+,\\d+", "date-parts$12026,1,1")
			.replaceAll("(year = \\{)20\\d\\d", "$12026")
			.replaceAll("[0-9a-f]{64}", "0".repeat(64));
	}

	@Test
	void aFileIsTheNetworkOfTheField() {
		JsonNode file = json("network.json?of=MUNICIPALITY&via=COMPONENT&programme=LIP%202&weight=NEWMAN&atLeast=2");
		JsonNode field = this.endpoint.data("""
				{ network(via: COMPONENT, programme: "LIP 2", weight: NEWMAN, atLeast: 2) {
				    nodeCount edgeCount parameters { name value }
				    edges(first: 1000) { nodes { source { id } target { id } weight sharedCount inferredCount } } } }
				""").get("network");
		assertThat(file.at("/graph/nodeCount").asInt()).isEqualTo(15);
		assertThat(file.at("/graph/edgeCount").asInt()).isEqualTo(36);
		assertThat(edges(file.get("edges"), "/source", "/target"))
			.isEqualTo(edges(field.at("/edges/nodes"), "/source/id", "/target/id"))
			.hasSize(36);
		assertThat(file.at("/graph/query").properties())
			.extracting((each) -> each.getKey() + " " + each.getValue().asString())
			.containsExactlyElementsOf(StreamSupport.stream(field.get("parameters").spliterator(), false)
				.map((each) -> each.get("name").asString() + " " + each.get("value").asString())
				.toList());
	}

	private static List<String> edges(JsonNode edges, String source, String target) {
		return StreamSupport.stream(edges.spliterator(), false)
			.map((edge) -> edge.at(source).asString() + " " + edge.at(target).asString() + " " + edge.get("weight")
					+ " " + edge.get("sharedCount") + " " + edge.get("inferredCount"))
			.toList();
	}

	@Test
	void theWholeGraphIsInTheFile() {
		JsonNode file = json("graph.json");
		Set<String> ids = ids(file, "nodes", "/id");
		assertThat(ids).isEqualTo(stored("MATCH (n) WHERE NOT n:Release RETURN n.id AS id"));
		assertThat(file.get("nodes")).hasSize(ids.size()).hasSize(file.at("/graph/nodeCount").asInt());
		Set<String> ties = ids(file, "edges", "/source", "/key", "/target");
		assertThat(ties).isEqualTo(stored("MATCH (n)-[r]->(m) RETURN n.id + ' ' + type(r) + ' ' + m.id AS id"));
		assertThat(file.get("edges")).hasSize(ties.size()).hasSize(file.at("/graph/edgeCount").asInt());
		assertThat(file.get("nodes")).filteredOn((node) -> "municipality/71021".equals(node.get("id").asString()))
			.singleElement()
			.satisfies((node) -> {
				assertThat(node.get("label").asString()).isEqualTo("Raška");
				assertThat(node.get("nodeKind").asString()).isEqualTo("Municipality");
				assertThat(node.get("nameCyrillic").asString()).isEqualTo("Рашка");
				assertThat(node.get("population").isInt()).isTrue();
				assertThat(node.get("latitude").isDouble()).isTrue();
				assertThat(node.has("nameKeys")).isFalse();
			});
		assertThat(file.get("nodes")).filteredOn((node) -> node.has("moneyAmount"))
			.isNotEmpty()
			.allSatisfy((node) -> assertThat(node.get("moneyAmount").isNumber()).isTrue());
	}

	private Set<String> stored(String cypher) {
		try (var session = this.driver.session()) {
			return session.run(cypher)
				.stream()
				.map((row) -> row.get("id").asString())
				.collect(Collectors.toCollection(TreeSet::new));
		}
	}

	private static Set<String> ids(JsonNode file, String list, String... parts) {
		return StreamSupport.stream(file.get(list).spliterator(), false)
			.map((each) -> Stream.of(parts).map((part) -> each.at(part).asString()).collect(Collectors.joining(" ")))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	@Test
	void gexfOfNetworkAndGraphKeepsToItsSchema() {
		assertThat(GexfFile.faults(get("network.gexf" + LEADS).body())).isEmpty();
		assertThat(GexfFile.faults(get("network.gexf?via=COMPONENT&partition=GREEDY_MODULARITY").body())).isEmpty();
		assertThat(GexfFile.faults(get("network.gexf?of=ORGANISATION").body())).isEmpty();
		assertThat(GexfFile.faults(get("graph.gexf").body())).isEmpty();
	}

	@Test
	void gephiReadsNetworkAndGraph() throws IOException {
		assertThat(Gephi.read(saved("network.gexf" + LEADS), "connectedComponents", "degree"))
			.filteredOn((line) -> line.startsWith("node municipality/70980") || line.startsWith("edge"))
			.hasSize(10)
			.contains("node municipality/70980 | Prijepolje | 1 | 3.0");
		assertThat(Gephi.read(saved("graph.gexf"), "nodeKind")).containsExactlyInAnyOrderElementsOf(
				Stream
					.concat(stored("""
							MATCH (n) WHERE NOT n:Release
							RETURN 'node ' + n.id + ' | ' + coalesce(n.name, n.title, n.id) + ' | '
							  + head([label IN labels(n) WHERE NOT label IN ['Statement', 'Named', 'Dated']]) AS id
							""").stream(),
							stored("MATCH (n)-[r]->(m) RETURN 'edge ' + n.id + ' -> ' + m.id + ' 1.0 ' + type(r) AS id")
								.stream())
					.toList());
	}

	/** What is shared by one pair was at different times, some of which overlap. */
	@ParameterizedTest
	@ValueSource(strings = { "via=COMPONENT&atLeast=2", "via=PROGRAMME", "via=COMPONENT,PARTNERSHIP,PROGRAMME" })
	void gephiReadsTimesThatOverlap(String query) throws IOException {
		JsonNode same = json("network.json?" + query);
		List<String> read = Gephi.read(saved("network.gexf?" + query));
		assertThat(read).filteredOn((line) -> line.startsWith("node")).hasSize(same.get("nodes").size());
		assertThat(read).filteredOn((line) -> line.startsWith("edge")).hasSize(same.get("edges").size());
	}

	@Test
	void theTableOfTiesIsThatOfTheGraph() {
		assertThat(get("graph.edges.csv").body().lines().skip(1)).containsExactlyInAnyOrderElementsOf(
				stored("MATCH (n)-[r]->(m) RETURN n.id + ',' + m.id + ',Directed,1.0,' + type(r) AS id"));
	}

	@Test
	void whatHasADateHasItsPeriodInGexf() {
		try (var session = this.driver.session()) {
			session.run("MATCH (n:Event) SET n.date = '2024-02'").consume();
			assertThat(Pattern.compile("<node id=\"([^\"]*)\" label=\"[^\"]*\"((?: (?:start|end)=\"[^\"]*\")+)>")
				.matcher(get("graph.gexf?&").body())
				.results()
				.map((node) -> node.group(1) + node.group(2)))
				.containsExactlyInAnyOrder("event/pro-start start=\"2024-02-01\" end=\"2024-02-29\"",
						"programme/lip-2 end=\"2021-06-02\"", "programme/pro end=\"2026-12-31\"",
						"component/lip-2-phase-1 start=\"2019-06-01\" end=\"2019-10-31\"",
						"component/lip-2-phase-2 start=\"2020-05-01\" end=\"2021-06-30\"");
		}
		finally {
			try (var session = this.driver.session()) {
				session.run("MATCH (n:Event) REMOVE n.date").consume();
			}
		}
	}

	private Path saved(String name) throws IOException {
		return Files.writeString(this.directory.resolve(name.replaceAll("\\?.*", "")), get(name).body());
	}

	@Test
	void thingsInLinkedDataHaveTypesOfKnownVocabularies() throws Exception {
		var expanded = JsonLd.expand(JsonDocument.of(new java.io.StringReader(get("graph.jsonld").body()))).get();
		JsonNode json = json("graph.json");
		assertThat(expanded).hasSize(1 + json.get("nodes").size() + json.get("edges").size());
		assertThat(types(expanded)).isEqualTo("""
				Alias
				Appearance
				Component prov:Activity
				Contribution
				CountClaim
				Description
				Document schema:CreativeWork prov:Entity
				Event schema:Event prov:Activity
				Evidence prov:Entity
				Focus
				Grant schema:MonetaryGrant
				LeftOutLine
				Municipality schema:AdministrativeArea org:FormalOrganization
				Organisation schema:Organization org:Organization
				Outcome
				Participation
				Partnership org:OrganizationalCollaboration
				Person schema:Person prov:Person
				Programme schema:Project prov:Activity
				Provision
				Region schema:AdministrativeArea
				Service schema:Service
				TargetGroup
				ThematicArea
				""");
		assertThat(expanded.toString()).contains(
				"""
						{"@id":"urn:mreza:node/partnership/pro-inter-municipal-cooperation/70980","urn:mreza:schema/LED_BY":[{"@id":"urn:mreza:node/municipality/70980"}]}""");
		assertThat(expanded.toString()).contains("\"@id\":\"urn:mreza:node/municipality/70653\"",
				"http://www.w3.org/ns/org#OrganizationalCollaboration", "http://www.w3.org/ns/prov#wasDerivedFrom",
				"https://schema.org/Dataset");
	}

	/** What each kind is besides itself, in the order of kinds. */
	private static String types(jakarta.json.JsonArray things) {
		Set<String> types = new TreeSet<>();
		String own = "urn:mreza:schema/";
		things.stream()
			.map(jakarta.json.JsonValue::asJsonObject)
			.filter((thing) -> thing.containsKey("@type"))
			.map((thing) -> thing.getJsonArray("@type").getValuesAs(jakarta.json.JsonString::getString))
			.filter((type) -> type.getFirst().startsWith(own))
			.forEach((type) -> types.add(String.join(" ", type)
				.replace(own, "")
				.replace("https://schema.org/", "schema:")
				.replace("http://www.w3.org/ns/", "")
				.replace("#", ":")));
		return String.join("\n", types) + "\n";
	}

	@Test
	void aMapHoldsPlacesAndTheLinesBetweenThem() {
		JsonNode network = json("network.geojson?via=LEAD&measure=DEGREE");
		assertThat(network.get("features")).hasSize(16 + 9);
		assertThat(network.get("features"))
			.filteredOn((each) -> "Prijepolje".equals(each.at("/properties/label").asString()))
			.singleElement()
			.satisfies((each) -> {
				assertThat(each.at("/geometry/coordinates")).hasToString("[19.6487,43.38996]");
				assertThat(each.at("/properties/degree").asDouble()).isEqualTo(3);
			});
		assertThat(network.get("features"))
			.filteredOn((each) -> "municipality/70017 municipality/71170".equals(each.get("id").asString()))
			.extracting((each) -> each.get("geometry").toString())
			.containsExactly("{\"type\":\"LineString\",\"coordinates\":[[21.0525,43.45861],[21.0025,43.61694]]}");
		JsonNode graph = json("graph.geojson");
		assertThat(graph.get("features")).hasSize(145);
		assertThat(graph.get("features")).filteredOn((each) -> each.get("geometry").isNull())
			.extracting((each) -> each.at("/properties/name_").asString())
			.containsExactly("Brus");
	}

	@CsvSource({ "gexf, application/gexf+xml", "graphml, application/graphml+xml", "json, application/json",
			"jsonld, application/ld+json", "geojson, application/geo+json", "nodes.csv, text/csv;charset=UTF-8",
			"edges.csv, text/csv;charset=UTF-8" })
	@ParameterizedTest
	void aFileHasTheTypeAndTheNameOfItsFormat(String extension, String type) {
		HttpResponse<String> answer = this.endpoint.send("/export/network." + extension + "?via=LEAD",
				(request) -> request.HEAD());
		assertThat(answer.headers().firstValue("Content-Type")).hasValue(type);
		assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
			.matches("attachment; filename=\"mreza-\\d+-network\\." + Pattern.quote(extension) + "\"");
	}

	@Test
	void aTableSaysInHeadersWhatItIs() {
		HttpResponse<String> answer = get("network.nodes.csv?via=LEAD&region=Ra%C5%A1ki%20okrug");
		JsonNode release = this.endpoint.data("{ release { version at checksum } }").get("release");
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/csv;charset=UTF-8");
		assertThat(answer.headers().firstValue("Content-Disposition"))
			.hasValue("attachment; filename=\"mreza-" + release.get("version") + "-network.nodes.csv\"");
		assertThat(answer.headers().firstValue("Mreza-Release")).hasValue("version=" + release.get("version") + "; at="
				+ release.get("at").asString() + "; checksum=" + release.get("checksum").asString());
		assertThat(answer.headers().firstValue("Mreza-Query")).hasValue(
				"of=MUNICIPALITY&via=LEAD&weight=COUNT&atLeast=1&region=region/RS217&possible=true&inferred=true");
		assertThat(answer.headers().firstValue("Mreza-Totals")).hasValue("nodes=2; edges=1");
		String companion = answer.headers().firstValue("Link").orElseThrow();
		assertThat(companion)
			.isEqualTo("<" + this.endpoint.address("/export/network.json?via=LEAD&region=Ra%C5%A1ki%20okrug")
					+ ">; rel=\"describedby\"; type=\"application/json\"");
	}

	@Test
	void aTableIsWrittenInTheDialectThatIsWanted() {
		HttpResponse<String> answer = get(
				"network.edges.csv?via=LEAD&separator=;&region=Ra%C5%A1ki%20okrug&decimal=,&bom=true");
		assertThat(answer.body())
			.isEqualTo("\ufeff" + get("network.edges.csv?via=LEAD&region=Ra%C5%A1ki%20okrug").body()
				.replace(',', ';')
				.replace("1.0", "1,0"));
		assertThat(answer.body()).contains(";Undirected;1,0;1;");
		assertThat(answer.headers().firstValue("Link"))
			.hasValue("<" + this.endpoint.address("/export/network.json?via=LEAD&region=Ra%C5%A1ki%20okrug")
					+ ">; rel=\"describedby\"; type=\"application/json\"");
		assertThat(get("graph.nodes.csv?separator=tab").body()).startsWith("id\tlabel\t");
	}

	@Test
	void aFileIsCitedAsItWasAskedFor() {
		JsonNode about = json("network.json?via=LEAD").get("graph");
		assertThat(about.at("/citation/text").asString()).contains(
				": export network.json, parameters {\"of\":\"MUNICIPALITY\",\"via\":\"LEAD\",\"weight\":\"COUNT\"",
				this.endpoint.address("/export/network.json?via=LEAD") + ", accessed ",
				"SHA-256 of the release " + about.at("/release/checksum").asString() + ".");
		assertThat(about.at("/citation/cslJson").asString()).contains("\"title\":\"Export network.json\"");
		assertThat(about.get("origins").toString()).contains("GeoNames, CC BY 4.0",
				"Support for 34 Local Self-Governments", "https://pro.org.rs/");
	}

	@CsvSource(delimiter = '|',
			textBlock = """
					network.json?of=X            | 400 | BAD_USER_INPUT: `of` is `X`; expected one of MUNICIPALITY, ORGANISATION, DONOR.
					network.json?via=LEAD,X      | 400 | BAD_USER_INPUT: `via` is `X`; expected one of PARTNERSHIP, LEAD, COMPONENT, PROGRAMME, GRANT, SERVICE.
					network.json?atLeast=two     | 400 | BAD_USER_INPUT: `atLeast` is `two`; expected a whole number.
					network.json?atLeast=0       | 400 | BAD_USER_INPUT: `atLeast` is 0; it must be at least 1.
					network.json?inferred=no     | 400 | BAD_USER_INPUT: `inferred` is `no`; expected true or false.
					network.json?from=1.1.2020   | 400 | BAD_USER_INPUT: `from`: `1.1.2020` is no PartialDate: expected a year, a month or a day, such as 2026, 2019-06 or 2021-06-02.
					network.json?of=DONOR&of=DONOR | 400 | BAD_USER_INPUT: `of` is given 2 times; expected once.
					network.json?first=10        | 400 | BAD_USER_INPUT: `first` is no parameter of this file: expected one of of, via, weight, atLeast, context, component, programme, roles, region, from, until, possible, inferred, without, measure, damping, normalized, partition, resolution.
					network.json?measure=X       | 400 | BAD_USER_INPUT: `measure` is `X`; expected one of DEGREE, STRENGTH, BETWEENNESS, HARMONIC, EIGENVECTOR, PAGERANK, CORENESS, CLUSTERING.
					network.json?measure=PAGERANK&damping=most       | 400 | BAD_USER_INPUT: `damping` is `most`; expected a number.
					network.json?measure=PAGERANK&damping=NaN        | 400 | BAD_USER_INPUT: `damping` is `NaN`; expected a number.
					network.json?measure=PAGERANK&damping=1          | 400 | BAD_USER_INPUT: `damping` is 1.0; it must be from 0 to 0.99.
					network.json?measure=PAGERANK&damping=-1e999     | 400 | BAD_USER_INPUT: `damping` is `-1e999`; expected a number.
					network.json?measure=DEGREE,CORENESS&damping=0.5 | 400 | BAD_USER_INPUT: `damping` is a parameter of PAGERANK; DEGREE has none.
					network.json?damping=0.5                         | 400 | BAD_USER_INPUT: `damping` is given without `measure`; expected one that has it, such as PAGERANK.
					network.json?measure=DEGREE&normalized=yes       | 400 | BAD_USER_INPUT: `normalized` is `yes`; expected true or false.
					network.json?measure=STRENGTH&normalized=true    | 400 | BAD_USER_INPUT: `normalized` is a parameter of DEGREE, BETWEENNESS and HARMONIC; STRENGTH has none.
					network.json?normalized=true                     | 400 | BAD_USER_INPUT: `normalized` is given without `measure`; expected one that has it, such as DEGREE.
					network.json?partition=GREEDY_MODULARITY&resolution=0 | 400 | BAD_USER_INPUT: `resolution` is 0.0; it must be above 0 and at most 100.
					network.json?partition=CONNECTED_COMPONENTS&resolution=2 | 400 | BAD_USER_INPUT: `resolution` is a parameter of GREEDY_MODULARITY; CONNECTED_COMPONENTS has none.
					network.json?resolution=2    | 400 | BAD_USER_INPUT: `resolution` is given without `partition`; expected one that has it, such as GREEDY_MODULARITY.
					network.json?programme=X     | 404 | NOT_FOUND: `programme`: the graph holds nothing named `X`.
					network.geojson?of=DONOR     | 400 | BAD_USER_INPUT: `of` is DONOR; GeoJSON holds what has a place, and that are municipalities: expected MUNICIPALITY.
					graph.json?of=DONOR          | 400 | BAD_USER_INPUT: `of` is no parameter of this file: expected none.
					graph.nodes.csv?of=DONOR     | 400 | BAD_USER_INPUT: `of` is no parameter of this file: expected one of separator, decimal, bom.
					graph.nodes.csv?decimal=x    | 400 | BAD_USER_INPUT: `decimal` is `x`; expected a point (.) or a comma (,).
					graph.json?separator=tab     | 400 | BAD_USER_INPUT: `separator` is no parameter of this file: expected none.
					network.xlsx                 | 404 | NOT_FOUND: `xlsx` is no format of a file: expected one of gexf, graphml, json, jsonld, geojson, nodes.csv, edges.csv.
					""")
	@ParameterizedTest
	void whatCannotBeAskedIsRefusedAsTheApiRefuses(String file, int status, String error) {
		HttpResponse<String> answer = get(file);
		assertThat(answer.statusCode()).isEqualTo(status);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json;charset=UTF-8");
		assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(Endpoint.error(Endpoint.json(answer))).isEqualTo(error);
	}

	@Test
	void measuresAreTakenAsTheFieldsTakeThem() {
		JsonNode file = json("network.json?via=COMPONENT&measure=PAGERANK,DEGREE,STRENGTH&damping=0.5&normalized=true"
				+ "&partition=CONNECTED_COMPONENTS,GREEDY_MODULARITY&resolution=1.5");
		JsonNode field = this.endpoint.data("""
				{ network(via: COMPONENT) {
				    parameters { name value }
				    pageRank: measure(of: PAGERANK, damping: 0.5) { scores(first: 200) { nodes { node { id } value } } }
				    degree: measure(of: DEGREE, normalized: true) { scores(first: 200) { nodes { node { id } value } } }
				    strength: measure(of: STRENGTH) { scores(first: 200) { nodes { node { id } value } } }
				    partition(by: GREEDY_MODULARITY, resolution: 1.5) { groups(first: 100) { nodes {
				      nodes(first: 100) { nodes { id } } } } } } }
				""").get("network");
		for (Map.Entry<String, String> each : Map.of("pagerank", "pageRank", "degree", "degree", "strength", "strength")
			.entrySet()) {
			Map<String, Double> expected = new TreeMap<>();
			field.at("/" + each.getValue() + "/scores/nodes")
				.forEach((score) -> expected.put(score.at("/node/id").asString(), score.get("value").asDouble()));
			assertThat(figures(file, each.getKey())).hasSize(43).isEqualTo(expected);
		}
		Map<String, Double> groups = new TreeMap<>();
		JsonNode items = field.at("/partition/groups/nodes");
		for (int i = 0; i < items.size(); i++) {
			for (JsonNode node : items.get(i).at("/nodes/nodes")) {
				groups.put(node.get("id").asString(), i + 1.0);
			}
		}
		assertThat(figures(file, "greedyModularity")).isEqualTo(groups);
		List<String> query = file.at("/graph/query")
			.properties()
			.stream()
			.map((each) -> each.getKey() + "=" + each.getValue().asString())
			.toList();
		assertThat(query.subList(field.get("parameters").size(), query.size())).containsExactly(
				"measure=PAGERANK, DEGREE, STRENGTH", "damping=0.5", "normalized=true",
				"partition=CONNECTED_COMPONENTS, GREEDY_MODULARITY", "resolution=1.5");
	}

	private static Map<String, Double> figures(JsonNode file, String name) {
		Map<String, Double> figures = new TreeMap<>();
		file.get("nodes").forEach((node) -> figures.put(node.get("id").asString(), node.get(name).asDouble()));
		return figures;
	}

	/** Of 300 organisations that provide one service each is tied to each. */
	@Test
	void aMeasureThatWouldTakeTooLongIsRefusedWithABoundAndASmallerOne() {
		try (var session = this.driver.session()) {
			session
				.run("""
						CREATE (service:Statement:Service {id: 'stray/service'})
						WITH service UNWIND range(1, 300) AS i
						CREATE (service)<-[:OF]-(:Statement:Provision {id: 'stray/provision/' + i, assertion: 'STATED'})
						  -[:BY]->(:Statement:Organisation {id: 'stray/organisation/' + i, name: 'Stray ' + i, sortKey: 'stray'})
						""")
				.consume();
			String network = "network.json?of=ORGANISATION&context=stray/service&measure=";
			HttpResponse<String> answer = get(network + "DEGREE,BETWEENNESS");
			assertThat(answer.statusCode()).isEqualTo(400);
			assertThat(answer.body()).isEqualTo("{\"errors\":[{\"message\":\"BETWEENNESS takes at most 10,000,000 nodes"
					+ " times edges, and here they are 13,455,000: narrow the network by component, programme, region or"
					+ " period, or take PAGERANK.\",\"extensions\":{\"code\":\"RESULT_TOO_LARGE\","
					+ "\"classification\":\"BAD_REQUEST\"}}]}");
			assertThat(json(network + "PAGERANK").get("nodes")).hasSize(300);
		}
		finally {
			try (var session = this.driver.session()) {
				session.run("MATCH (n:Statement) WHERE n.id STARTS WITH 'stray/' DETACH DELETE n").consume();
			}
		}
	}

	@Test
	void anEmptyValueIsNoneAndListsMayBeRepeated() {
		assertThat(json("network.json?of=&via=LEAD&region=").get("edges")).hasSize(9);
		assertThat(json("network.json?via=LEAD&via=COMPONENT&measure=").get("edges"))
			.isEqualTo(json("network.json?via=COMPONENT,%20LEAD").get("edges"));
	}

	@Test
	void aFileThatDoesNotHoldWhatItsHeadTellsIsNotSent() {
		try (var session = this.driver.session()) {
			session.run("MATCH (n:Municipality {code: '70653'}) CREATE (:Statement {id: 'stray'})-[:NAMES]->(n)")
				.consume();
			HttpResponse<String> answer = get("graph.graphml?&");
			assertThat(answer.statusCode()).isEqualTo(409);
			assertThat(Endpoint.error(Endpoint.json(answer))).startsWith("GRAPH_CHANGED: ");
		}
		finally {
			try (var session = this.driver.session()) {
				session.run("MATCH (n:Statement {id: 'stray'}) DETACH DELETE n").consume();
			}
		}
		assertThat(get("graph.graphml?&").body()).endsWith("</graphml>\n");
	}

	@Test
	void anUnchangedFileIsConfirmed() {
		String tag = get("network.gexf?via=LEAD").headers().firstValue("ETag").orElseThrow();
		HttpResponse<String> again = this.endpoint.send("/export/network.gexf?via=LEAD",
				(request) -> request.header("If-None-Match", tag));
		assertThat(again.statusCode()).isEqualTo(304);
		assertThat(get("network.gexf").headers().firstValue("ETag").orElseThrow()).isNotEqualTo(tag);
	}

	@Test
	void filesCostPoints() {
		UnaryOperator<java.net.http.HttpRequest.Builder> elsewhere = (request) -> request.header("X-Forwarded-For",
				"203.0.113.77");
		assertThat(this.endpoint.send("/export/network.json?via=LEAD&weight=NEWMAN", elsewhere).statusCode())
			.isEqualTo(200);
		HttpResponse<String> refused = this.endpoint.send("/export/network.json?via=PARTNERSHIP&weight=NEWMAN",
				elsewhere);
		assertThat(refused.statusCode()).isEqualTo(429);
		assertThat(refused.headers().firstValue("Retry-After")).isPresent();
		assertThat(Endpoint.error(Endpoint.json(refused))).startsWith("RATE_LIMITED: ");
	}

	@Test
	void thePageListsWhatCanBeHadAndLoadsNothing() {
		HttpResponse<String> page = this.endpoint.send("/export", UnaryOperator.identity());
		assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
		List<String> links = Pattern.compile("href=\"([^\"]*)\"")
			.matcher(page.body())
			.results()
			.map((link) -> link.group(1).replace("&amp;", "&"))
			.toList();
		assertThat(links).hasSize(2 * Format.values().length + 4 + 4)
			.allSatisfy((link) -> assertThat(this.endpoint.send("/" + link, (request) -> request.HEAD()).statusCode())
				.isEqualTo(200));
		assertThat(page.headers().allValues("Content-Security-Policy")).singleElement()
			.asString()
			.contains("default-src 'none'", "style-src 'unsafe-inline'");
		assertThat(page.body()).contains(
				"<td><code>damping</code></td><td>Of PAGERANK: how likely an edge is followed, from 0 to 0.99; 0.85 when left out.</td>",
				"<td><code>normalized</code></td><td>Of DEGREE, BETWEENNESS and HARMONIC: divide by the largest value that a network of as many nodes allows.<br>When left out: <code>false</code></td>",
				"<td><code>resolution</code></td><td>Of GREEDY_MODULARITY: above 1 for smaller communities, below 1 for larger ones, at most 100; 1 when left out.</td>");
		assertThat(page.body()).doesNotContain("http:", "https:", "src=", "@import", "url(");
	}

	private HttpResponse<String> get(String file) {
		return this.endpoint.send("/export/" + file, UnaryOperator.identity());
	}

	private JsonNode json(String file) {
		HttpResponse<String> answer = get(file);
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return Endpoint.json(answer);
	}

}
