package org.mreza.export.archive;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;

import org.mreza.CountingDriver;
import org.mreza.Endpoint;
import org.mreza.MrezaTest;
import org.mreza.checksum.Checksum;

import static org.assertj.core.api.Assertions.assertThat;

/** The archive of the release, as who downloads it finds it. */
@MrezaTest
class ArchiveTests {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	@Autowired
	private Neo4jClient graph;

	@Autowired
	private CountingDriver driver;

	@Autowired
	private Archives archives;

	@Autowired
	private Endpoint endpoint;

	private JsonNode release;

	private Map<String, byte[]> files;

	private Set<String> folders;

	private Set<LocalDateTime> times;

	@BeforeEach
	void download() throws Exception {
		this.release = this.endpoint.data("{ release { version at checksum } }").get("release");
		open(get().body());
	}

	private HttpResponse<byte[]> get(String... headers) throws Exception {
		HttpRequest.Builder request = HttpRequest.newBuilder(this.endpoint.address("/export/release.zip"));
		return HttpClient.newHttpClient()
			.send(((headers.length > 0) ? request.headers(headers) : request).build(), BodyHandlers.ofByteArray());
	}

	private void open(byte[] archive) throws IOException {
		this.files = new LinkedHashMap<>();
		this.folders = new HashSet<>(Set.of(""));
		this.times = new HashSet<>();
		try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
			for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
				String path = entry.getName();
				if (entry.isDirectory()) {
					assertThat(this.folders.add(path)).isTrue();
				}
				else {
					assertThat(this.folders).contains(path.substring(0, path.lastIndexOf('/') + 1));
					assertThat(this.files.put(path, zip.readAllBytes())).isNull();
				}
				this.times.add(entry.getTimeLocal());
			}
		}
	}

	@Test
	void theSameReleaseIsTheSameBytes() throws Exception {
		HttpResponse<byte[]> one = get();
		var made = new java.io.ByteArrayOutputStream();
		this.archives.write(made, this.archives.metadata());
		assertThat(made.toByteArray()).isEqualTo(one.body());
		assertThat(get().body()).isEqualTo(one.body());
		String tag = one.headers().firstValue("ETag").orElseThrow();
		assertThat(get("If-None-Match", tag).statusCode()).isEqualTo(304);
		int version = this.release.get("version").asInt();
		assertThat(one.headers().firstValue("Content-Type")).hasValue("application/zip");
		assertThat(one.headers().firstValue("Content-Disposition"))
			.hasValue("attachment; filename=\"mreza-release-" + version + ".zip\"");
		LocalDateTime at = OffsetDateTime.parse(this.release.get("at").asString())
			.withOffsetSameInstant(ZoneOffset.UTC)
			.toLocalDateTime();
		assertThat(this.times).hasSize(1)
			.allSatisfy((time) -> assertThat(time).isBetween(at.minusSeconds(2), at.plusSeconds(2)));
	}

	@Test
	void anArchiveIsMadeOnceForEachRelease() throws Exception {
		this.driver.reset();
		HttpResponse<byte[]> first = get();
		assertThat(first.headers().firstValue("ETag")).hasValue('"' + Checksum.of(first.body()) + '"');
		assertThat(this.driver.count()).as("only which release it is").isOne();
		int version = this.release.get("version").asInt();
		try {
			for (int next = 1001; next < 1004; next++) {
				setVersion(next);
				HttpResponse<byte[]> other = get("If-None-Match", first.headers().firstValue("ETag").orElseThrow());
				assertThat(other.statusCode()).isEqualTo(200);
				assertThat(other.headers().firstValue("Content-Disposition"))
					.hasValue("attachment; filename=\"mreza-release-" + next + ".zip\"");
				open(other.body());
				assertThat(text("README.txt")).startsWith("Mreža, release " + next + " of ");
			}
		}
		finally {
			setVersion(version);
		}
		assertThat(get().body()).isEqualTo(first.body());
	}

	private void setVersion(int version) {
		this.graph.query("MATCH (r:Release {current: true}) SET r.version = $version")
			.bind(version)
			.to("version")
			.run();
	}

	@Test
	void nothingTellsWhenOrWhereItWasAskedFor() {
		this.files.keySet()
			.forEach((path) -> assertThat(text(path)).as(path).doesNotContain("localhost", "accessed", "urldate"));
	}

	@Test
	void everyChecksumIsRight() {
		List<String> sums = text("SHA256SUMS").lines().toList();
		assertThat(sums).hasSize(this.files.size() - 1);
		assertThat(sums).containsExactlyElementsOf(this.files.entrySet()
			.stream()
			.filter((file) -> !"SHA256SUMS".equals(file.getKey()))
			.map((file) -> Checksum.of(file.getValue()) + "  " + file.getKey())
			.toList());
	}

	@Test
	void theDataPackageTellsWhatIsThere() throws IOException {
		JsonNode described = JSON.readTree(this.files.get("datapackage.json"));
		assertThat(described.get("name").asString()).isEqualTo("mreza-release-" + this.release.get("version").asInt());
		assertThat(described.get("id").asString()).isEqualTo("sha256:" + this.release.get("checksum").asString());
		assertThat(described.get("sources").valueStream().map((source) -> source.get("title").asString()).toList())
			.isEqualTo(this.endpoint.data("{ documents { nodes { title } } }")
				.at("/documents/nodes")
				.valueStream()
				.map((document) -> document.get("title").asString())
				.toList());
		Set<String> paths = new HashSet<>();
		for (JsonNode resource : described.get("resources")) {
			String path = resource.get("path").asString();
			paths.add(path);
			byte[] file = this.files.get(path);
			assertThat(resource.get("bytes").asInt()).as(path).isEqualTo(file.length);
			assertThat(resource.get("hash").asString()).as(path).isEqualTo("sha256:" + Checksum.of(file));
			assertThat(resource.get("description").asString()).as(path).isNotBlank();
			if ("csv".equals(resource.get("format").asString())) {
				assertTable(path, resource);
			}
		}
		Set<String> data = new HashSet<>(this.files.keySet());
		data.removeAll(Set.of("datapackage.json", "dcat.jsonld", "CITATION.cff", "README.txt", "SHA256SUMS"));
		assertThat(paths).isEqualTo(data);
	}

	private void assertTable(String path, JsonNode resource) throws IOException {
		List<CSVRecord> rows = rows(path);
		assertThat(resource.get("rowCount").asInt()).as(path).isEqualTo(rows.size() - 1);
		List<String> names = new ArrayList<>();
		resource.at("/schema/fields").forEach((field) -> {
			int column = names.size();
			names.add(field.get("name").asString());
			assertThat(field.get("description").asString()).as(path + " " + field).isNotBlank();
			String form = switch (field.get("type").asString()) {
				case "integer" -> "-?\\d+";
				case "number" -> "-?\\d+(\\.\\d+)?";
				case "boolean" -> "true|false";
				default -> "(?s)[^'].*";
			};
			rows.stream()
				.skip(1)
				.map((row) -> row.get(column))
				.forEach((cell) -> assertThat(cell).as(path + " " + field).matches("|" + form));
		});
		assertThat(rows.getFirst().toList()).as(path).isEqualTo(names);
		Set<List<String>> keys = new HashSet<>();
		rows.stream()
			.skip(1)
			.forEach((row) -> assertThat(keys.add(resource.at("/schema/primaryKey")
				.valueStream()
				.map((key) -> row.get(names.indexOf(key.asString())))
				.toList())).as(path + " " + row).isTrue());
	}

	@Test
	void theTablesHoldTheWholeGraph() throws IOException {
		Map<String, String> kinds = new LinkedHashMap<>();
		List<List<String>> ties = new ArrayList<>();
		for (String path : this.files.keySet()) {
			if (path.startsWith("node/")) {
				rows(path).stream().skip(1).forEach((row) -> assertThat(kinds.put(row.get(0), path)).isNull());
			}
			else if (path.startsWith("tie/")) {
				rows(path).stream()
					.skip(1)
					.forEach((row) -> ties.add(List.of(path, row.get(0), row.get(1), row.get(2))));
			}
		}
		assertThat(this.folders).containsExactlyInAnyOrder("", "node/", "tie/");
		assertThat(this.files.keySet().stream().filter((path) -> path.startsWith("node/"))).hasSize(25);
		assertThat(kinds).hasSize(count("MATCH (n) RETURN count(n) AS n"));
		assertThat(ties).hasSize(count("MATCH ()-[r]->() RETURN count(r) AS n"))
			.doesNotHaveDuplicates()
			.allSatisfy((tie) -> {
				assertThat(kinds).containsKeys(tie.get(1), tie.get(2));
				assertThat(tie.get(3))
					.isEqualTo(List.of("tie/in-document.csv", "tie/left-out-of.csv").contains(tie.getFirst()) ? ""
							: tie.get(1));
			});
		assertThat(ties).contains(List.of("tie/led-by.csv", "partnership/pro-inter-municipal-cooperation/70980",
				"municipality/70980", "partnership/pro-inter-municipal-cooperation/70980"));
	}

	@Test
	void aNodeHasAllThatTheSchemaDeclaresOfIt() {
		assertThat(text("node/grant.csv").lines().limit(2).toList()).first()
			.asString()
			.startsWith("id,")
			.contains(",moneyAmount,moneyCurrency")
			.contains(",recipientAssertion");
		assertThat(text("node/municipality.csv")).contains("Žagubica")
			.startsWith("id,")
			.contains("municipality/70980,");
	}

	@Test
	void readersAreToldWhatItIsAndHowItIsCited() throws IOException {
		int version = this.release.get("version").asInt();
		assertThat(text("README.txt")).startsWith("Mreža, release " + version + " of ")
			.contains("- Support for 34 Local Self-Governments in Improving Social Protection. https://pro.org.rs/");
		assertThat(text("CITATION.cff")).startsWith("cff-version: 1.2.0\ntype: dataset\n")
			.contains("version: \"" + version + "\"\n")
			.contains("sha256:" + this.release.get("checksum").asString());
		JsonNode catalog = JSON.readTree(this.files.get("dcat.jsonld"));
		assertThat(catalog.get("@type").asString()).isEqualTo("dcat:Dataset");
		assertThat(catalog.get("dcat:distribution").valueStream().map((each) -> each.get("@id").asString()).toList())
			.isEqualTo(JSON.readTree(this.files.get("datapackage.json"))
				.get("resources")
				.valueStream()
				.map((each) -> "urn:mreza:release/" + this.release.get("checksum").asString() + "/"
						+ each.get("path").asString())
				.toList());
		assertThat(text("graph.gexf")).startsWith("<?xml");
	}

	private List<CSVRecord> rows(String path) throws IOException {
		return CSVFormat.RFC4180.parse(new StringReader(text(path))).getRecords();
	}

	private String text(String path) {
		return new String(this.files.get(path), StandardCharsets.UTF_8);
	}

	private int count(String cypher) {
		return this.graph.query(cypher).fetchAs(Integer.class).one().orElseThrow();
	}

}
