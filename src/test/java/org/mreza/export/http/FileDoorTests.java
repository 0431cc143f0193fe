package org.mreza.export.http;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.data.neo4j.core.Neo4jClient;

import org.mreza.Endpoint;
import org.mreza.MrezaTest;

import static org.assertj.core.api.Assertions.assertThat;

/** What all files have in common, whatever they hold. */
@ExtendWith(OutputCaptureExtension.class)
@MrezaTest
class FileDoorTests {

	private static final String TABLE = "/export/table.csv?query=%7Bmunicipalities%7Bnodes%7Bname%20nameCyrillic%7D%7D%7D";

	private static final String ARCHIVE = "/export/release.zip";

	static final List<String> FILES = List.of("/export", "/export/network.gexf?via=LEAD", "/export/graph.gexf", TABLE,
			ARCHIVE);

	@Autowired
	private Neo4jClient graph;

	@Autowired
	private Endpoint endpoint;

	@FieldSource("FILES")
	@ParameterizedTest
	void headHasTheHeadersOfGetAndNoBody(String file) {
		HttpResponse<String> get = this.endpoint.send(file, (request) -> request);
		HttpResponse<String> head = this.endpoint.send(file, (request) -> request.HEAD());
		assertThat(get.statusCode()).isEqualTo(200);
		assertThat(get.body()).isNotEmpty();
		assertThat(head.statusCode()).isEqualTo(200);
		assertThat(head.body()).isEmpty();
		assertThat(headers(head)).containsKey("content-type").isEqualTo(headers(get));
		if (file.equals(TABLE) || file.equals(ARCHIVE)) {
			assertThat(head.headers().firstValue("Content-Length")).isPresent()
				.isEqualTo(get.headers().firstValue("Content-Length"));
		}
	}

	private static final AtomicInteger ASKED = new AtomicInteger();

	/** Without those that tell of how the body is sent, or of when. */
	private static Map<String, List<String>> headers(HttpResponse<String> answer) {
		Map<String, List<String>> headers = new LinkedHashMap<>(answer.headers().map());
		headers.keySet().removeAll(List.of("date", "transfer-encoding", "content-length", "connection"));
		return headers;
	}

	/**
	 * What is answered while the graph is broken; it is mended whatever happens. The
	 * address is one of which no file is kept.
	 */
	private HttpResponse<String> askWhile(String broken, String mended, String path) {
		try {
			this.graph.query(broken).run();
			return this.endpoint.send(path + (path.contains("?") ? "" : "?") + "&".repeat(ASKED.incrementAndGet()),
					(request) -> request);
		}
		finally {
			this.graph.query(mended).run();
		}
	}

	private static final String FAILED = """
			{"errors": [{"message": "Something went wrong here. The log has it under ID.", "locations": [],
			  "extensions": {"code": "INTERNAL", "id": "ID", "classification": "INTERNAL_ERROR"}}]}
			""";

	static final List<String> BROKEN = List.of("/export/network.json", "/export/graph.graphml", ARCHIVE);

	@FieldSource("BROKEN")
	@ParameterizedTest
	void aFailureOfOurOwnIsToldByAnIdThatStandsInTheLogOnce(String file, CapturedOutput output) {
		HttpResponse<String> answer = askWhile(
				"MATCH (r:Release {current: true}) SET r.kept = r.at, r.at = 'no such time'",
				"MATCH (r:Release {current: true}) SET r.at = r.kept REMOVE r.kept", file);
		assertOurOwn(answer, FAILED, output);
		assertThat(output.getOut()).contains(" failed at " + file, "no such time");
	}

	@Test
	void aFailureBeforeTheFirstByteLeavesNothingOfTheFile(CapturedOutput output) {
		HttpResponse<String> answer = askWhile(
				"MATCH (m:Municipality {code: '70017'}) SET m.kept = m.latitude, m.latitude = 'nowhere'",
				"MATCH (m:Municipality {code: '70017'}) SET m.latitude = m.kept REMOVE m.kept",
				"/export/graph.geojson");
		assertOurOwn(answer, FAILED, output);
		Map<String, List<String>> left = headers(this.endpoint.send("/export/graph.none", (request) -> request));
		assertThat(headers(answer)).isEqualTo(left);
	}

	@Test
	void aTableThatFailsByOurOwnFaultIsToldAlike(CapturedOutput output) {
		HttpResponse<String> answer = askWhile(
				"MATCH (m:Municipality {code: '70327'}) SET m.kept = m.nameCyrillic REMOVE m.nameCyrillic",
				"MATCH (m:Municipality {code: '70327'}) SET m.nameCyrillic = m.kept REMOVE m.kept", TABLE);
		assertOurOwn(answer,
				"""
						{"errors": [{"message": "The graph holds nothing here, and the schema says that there is always something. The log has it under ID.",
						  "locations": [], "path": ["municipalities", "nodes", 23, "nameCyrillic"],
						  "extensions": {"code": "INTERNAL", "id": "ID", "classification": "DataFetchingException"}}]}
						""",
				output);
	}

	/** This body, with one id in it, and one line of the log under that. */
	private static void assertOurOwn(HttpResponse<String> answer, String body, CapturedOutput output) {
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(500);
		assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json;charset=UTF-8");
		assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
		assertThat(answer.headers().firstValue("Content-Disposition")).isEmpty();
		assertThat(answer.headers().firstValue("X-Content-Type-Options")).hasValue("nosniff");
		assertThat(answer.headers().firstValue("Content-Security-Policy"))
			.hasValue("default-src 'none'; frame-ancestors 'none'");
		JsonNode told = Endpoint.json(answer);
		String id = told.get("errors").valueStream().toList().getLast().at("/extensions/id").asString();
		assertThat(id).matches("[0-9a-f-]{36}");
		assertThat(told)
			.isEqualTo(JsonMapper.shared().readTree(body.replace("ID.", id + ".").replace("\"ID\"", '"' + id + '"')));
		assertThat(Pattern.compile("Request " + id).matcher(output.getOut()).results()).hasSize(1);
	}

	@Test
	void anAddressThatIsNotEncodedIsRefusedAtEveryFileThatTakesParameters() throws Exception {
		for (String file : List.of("/export/network.json", "/export/graph.json", "/export/table.csv")) {
			try (var socket = new java.net.Socket("localhost", this.endpoint.address("/").getPort())) {
				socket.getOutputStream()
					.write(("GET " + file + "?via=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
						.getBytes(StandardCharsets.US_ASCII));
				assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
					.startsWith("HTTP/1.1 400 ")
					.contains("{\"errors\":[{\"message\":\"The address is not encoded as the query component of an"
							+ " address is.\",\"extensions\":{\"code\":\"BAD_REQUEST\",\"classification\":\"BAD_REQUEST\"}}]}");
			}
		}
	}

}
