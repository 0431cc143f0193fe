package org.mreza.export.kept;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import org.mreza.CountingDriver;
import org.mreza.Endpoint;
import org.mreza.MrezaTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Files as programs get them that read a part, resume, or take them compressed. */
@MrezaTest
class FileAnswersTests {

	private static final String ARCHIVE = "/export/release.zip";

	static final List<String> FILES = List.of("/export/network.json?via=LEAD", "/export/graph.gexf",
			"/export/graph.nodes.csv", "/export/graph.graphml", "/export/graph.jsonld", "/export/graph.geojson",
			ARCHIVE);

	@Autowired
	private CountingDriver driver;

	@Autowired
	private Endpoint endpoint;

	private HttpResponse<byte[]> get(String path, String... headers) {
		return send(HttpRequest.newBuilder(this.endpoint.address(path)), headers);
	}

	private static HttpResponse<byte[]> send(HttpRequest.Builder request, String... headers) {
		try {
			return HttpClient.newHttpClient()
				.send(((headers.length > 0) ? request.headers(headers) : request).build(), BodyHandlers.ofByteArray());
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static String header(HttpResponse<?> answer, String name) {
		return answer.headers().firstValue(name).orElse("");
	}

	@FieldSource("FILES")
	@ParameterizedTest
	void itsLengthIsKnownBeforeItIsSent(String file) {
		HttpResponse<byte[]> whole = get(file);
		assertThat(whole.statusCode()).isEqualTo(200);
		assertThat(header(whole, "Content-Length")).isEqualTo(String.valueOf(whole.body().length));
		assertThat(header(whole, "Accept-Ranges")).isEqualTo("bytes");
		assertThat(header(whole, "ETag")).matches("\"[0-9a-f]{64}\"");
		HttpResponse<byte[]> head = send(HttpRequest.newBuilder(this.endpoint.address(file)).HEAD());
		assertThat(head.body()).isEmpty();
		assertThat(told(head)).isEqualTo(told(whole));
	}

	private static Map<String, List<String>> told(HttpResponse<?> answer) {
		Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
		headers.keySet().removeAll(List.of("date", "connection", "keep-alive"));
		return headers;
	}

	@FieldSource("FILES")
	@ParameterizedTest
	void aRangeIsAPartOfIt(String file) {
		HttpResponse<byte[]> whole = get(file);
		byte[] all = whole.body();
		int size = all.length;
		String tag = header(whole, "ETag");
		assertPart(get(file, "Range", "bytes=0-0"), all, 0, 1, tag);
		assertPart(get(file, "Range", "bytes=10-109"), all, 10, 110, tag);
		assertPart(get(file, "Range", "bytes=-20"), all, size - 20, size, tag);
		assertPart(get(file, "Range", "bytes=" + (size - 7) + "-"), all, size - 7, size, tag);
		assertPart(get(file, "Range", "bytes=" + (size - 7) + "-999999999"), all, size - 7, size, tag);
		assertPart(get(file, "Range", "bytes=-999999999"), all, 0, size, tag);
		assertPart(get(file, "Range", "bytes=5-9", "If-Range", tag), all, 5, 10, tag);
		assertPart(get(file, "Range", "bytes=5-9", "Accept-Encoding", "gzip"), all, 5, 10, tag);
	}

	private static void assertPart(HttpResponse<byte[]> part, byte[] all, int from, int to, String tag) {
		assertThat(part.statusCode()).isEqualTo(206);
		assertThat(part.body()).isEqualTo(Arrays.copyOfRange(all, from, to));
		assertThat(header(part, "Content-Range")).isEqualTo("bytes " + from + "-" + (to - 1) + "/" + all.length);
		assertThat(header(part, "Content-Length")).isEqualTo(String.valueOf(to - from));
		assertThat(header(part, "Content-Encoding")).isEmpty();
		assertThat(header(part, "ETag")).isEqualTo(tag);
	}

	@FieldSource("FILES")
	@ParameterizedTest
	void whatIsNoSingleRangeOfTheSameFileIsAnsweredByTheWholeFile(String file) {
		byte[] all = get(file).body();
		String tag = header(get(file), "ETag");
		for (String[] headers : new String[][] { { "Range", "bytes=0-4,10-14" }, { "Range", "bytes=9-2" },
				{ "Range", "lines=1-2" }, { "Range", "nonsense" }, { "Range", "bytes=5-9", "If-Range", "\"other\"" },
				{ "Range", "bytes=5-9", "If-Range", "W/" + tag },
				{ "Range", "bytes=5-9", "If-Range", "Sat, 21 Nov 2026 09:30:00 GMT" } }) {
			HttpResponse<byte[]> answer = get(file, headers);
			assertThat(answer.statusCode()).as(Arrays.toString(headers)).isEqualTo(200);
			assertThat(answer.body()).isEqualTo(all);
			assertThat(header(answer, "Content-Range")).isEmpty();
		}
		HttpResponse<byte[]> head = send(HttpRequest.newBuilder(this.endpoint.address(file)).HEAD(), "Range",
				"bytes=0-4");
		assertThat(head.statusCode()).isEqualTo(200);
		assertThat(header(head, "Content-Length")).isEqualTo(String.valueOf(all.length));
	}

	@FieldSource("FILES")
	@ParameterizedTest
	void aRangeBehindTheEndIsRefused(String file) {
		int size = get(file).body().length;
		HttpResponse<byte[]> answer = get(file, "Range", "bytes=" + size + "-");
		assertThat(answer.statusCode()).isEqualTo(416);
		assertThat(header(answer, "Content-Range")).isEqualTo("bytes */" + size);
		assertThat(Endpoint.error(Endpoint.json(new String(answer.body(), StandardCharsets.UTF_8))))
			.isEqualTo("REQUESTED_RANGE_NOT_SATISFIABLE: The range begins behind the end of the file, which has " + size
					+ " bytes.");
	}

	@FieldSource("FILES")
	@ParameterizedTest
	void whoTakesGzipGetsTheSameFileCompressed(String file) throws IOException {
		HttpResponse<byte[]> whole = get(file);
		HttpResponse<byte[]> compressed = get(file, "Accept-Encoding", "gzip");
		if (file.equals(ARCHIVE)) {
			assertThat(told(compressed)).isEqualTo(told(whole));
			assertThat(compressed.body()).isEqualTo(whole.body());
			return;
		}
		assertThat(header(compressed, "Content-Encoding")).isEqualTo("gzip");
		assertThat(unzipped(compressed)).isEqualTo(whole.body());
		assertThat(header(compressed, "ETag")).isEqualTo("W/" + header(whole, "ETag"));
		for (HttpResponse<byte[]> each : List.of(whole, compressed)) {
			assertThat(each.headers().allValues("Vary")).asString().containsIgnoringCase("Accept-Encoding");
		}
		for (String tag : List.of(header(whole, "ETag"), header(compressed, "ETag"))) {
			for (String encoding : List.of("gzip", "identity")) {
				HttpResponse<byte[]> same = get(file, "Accept-Encoding", encoding, "If-None-Match", tag);
				assertThat(same.statusCode()).isEqualTo(304);
				assertThat(same.body()).isEmpty();
				assertThat(header(same, "ETag"))
					.isEqualTo(header(encoding.equals("gzip") ? compressed : whole, "ETag"));
			}
		}
	}

	private static byte[] unzipped(HttpResponse<byte[]> answer) throws IOException {
		return new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/graphql?query=%7Bmunicipalities%28first%3A100%29%7Bnodes%7Bid%20name%7D%7D%7D",
			"/graphql/schema", "/graphql/schema.graphqls", "/export",
			"/export/table.csv?query=%7Bmunicipalities%7Bnodes%7Bid%20name%7D%7D%7D" })
	void allElseThatIsLongIsCompressedToo(String path) throws IOException {
		HttpResponse<byte[]> whole = get(path);
		for (String accept : path.startsWith("/graphql?")
				? List.of("application/json", "application/graphql-response+json") : List.of("*/*")) {
			HttpResponse<byte[]> compressed = get(path, "Accept-Encoding", "gzip", "Accept", accept);
			assertThat(header(compressed, "Content-Encoding")).isEqualTo("gzip");
			assertThat(unzipped(compressed)).isEqualTo(whole.body());
			// A strong tag would tell of bytes that are not the same
			assertThat(header(compressed, "ETag")).doesNotMatch("\".*");
		}
	}

	@FieldSource("FILES")
	@ParameterizedTest
	void itIsMadeOnce(String file) {
		get(file);
		this.driver.reset();
		get(file, "Range", "bytes=0-9");
		get(file);
		assertThat(this.driver.count()).as("of an archive, only which release it is")
			.isEqualTo(file.equals(ARCHIVE) ? 2 : 0);
	}

	@Test
	void whatIsKeptCostsAPoint() {
		String file = "/export/network.json?via=LEAD&measure=DEGREE";
		assertThat(get(file).statusCode()).isEqualTo(200);
		for (int i = 0; i < 20; i++) {
			assertThat(get(file, "X-Forwarded-For", "203.0.113.78").statusCode()).isEqualTo(200);
		}
	}

}
