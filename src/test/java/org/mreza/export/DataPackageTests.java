package org.mreza.export;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import org.mreza.Endpoint;
import org.mreza.MrezaTest;
import org.mreza.Program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The archive as the npm package datapackage of Frictionless Data reads it. */
@MrezaTest
class DataPackageTests {

	private static final Path READER = Path.of("src/test/datapackage");

	@Autowired
	private Endpoint endpoint;

	@TempDir
	private Path directory;

	@BeforeAll
	static void install() {
		assumeTrue(Program.isOnPath("node") && Program.isOnPath("npm"), "needs Node.js with npm");
		Program.run(READER, "npm", "ci");
	}

	@Test
	void everyRowOfEveryTableIsAsItsSchemaSays() throws IOException, InterruptedException {
		JsonNode read = read(HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(this.endpoint.address("/export/release.zip")).build(),
					BodyHandlers.ofFile(this.directory.resolve("release.zip")))
			.body());
		assertThat(read.get("faults").valueStream()).isEmpty();
		JsonNode graph = Endpoint.json(this.endpoint.send("/export/graph.json", UnaryOperator.identity()));
		assertThat(rows(read, "node/") - rows(read, "node/release")).isEqualTo(graph.get("nodes").size());
		assertThat(rows(read, "tie/")).isEqualTo(graph.get("edges").size());
	}

	private static int rows(JsonNode read, String path) {
		return read.get("rows")
			.properties()
			.stream()
			.filter((table) -> table.getKey().startsWith(path))
			.mapToInt((table) -> table.getValue().asInt())
			.sum();
	}

	@CsvSource({ "'id,size\r\na,1\r\nb,\r\n',", "'id,size\r\na,two\r\n',is not type",
			"'id,size\r\na,1\r\na,2\r\n',unique", "'id,size\r\n,1\r\n',required",
			"'id,weight\r\na,1\r\n',field names" })
	@ParameterizedTest
	void aFaultInATableIsSeen(String table, String fault) throws IOException {
		Files.writeString(this.directory.resolve("things.csv"), table);
		Path description = Files.writeString(this.directory.resolve("datapackage.json"), JsonMapper.shared()
			.writeValueAsString(Map.of("name", "things", "resources",
					List.of(Map.of("name", "things", "path", "things.csv", "profile", "tabular-data-resource", "schema",
							Map.of("fields",
									List.of(Map.of("name", "id", "type", "string", "constraints",
											Map.of("required", true)), Map.of("name", "size", "type", "integer")),
									"primaryKey", List.of("id")))))));
		List<String> faults = read(description).get("faults").valueStream().map(JsonNode::asString).toList();
		if (fault == null) {
			assertThat(faults).isEmpty();
		}
		else {
			assertThat(faults).anySatisfy((each) -> assertThat(each).contains(fault));
		}
	}

	private static JsonNode read(Path path) {
		return JsonMapper.shared().readTree(String.join("\n", Program.run(READER, "node", "read.js", path.toString())));
	}

}
