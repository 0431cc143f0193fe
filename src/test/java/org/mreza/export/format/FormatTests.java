package org.mreza.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.document.JsonDocument;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleGraph;
import org.jgrapht.nio.Attribute;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.mreza.export.Gephi;
import org.mreza.export.GexfFile;

import static org.assertj.core.api.Assertions.assertThat;

/** Each format as others read it, with names that are hard to write. */
class FormatTests {

	/** The names as XML can hold them. */
	private static final List<String> IN_XML = Sample.LABELS.stream()
		.map((label) -> label.replaceAll("[\u0000\u0007\uD800]", "\uFFFD"))
		.toList();

	@TempDir
	private Path directory;

	@Test
	void gephiReadsGexf() throws IOException {
		Path file = this.directory.resolve("sample.gexf");
		Files.writeString(file, Sample.write(Format.GEXF));
		List<String> expected = new ArrayList<>();
		for (int i = 0; i < IN_XML.size(); i++) {
			expected.add("node n/" + i + " | " + IN_XML.get(i) + " | " + IN_XML.get(i) + " | " + -i + " | "
					+ ((i == 1) ? null : "-3000.1") + " | " + (i == 2) + " | x | y");
		}
		expected.add("edge n/0 -- n/1 0.25");
		expected.add("edge n/0 -- n/4 2.0");
		assertThat(Gephi.read(file, "note", "number", "money", "exact", "open"))
			.containsExactlyInAnyOrderElementsOf(expected);
	}

	@Test
	void gephiReadsGraphMl() throws IOException {
		Path file = this.directory.resolve("sample.graphml");
		Files.writeString(file, Sample.write(Format.GRAPHML));
		assertThat(Gephi.read(file, "globalId", "exact")).containsExactlyInAnyOrderElementsOf(
				Stream
					.concat(IntStream.range(0, IN_XML.size())
						.mapToObj((i) -> "node n:" + i + " | " + IN_XML.get(i) + " | n/" + i + " | "
								+ ((i == 2) ? 1 : 0)),
							Stream.of("edge n:0 -- n:1 0.25", "edge n:0 -- n:4 2.0"))
					.toList());
	}

	@Test
	void jgraphtReadsGraphMl() {
		Map<String, Map<String, Attribute>> nodes = new LinkedHashMap<>();
		Map<String, Double> weights = new LinkedHashMap<>();
		var importer = new GraphMLImporter<String, DefaultEdge>();
		importer.setVertexFactory((id) -> id);
		importer.setSchemaValidation(true);
		importer.addVertexAttributeConsumer(
				(key, value) -> nodes.computeIfAbsent(key.getFirst(), (id) -> new LinkedHashMap<>())
					.put(key.getSecond(), value));
		var graph = new SimpleGraph<String, DefaultEdge>(DefaultEdge.class);
		importer.addEdgeAttributeConsumer((key, value) -> {
			if ("weight".equals(key.getSecond())) {
				weights.put(graph.getEdgeSource(key.getFirst()) + " " + graph.getEdgeTarget(key.getFirst()),
						Double.valueOf(value.getValue()));
			}
		});
		importer.importGraph(graph, new StringReader(Sample.write(Format.GRAPHML)));
		assertThat(graph.vertexSet()).hasSize(IN_XML.size());
		assertThat(nodes.values()).extracting((node) -> node.get("label").getValue()).containsExactlyElementsOf(IN_XML);
		assertThat(nodes.get("n:3")).extractingByKeys("number", "money", "exact", "open")
			.extracting((value) -> value.getType() + " " + value.getValue())
			.containsExactly("long -3", "double -3000.10", "int 0", "string x | y");
		assertThat(weights).isEqualTo(Map.of("n:0 n:1", 0.25, "n:0 n:4", 2.0));
	}

