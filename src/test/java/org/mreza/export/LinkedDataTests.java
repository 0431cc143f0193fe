package org.mreza.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.document.JsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import org.mreza.Endpoint;
import org.mreza.MrezaTest;
import org.mreza.Program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** Linked data as it leaves the service: nobody tells readers where a file was. */
@MrezaTest
class LinkedDataTests {

	private static final Path READER = Path.of("src/test/jsonld");

	private static final String TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type";

	private static final String SCHEMA = "urn:mreza:schema/";

	private static final String NODE = "urn:mreza:node/";

	@Autowired
	private Endpoint endpoint;

	@TempDir
	private Path directory;

	private Path graph;

	private Path catalog;

	@BeforeEach
	void download() throws IOException, InterruptedException {
		try (ZipInputStream zip = new ZipInputStream(HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(this.endpoint.address("/export/release.zip")).build(),
					BodyHandlers.ofInputStream())
			.body())) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				if (entry.getName().endsWith(".jsonld")) {
					Files.write(this.directory.resolve(entry.getName()), zip.readAllBytes());
				}
			}
		}
		this.graph = this.directory.resolve("graph.jsonld");
		this.catalog = this.directory.resolve("dcat.jsonld");
	}

	@Test
	void theGraphOfTheArchiveIsAllTriplesOfTheGraph() throws IOException {
		Set<Triple> triples = triples(this.graph);
		assertAbsolute(triples);
		JsonNode context = JsonMapper.shared().readTree(Files.readString(this.graph)).get("@context");
		JsonNode same = Endpoint.json(this.endpoint.send("/export/graph.json", UnaryOperator.identity()));
		Set<Triple> expected = new TreeSet<>();
		for (JsonNode node : same.get("nodes")) {
			String subject = NODE + node.get("id").asString();
			expected.add(new Triple(subject, TYPE, SCHEMA + node.get("nodeKind").asString()));
			node.properties()
				.stream()
				.filter((property) -> !Set.of("id", "label").contains(property.getKey()))
				.forEach((property) -> values(property.getValue()).forEach((value) -> expected
					.add(new Triple(subject, predicate(context, property.getKey().replaceFirst("_+$", "")), value))));
		}
		same.get("edges")
			.forEach((edge) -> expected.add(new Triple(NODE + edge.get("source").asString(),
					predicate(context, edge.get("key").asString()), NODE + edge.get("target").asString())));
		assertThat(triples).filteredOn((triple) -> triple.subject().startsWith(NODE))
			.filteredOn((triple) -> !triple.predicate().equals(TYPE) || triple.object().startsWith(SCHEMA))
			.containsExactlyElementsOf(expected);
	}

	private static Stream<String> values(JsonNode value) {
		return value.isArray() ? value.valueStream().flatMap(LinkedDataTests::values)
				: Stream.of(value.isNumber() ? number(value.decimalValue()) : value.asString());
	}

	/** What a term or a prefix means. */
	private static String predicate(JsonNode context, String term) {
		JsonNode meaning = context.path(term).path("@id");
		String iri = meaning.isMissingNode() ? context.path(term).asString("") : meaning.asString();
		int prefix = iri.indexOf(':');
		return iri.isEmpty() ? SCHEMA + term
				: context.get(iri.substring(0, prefix)).asString() + iri.substring(prefix + 1);
	}

	@Test
	void noIriOfAnyFileDependsOnWhereItIsAskedFor() throws IOException {
		Path network = Files.writeString(this.directory.resolve("network.jsonld"),
				this.endpoint.send("/export/network.jsonld?via=LEAD&measure=PAGERANK", UnaryOperator.identity())
					.body());
		for (Path file : List.of(this.graph, this.catalog, network)) {
			Set<Triple> triples = triples(file);
			assertAbsolute(triples);
			assertThat(triples).filteredOn((triple) -> triple.toString().contains("localhost"))
				.allSatisfy((triple) -> assertThat(triple.predicate()).isIn("https://schema.org/url",
						"https://schema.org/citation"));
		}
	}

	@Test
	void jsonLdJsReadsTheSame() {
		assumeTrue(Program.isOnPath("node") && Program.isOnPath("npm"), "needs Node.js with npm");
		Program.run(READER, "npm", "ci");
		for (Path file : List.of(this.graph, this.catalog)) {
			List<String> lines = Program.run(READER, "node", "read.js", file.toString());
			Set<Triple> read = lines.stream()
				.map((line) -> JsonMapper.shared().readTree(line))
				.map((line) -> triple(line.get(0).asString(), line.get(1).asString(), line.get(2).asString(),
						line.get(3).asString()))
				.collect(Collectors.toCollection(TreeSet::new));
			assertThat(read).isEqualTo(triples(file));
		}
	}

	/** All that DCAT-AP 3 says must be there, and of what kind it is. */
	@Test
	void theCatalogHasWhatDcatApAsksFor() {
		String dcat = "http://www.w3.org/ns/dcat#";
		String dct = "http://purl.org/dc/terms/";
		String spdx = "http://spdx.org/rdf/terms#";
		Map<String, List<String>> mandatory = Map.of(dcat + "Dataset",
				List.of(dct + "title", dct + "description", dct + "publisher", dct + "rights", dcat + "distribution"),
				dcat + "Distribution", List.of(dcat + "accessURL", dct + "rights"), "http://xmlns.com/foaf/0.1/Agent",
				List.of("http://xmlns.com/foaf/0.1/name"), spdx + "Checksum",
				List.of(spdx + "algorithm", spdx + "checksumValue"));
		Map<String, String> kinds = Map.of(dct + "publisher", "http://xmlns.com/foaf/0.1/Agent", dct + "rights",
				dct + "RightsStatement", dcat + "distribution", dcat + "Distribution", dcat + "accessURL",
				"http://www.w3.org/2000/01/rdf-schema#Resource", dct + "license", dct + "LicenseDocument",
				dcat + "mediaType", dct + "MediaType", spdx + "checksum", spdx + "Checksum", spdx + "algorithm",
				spdx + "ChecksumAlgorithm");
		List<Triple> triples = read(this.catalog, (label) -> label);
		Map<String, Set<String>> predicates = new HashMap<>();
		triples.forEach((triple) -> predicates.computeIfAbsent(triple.subject(), (subject) -> new TreeSet<>())
			.add(triple.predicate()));
		mandatory.forEach((kind, properties) -> assertThat(triples)
			.filteredOn((triple) -> triple.predicate().equals(TYPE) && triple.object().equals(kind))
			.isNotEmpty()
			.allSatisfy((triple) -> assertThat(predicates.get(triple.subject())).as(triple.subject())
				.containsAll(properties)));
		kinds
			.forEach((property, kind) -> assertThat(triples).filteredOn((triple) -> triple.predicate().equals(property))
				.allSatisfy((triple) -> assertThat(triples).contains(new Triple(triple.object(), TYPE, kind))));
		String release = this.endpoint.data("{ release { checksum } }").at("/release/checksum").asString();
		assertThat(triples).filteredOn((triple) -> triple.object().equals(dcat + "Dataset"))
			.extracting(Triple::subject)
			.containsExactly("urn:mreza:release/" + release);
	}

	private static void assertAbsolute(Collection<Triple> triples) {
		assertThat(triples).isNotEmpty().allSatisfy((triple) -> {
			assertThat(triple.subject()).matches((iri) -> iri.equals("_") || URI.create(iri).isAbsolute());
			assertThat(triple.predicate()).matches((iri) -> URI.create(iri).isAbsolute());
		});
	}

	/**
	 * All triples of a file that is read without a base; nothing tells blank nodes apart.
	 */
	private static Set<Triple> triples(Path file) {
		return new TreeSet<>(read(file, (label) -> "_"));
	}

	private static List<Triple> read(Path file, UnaryOperator<String> blank) {
		List<Triple> triples = new ArrayList<>();
		try {
			JsonLd.toRdf(JsonDocument.of(Files.newInputStream(file)))
				.provide((subject, predicate, object, datatype, language, direction, graph) -> {
					triples.add(triple(label(subject, blank), predicate,
							(datatype != null) ? object : label(object, blank), (datatype != null) ? datatype : ""));
					return null;
				});
			return triples;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (JsonLdError ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String label(String term, UnaryOperator<String> blank) {
		return term.startsWith("_:") ? blank.apply(term) : term;
	}

	/** Numbers are compared as numbers. */
	private static Triple triple(String subject, String predicate, String object, String datatype) {
		return new Triple(subject, predicate,
				datatype.matches(".*#(decimal|integer)") ? number(new BigDecimal(object)) : object);
	}

	private static String number(BigDecimal number) {
		return (number.signum() != 0) ? number.stripTrailingZeros().toPlainString() : "0";
	}

	private record Triple(String subject, String predicate, String object) implements Comparable<Triple> {

		@Override
		public int compareTo(Triple other) {
			return toString().compareTo(other.toString());
		}

	}

}
