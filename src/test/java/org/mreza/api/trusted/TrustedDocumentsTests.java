package org.mreza.api.trusted;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.graphql.execution.GraphQlSource;

import org.mreza.CountingDriver;
import org.mreza.Endpoint;
import org.mreza.MrezaTest;
import org.mreza.checksum.Checksum;
import org.mreza.failure.StartException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@MrezaTest
class TrustedDocumentsTests {

	/** Both words are those of Apollo, whose clients stop asking so for them. */
	private static final String UNSUPPORTED = "PERSISTED_QUERY_NOT_SUPPORTED: PersistedQueryNotSupported";

	private static final String TEXT = "{ municipality(code: \"70327\") { name } }";

	private static final String QUESTION = "PartnersThatShareALead";

	@Autowired
	private CountingDriver driver;

	@Autowired
	private GraphQlSource source;

	@Autowired
	private ResourcePatternResolver resources;

	@Autowired
	private Endpoint endpoint;

	static Stream<String> questions() throws IOException {
		return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath*:questions/*/*.graphql"))
			.map(TrustedDocumentsTests::text);
	}

	private static String text(Resource file) {
		try {
			return file.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@MethodSource("questions")
	@ParameterizedTest
	void eachQuestionIsAskedByItsChecksumAndItsName(String question) {
		String answer = this.endpoint.post(Map.of("query", question)).body();
		String checksum = Checksum.of(question);
		String name = Pattern.compile("^query (\\w+)", Pattern.MULTILINE)
			.matcher(question)
			.results()
			.findFirst()
			.orElseThrow()
			.group(1);
		for (String id : List.of(checksum, "sha256:" + checksum, name)) {
			assertThat(this.endpoint.get(Map.of("documentId", id)).body()).as(id).isEqualTo(answer);
			assertThat(this.endpoint.get(Map.of("id", id)).body()).as(id).isEqualTo(answer);
			assertThat(this.endpoint.post(Map.of("documentId", id)).body()).as(id).isEqualTo(answer);
		}
		Map<String, ?> persisted = Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", checksum));
		assertThat(this.endpoint.post(Map.of("extensions", persisted)).body()).isEqualTo(answer);
		assertThat(this.endpoint.post(Map.of("extensions", persisted, "query", question)).body()).isEqualTo(answer);
	}

	@Test
	void aDocumentTakesVariables() {
		assertThat(this.endpoint
			.get(Map.of("documentId", QUESTION, "variables", "{\"partner\":\"Пирот\"}", "operationName", QUESTION))
			.body()).startsWith("{\"data\":{\"sharedLeads\":[],");
	}

	@Test
	void anUnchangedGraphIsNotAsked() {
		HttpResponse<String> first = this.endpoint.get(Map.of("documentId", QUESTION));
		assertThat(first.statusCode()).isEqualTo(200);
		assertThat(first.headers().firstValue("Cache-Control")).hasValue("no-cache");
		assertThat(first.headers().allValues("Vary")).contains("Accept");
		String tag = first.headers().firstValue("ETag").orElseThrow();
		this.driver.reset();
		for (String known : List.of(tag, "\"other\", " + tag, "W/" + tag)) {
			HttpResponse<String> second = this.endpoint.get(Map.of("documentId", QUESTION), "If-None-Match", known);
			assertThat(second.statusCode()).as(known).isEqualTo(304);
			assertThat(second.body()).isEmpty();
			assertThat(second.headers().firstValue("ETag")).hasValue(tag);
			assertThat(second.headers().firstValue("Cache-Control")).hasValue("no-cache");
			assertThat(second.headers().allValues("Vary")).contains("Accept");
		}
		assertThat(this.driver.count()).isZero();
		assertThat(this.endpoint.get(Map.of("documentId", QUESTION), "If-None-Match", "\"other\"").body())
			.isEqualTo(first.body());
		assertThat(this.driver.count()).isPositive();
	}

	@Test
	void whatMayAnswerOtherwiseHasAnotherTag() {
		List<Map<String, String>> questions = List.of(Map.of("documentId", QUESTION),
				Map.of("documentId", QUESTION, "variables", "{\"atLeast\":3}"),
				Map.of("documentId", QUESTION, "variables", "{\"partner\":\"Priboj\"}"),
				Map.of("documentId", "MunicipalitiesInBothProgrammes"),
				Map.of("query", "query A { __typename } query B { a: __typename }", "operationName", "A"),
				Map.of("query", "query A { __typename } query B { a: __typename }", "operationName", "B"));
		Set<Optional<String>> tags = new HashSet<>();
		for (Map<String, String> question : questions) {
			for (String accept : List.of("application/json", "application/graphql-response+json")) {
				HttpResponse<String> answer = this.endpoint.get(question, "Accept", accept);
				assertThat(answer.statusCode()).isEqualTo(200);
				assertThat(tags.add(answer.headers().firstValue("ETag"))).as(question + accept).isTrue();
			}
		}
	}

	@Test
	void oneQuestionHasOneTagHoweverItIsNamed() throws IOException {
		String question = questions().filter((text) -> text.contains(QUESTION)).findFirst().orElseThrow();
		assertThat(Stream
			.of(Map.of("documentId", QUESTION), Map.of("id", Checksum.of(question)), Map.of("query", question))
			.map((each) -> this.endpoint.get(each).headers().firstValue("ETag"))
			.distinct()).singleElement().satisfies((tag) -> assertThat(tag).isPresent());
	}

	@Test
	void anErrorIsNotKept() {
		for (Map<String, String> question : List.of(Map.of("documentId", "Nobody"), Map.of("query", "{ nope }"),
				Map.of("query", "{ municipalities(first: 0) { totalCount } }"))) {
			HttpResponse<String> answer = this.endpoint.get(question);
			assertThat(Endpoint.json(answer).has("errors")).isTrue();
			assertThat(answer.headers().firstValue("ETag")).isEmpty();
			assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
		}
	}

	@Test
	void anUnknownDocumentIsToldByItsCode() {
		assertRefused(Map.of("documentId", "sha256:" + "0".repeat(64)),
				"PERSISTED_QUERY_NOT_FOUND: `sha256:" + "0".repeat(50) + "...` names no saved query.");
		assertRefused(Map.of("id", "Nobody"), "PERSISTED_QUERY_NOT_FOUND: `Nobody` names no saved query.");
		assertRefused(Map.of("documentId", "x".repeat(100_000)),
				"PERSISTED_QUERY_NOT_FOUND: `" + "x".repeat(57) + "...` names no saved query.");
		assertRefused(
				Map.of("extensions", Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", "0".repeat(64)))),
				UNSUPPORTED);
	}

	private void assertRefused(Map<String, ?> question, String error) {
		HttpResponse<String> old = this.endpoint.post(question, "Accept", "application/json");
		HttpResponse<String> now = this.endpoint.post(question, "Accept", "application/graphql-response+json");
		assertThat(old.statusCode()).isEqualTo(200);
		assertThat(now.statusCode()).isEqualTo(400);
		for (HttpResponse<String> answer : List.of(old, now)) {
			assertThat(Endpoint.error(Endpoint.json(answer))).isEqualTo(error);
			assertThat(Endpoint.json(answer).has("data")).isFalse();
		}
	}

	@Test
	void whoMistypesAnIdIsToldWhichAreNear() {
		String refused = "PERSISTED_QUERY_NOT_FOUND: `%s` names no saved query; did you mean %s?";
		assertThat(error("PartnersThatShareALed"))
			.isEqualTo(refused.formatted("PartnersThatShareALed", "PartnersThatShareALead"));
		assertThat(error("rankingbylist")).isEqualTo(refused.formatted("rankingbylist", "RankingByLists"));
		assertThat(error("CoMember")).startsWith("PERSISTED_QUERY_NOT_FOUND: ").contains("did you mean CoMembers");
		assertThat(error("PartnersOfPartners").split("mean ", -1)[1].split(", ", -1)).hasSizeBetween(1, 3);
	}

	private String error(String id) {
		return Endpoint.error(Endpoint.json(this.endpoint.get(Map.of("documentId", id))));
	}

	@Test
	void aTextThatIsSentIsAnsweredAndNotRegistered() {
		Map<String, ?> persisted = Map.of("persistedQuery", Map.of("version", 1, "sha256Hash", Checksum.of(TEXT)));
		assertThat(Endpoint.json(this.endpoint.post(Map.of("query", TEXT, "extensions", persisted))).get("data"))
			.hasToString("{\"municipality\":{\"name\":\"Bor\"}}");
		assertThat(Endpoint.error(Endpoint.json(this.endpoint.post(Map.of("extensions", persisted)))))
			.isEqualTo(UNSUPPORTED);
		assertThat(error(Checksum.of(TEXT))).startsWith("PERSISTED_QUERY_NOT_FOUND: ");
	}

	@Test
	void aTextThatIsNotWhatItsIdNamesIsRefused() {
		for (Map<String, ?> id : List.<Map<String, ?>>of(Map.of("documentId", QUESTION),
				Map.of("id", Checksum.of("{ a }")),
				Map.of("extensions", Map.of("persistedQuery", Map.of("sha256Hash", Checksum.of("{ a }")))))) {
			Map<String, Object> question = new java.util.HashMap<>(id);
			question.put("query", TEXT);
			HttpResponse<String> answer = this.endpoint.post(question);
			assertThat(answer.statusCode()).isEqualTo(400);
			assertThat(Endpoint.error(Endpoint.json(answer))).startsWith("BAD_REQUEST: `query` is not what `");
		}
	}

	@Test
	void documentsOfAFolderAreRegistered(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("mine.graphql"), "query Mine { release { version } }");
		Files.writeString(folder.resolve("README.md"), "Not a document");
		TrustedDocuments documents = new TrustedDocuments(this.source, this.resources, folder);
		assertThat(documents.text("Mine")).isEqualTo("query Mine { release { version } }");
		assertThat(documents.text(Checksum.of("query Mine { release { version } }"))).isEqualTo(documents.text("Mine"));
		assertThat(documents.text(QUESTION)).contains("sharedLeads");
	}

	@Test
	void badDocumentsAreToldAllAtOnceEachWithItsPlace(@TempDir Path folder) throws IOException {
		Files.writeString(folder.resolve("a.graphql"), "query A {\n  nope\n}");
		Files.writeString(folder.resolve("b.graphql"), "query B {\n  release { version\n");
		Files.writeString(folder.resolve("c.graphql"), "{ release { version } }");
		Files.writeString(folder.resolve("d.graphql"), "query D { __typename } query E { __typename }");
		Files.writeString(folder.resolve("e.graphql"), "query " + QUESTION + " { __typename }");
		assertThatExceptionOfType(StartException.class)
			.isThrownBy(() -> new TrustedDocuments(this.source, this.resources, folder))
			.extracting((ex) -> ex.getMessage().lines().toList())
			.asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(String.class))
			.satisfiesExactly((line) -> assertThat(line).isEqualTo("The documents cannot be registered:"),
					(line) -> assertThat(line).startsWith("  " + folder.resolve("a.graphql") + ":2:3: "),
					(line) -> assertThat(line).startsWith("  " + folder.resolve("b.graphql") + ":3:1: "),
					(line) -> assertThat(line)
						.isEqualTo("  " + folder.resolve("c.graphql") + ": expected one query with a name"),
					(line) -> assertThat(line)
						.isEqualTo("  " + folder.resolve("d.graphql") + ": expected one query with a name"),
					(line) -> assertThat(line).isEqualTo("  " + folder.resolve("e.graphql")
							+ ": there is another document with the name " + QUESTION));
	}

	@Test
	void aFolderThatIsNotThereIsTold(@TempDir Path folder) {
		Path missing = folder.resolve("missing");
		assertThatExceptionOfType(StartException.class)
			.isThrownBy(() -> new TrustedDocuments(this.source, this.resources, missing))
			.withMessageContaining(missing + ": expected a folder of readable files");
	}

}