	@Test
	void gexfKeepsToItsSchema() {
		assertThat(GexfFile.faults(Sample.write(Format.GEXF))).isEmpty();
	}

	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					xmlns="http://www.gexf.net/1.2draft" | xmlns="http://gexf.net/1.3" | Cannot find the declaration of element 'gexf'
					version="1.2"                   | version="1.3"                   | Value '1.3' is not facet-valid
					<creator>Mreža</creator>        | <author>Mreža</author>          | author}
					lastmodifieddate="2026-01-02"   | lastmodifieddate="yesterday"    | 'yesterday' is not a valid value for 'date'
					mode="dynamic"                  | mode="moving"                   | Value 'moving' is not facet-valid
					mode="dynamic"                  | mode="static"                   | a time in a graph that has none
					timeformat="date"               | timetype="date"                 | Attribute 'timetype' is not allowed
					class="node"                    | class="edge"                    | Duplicate unique value [edge]
					id="number" title="number"          | id="note" title="number"          | Duplicate unique value [note]
					id="number" title="number"          | id="number" title="note"          | Duplicate unique value [note]
					id="number" title="number"          | id="number"                       | Attribute 'title' must appear
					title="money" type="double"     | title="money" type="decimal"    | Value 'decimal' is not facet-valid
					<node id="n/3"                  | <node                           | Attribute 'id' must appear
					<node id="n/3"                  | <node id="n/2"                  | Duplicate key value [n/2]
					<node id="n/3"                  | <node id="n/3" pid="n/2"        | Attribute 'pid' is not allowed
					<nodes count="9"                | <nodes count="8"                | another number of nodes
					start="2019-01-01"              | start="2019"                    | '2019' is not a valid value for 'date'
					start="2019-01-01"              | start="2022-01-01"              | an end before its start
					start="2019-02-01"              | startopen="2019-02-01"          | Attribute 'startopen' is not allowed
					start="2019-02-01" end="2020-12-31" | ``                          | a spell without a time
					for="number" value="-3"           | for="number" value="three"        | a value of nodes that is no long
					for="number" value="-3"           | for="number" value="-3.5"         | a value of nodes that is no long
					for="money" value="-3000.10"    | for="money" value="-3000,10"    | a value of nodes that is no double
					for="exact" value="false"       | for="exact" value="no"          | a value of nodes that is no boolean
					for="number" value="-3"           | for="sharedCount" value="-3"    | a value of no attribute of nodes
					for="number" value="-3"           | for="note" value="-3"           | Duplicate unique value [note]
					for="sharedCount" value="2"     | for="sharedCount" value="two"   | a value of edges that is no long
					for="sharedCount" value="2"     | for="number" value="2"            | a value of no attribute of edges
					<edge id="1"                    | <edge id="0"                    | Duplicate key value [0]
					target="n/4"                    | target="n/99"                   | 'targetIsANode' with value 'n/99' not found
					source="n/0" target="n/4"       | target="n/4"                    | Attribute 'source' must appear
					weight="2.0"                    | weight="heavy"                  | 'heavy' is not a valid value for 'double'
					""")
	@ParameterizedTest
	void aFaultInGexfIsSeen(String right, String wrong, String fault) {
		String file = Sample.write(Format.GEXF);
		assertThat(file).contains(right);
		assertThat(GexfFile.faults(file.replaceFirst(Pattern.quote(right), wrong))).as(wrong)
			.anySatisfy((each) -> assertThat(each).contains(fault));
	}

	@Test
	void xmlSaysOfItselfWhatItIs() {
		assertThat(Sample.write(Format.GEXF)).contains("<meta lastmodifieddate=\"2026-01-02\">",
				"<creator>Mreža</creator>", "release: 3\n",
				"query: of: MUNICIPALITY; programme: A &amp; \"B\" ]]&gt;\n", "nodeCount: 9\n", "edgeCount: 2\n",
				"origins: Document &amp; co. Publisher. https://example.org/a?b&amp;c. CC BY 4.0\n",
				"citation: Cite &lt;this&gt;\n", "mode=\"dynamic\" timeformat=\"date\"",
				"start=\"2019-01-01\" end=\"2021-06-30\"", "weight=\"0.25\">",
				"<spell start=\"2019-02-01\" end=\"2020-12-31\"/><spell start=\"2022-01-01\"/>",
				"weight=\"2.0\" end=\"2021-06-30\">");
		assertThat(Sample.write(Format.GRAPHML)).contains("attr.name=\"release\" attr.type=\"long\"",
				">Cite &lt;this&gt;</data>", "parse.nodes=\"9\"");
	}

	/** Whatever a kind declares; in linked data a term is what the schema says it is. */
	@EnumSource
	@ParameterizedTest
	void noColumnIsWhatReadersTakeForTheirOwnNorAnother(Format format) {
		List<String> names = List.of("type", "Weight", "start", "end", "name", "id", "label", "source", "kind", "note",
				"type_", "TYPE", "start__", "prov", "node");
		List<String> titles = (format == Format.JSONLD) ? names : List.of("type_", "Weight_", "start_", "end_", "name_",
				"id_", "label_", "source_", "kind_", "note", "type__", "TYPE___", "start__", "prov", "node");
		String file = Sample.named(format, names);
		String value = switch (format) {
			case GEXF -> "for=\"([^\"]*)\" value=\"([^\"]*)\"";
			case GRAPHML -> "<data key=\"([ne]\\d+)\">([^<]*)<";
			case NODES_CSV, EDGES_CSV -> "(?!)";
			default -> "\"([^\"]*)\":\"([^\"]*)\"";
		};
		switch (format) {
			case NODES_CSV -> assertThat(file.lines().map((line) -> line.split(",", -1))).containsExactly(
					row(List.of("id", "label"), titles), row(List.of("n/0", "A"), names),
					row(List.of("n/1", "B"), names));
			case EDGES_CSV -> assertThat(file.lines().map((line) -> line.split(",", -1))).containsExactly(
					row(List.of("source", "target", "type", "weight"), titles),
					row(List.of("n/0", "n/1", "Undirected", "1.0"), names));
			default -> {
				Map<String, String> declared = Pattern
					.compile("<key id=\"([ne]\\d+)\" for=\"\\w+\" attr.name=\"([^\"]*)\"")
					.matcher(file)
					.results()
					.collect(Collectors.toMap((key) -> key.group(1), (key) -> key.group(2)));
				List<String> found = Pattern.compile(value)
					.matcher(file)
					.results()
					.map((each) -> declared.getOrDefault(each.group(1), each.group(1)) + "=" + each.group(2))
					.filter((each) -> names.contains(each.substring(each.indexOf('=') + 1)))
					.toList();
				List<String> inFull = (format == Format.JSONLD) ? List.of("prov", "node") : List.of();
				List<String> once = IntStream.range(0, names.size())
					.mapToObj((i) -> (inFull.contains(titles.get(i)) ? "urn:mreza:schema/" : "") + titles.get(i) + "="
							+ names.get(i))
					.toList();
				assertThat(found).isEqualTo(Stream.of(once, once, once).flatMap(List::stream).toList());
			}
		}
	}

	private static String[] row(List<String> first, List<String> others) {
		return Stream.concat(first.stream(), others.stream()).toArray(String[]::new);
	}

	@Test
	void nodeLinkHoldsEverythingAsItIs() {
		JsonNode file = JsonMapper.shared().readTree(Sample.write(Format.JSON));
		assertThat(file.propertyNames()).containsExactly("directed", "multigraph", "graph", "nodes", "edges");
		assertThat(file.get("nodes")).hasSize(9);
		for (int i = 0; i < 8; i++) {
			assertThat(file.get("nodes").get(i).get("label").asString()).isEqualTo(Sample.LABELS.get(i));
		}
		assertThat(file.get("nodes").get(2)).hasToString(
				"{\"id\":\"n/2\",\"label\":\"-5\",\"note\":\"-5\",\"number\":-2,\"money\":-3000.1,\"exact\":true,\"open\":[\"x\",\"y\"]}");
		assertThat(Sample.write(Format.JSON)).contains("\"money\":-3000.10,");
		assertThat(file.get("edges")).hasToString(
				"[{\"source\":\"n/0\",\"target\":\"n/1\",\"weight\":0.25,\"sharedCount\":1,\"shared\":[\"c/1\"]},"
						+ "{\"source\":\"n/0\",\"target\":\"n/4\",\"weight\":2.0,\"sharedCount\":2,\"shared\":[\"c/1\",\"c/2\"]}]");
		assertThat(file.at("/graph/query"))
			.hasToString("{\"of\":\"MUNICIPALITY\",\"programme\":\"A & \\\"B\\\" ]]>\"}");
		assertThat(file.at("/graph/origins/0/licence").asString()).isEqualTo("CC BY 4.0");
	}

	@Test
	void jsonLdIsExpandedWithoutAnyOtherFile() throws Exception {
		var expanded = JsonLd.expand(JsonDocument.of(new StringReader(Sample.write(Format.JSONLD)))).get();
		assertThat(expanded).hasSize(1 + 9 + 2);
		var dataset = expanded.getJsonObject(0);
		assertThat(dataset.getJsonArray("@type")).hasToString("[\"https://schema.org/Dataset\"]");
		assertThat(dataset).doesNotContainKey("@id");
		assertThat(dataset.getJsonArray("https://schema.org/isPartOf"))
			.hasToString("[{\"@id\":\"urn:mreza:release/c0ffee\"}]");
		assertThat(dataset.getJsonArray("https://schema.org/url"))
			.hasToString("[{\"@id\":\"http://localhost:8080/export/network.x?via=LEAD\"}]");
		var node = expanded.getJsonObject(2);
		assertThat(node.getString("@id")).isEqualTo("urn:mreza:node/n/1");
		assertThat(node.getJsonArray("@type")).hasToString(
				"[\"urn:mreza:schema/Organisation\",\"https://schema.org/Organization\",\"http://www.w3.org/ns/org#Organization\"]");
		assertThat(node.getJsonArray("urn:mreza:schema/number")).hasToString("[{\"@value\":-1}]");
		assertThat(expanded.getJsonObject(1).getJsonArray("urn:mreza:schema/money"))
			.hasToString("[{\"@type\":\"http://www.w3.org/2001/XMLSchema#decimal\",\"@value\":\"-3000.10\"}]");
		var edge = expanded.getJsonObject(11);
		assertThat(edge.getJsonArray("https://schema.org/member"))
			.hasToString("[{\"@id\":\"urn:mreza:node/n/0\"},{\"@id\":\"urn:mreza:node/n/4\"}]");
		assertThat(edge.getJsonArray("http://www.w3.org/ns/prov#wasDerivedFrom"))
			.hasToString("[{\"@id\":\"urn:mreza:node/c/1\"},{\"@id\":\"urn:mreza:node/c/2\"}]");
	}

	@Test
	void tablesDefuseFormulasAndLeaveNumbers() throws IOException {
		List<CSVRecord> nodes = CSVParser.parse(Sample.write(Format.NODES_CSV), CSVFormat.RFC4180).getRecords();
		assertThat(nodes.getFirst()).containsExactly("id", "label", "note", "number", "money", "exact", "open");
		assertThat(nodes).extracting((row) -> row.get(1))
			.startsWith("label", Sample.LABELS.get(0), "'=SUM(A1)", "-5", Sample.LABELS.get(3), Sample.LABELS.get(4),
					Sample.LABELS.get(5), "'+381", "'@name");
		assertThat(nodes.get(3)).containsExactly("n/2", "-5", "-5", "-2", "-3000.10", "true", "x | y");
		assertThat(nodes.get(2).get("money".length() - 1)).isEmpty();
		assertThat(Sample.write(Format.EDGES_CSV)).isEqualTo("""
				source,target,type,weight,sharedCount,shared\r
				n/0,n/1,Undirected,0.25,1,c/1\r
				n/0,n/4,Undirected,2.0,2,c/1 | c/2\r
				""");
	}

	@Test
	void gephiReadsDirectionsAndKinds() throws IOException {
		Path gexf = Files.writeString(this.directory.resolve("ties.gexf"), Sample.ties(Format.GEXF));
		assertThat(GexfFile.faults(Files.readString(gexf))).isEmpty();
		assertThat(Gephi.read(gexf)).filteredOn((line) -> !line.startsWith("node"))
			.containsExactlyInAnyOrder("edge a -> b 1.0 LED_BY", "edge a -> b 1.0 HAS_PARTNER",
					"edge c -> a 1.0 LED_BY");
		Path graphml = Files.writeString(this.directory.resolve("ties.graphml"),
				Sample.ties(Format.GRAPHML).replaceFirst("(?s)<edge source=\"a\".*?</edge>", ""));
		assertThat(Gephi.read(graphml)).filteredOn((line) -> line.startsWith("edge"))
			.containsExactlyInAnyOrder("edge a -> b 1.0", "edge c -> a 1.0");
	}

	@Test
	void directionsAndKindsAreInEachFormat() throws Exception {
		JsonNode json = JsonMapper.shared().readTree(Sample.ties(Format.JSON));
		assertThat(json.get("directed").asBoolean()).isTrue();
		assertThat(json.get("multigraph").asBoolean()).isTrue();
		assertThat(json.get("edges"))
			.hasToString("[{\"source\":\"a\",\"target\":\"b\",\"key\":\"LED_BY\",\"relationship\":\"LED_BY\"},"
					+ "{\"source\":\"a\",\"target\":\"b\",\"key\":\"HAS_PARTNER\",\"relationship\":\"HAS_PARTNER\"},"
					+ "{\"source\":\"c\",\"target\":\"a\",\"key\":\"LED_BY\",\"relationship\":\"LED_BY\"}]");
		var expanded = JsonLd.expand(JsonDocument.of(new StringReader(Sample.ties(Format.JSONLD)))).get();
		assertThat(expanded.getJsonObject(6))
			.hasToString("{\"@id\":\"urn:mreza:node/c\",\"urn:mreza:schema/LED_BY\":[{\"@id\":\"urn:mreza:node/a\"}]}");
		assertThat(Sample.ties(Format.EDGES_CSV)).isEqualTo("""
				source,target,type,weight,relationship\r
				a,b,Directed,1.0,LED_BY\r
				a,b,Directed,1.0,HAS_PARTNER\r
				c,a,Directed,1.0,LED_BY\r
				""");
		assertThat(Sample.ties(Format.GRAPHML)).contains("edgedefault=\"directed\" parse.nodes=\"3\" parse.edges=\"3\"",
				"<edge source=\"c\" target=\"a\"><data key=\"e0\">LED_BY</data></edge>");
	}

	@EnumSource
	@ParameterizedTest
	void aStreamIsLeftOpenAndALargeFileIsNotHeld(Format format) throws IOException {
		var out = new Counting();
		Sample.write(format, 20_000, 100_000, out);
		assertThat(out.bytes).isGreaterThan(500_000);
		assertThat(out.largestWrite).isLessThan(100_000);
		assertThat(out.closed).isFalse();
	}

	private static final class Counting extends OutputStream {

		private long bytes;

		private int largestWrite;

		private boolean closed;

		@Override
		public void write(int each) {
			this.bytes++;
		}

		@Override
		public void write(byte[] bytes, int offset, int length) {
			this.bytes += length;
			this.largestWrite = Math.max(this.largestWrite, length);
		}

		@Override
		public void close() {
			this.closed = true;
		}

	}

}
