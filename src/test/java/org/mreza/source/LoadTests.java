package org.mreza.source;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.Neo4jTemplate;
import org.springframework.graphql.execution.GraphQlSource;

import org.mreza.Endpoint;
import org.mreza.MrezaTest;
import org.mreza.release.CurrentRelease;
import org.mreza.release.Release;
import org.mreza.source.load.Changes;
import org.mreza.source.load.SeedLoader;
import org.mreza.source.problem.Problems;
import org.mreza.source.read.RawStatement;
import org.mreza.source.read.SeedFiles;
import org.mreza.source.read.Source;
import org.mreza.source.resolve.Resolver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mreza.source.SeedCopy.LIP_2;
import static org.mreza.source.SeedCopy.PRO;

@MrezaTest
class LoadTests {

	private static final String GRANT = "grant/lip-2-phase-1/70718";

	private static final String GOLUBAC = "participation/pro-inter-municipal-cooperation/70475";

	private static final String ARILJE = "participation/pro-inter-municipal-cooperation/70041";

	private static final String LEFT_OUT = "source/lip-2-results/left-out.yaml";

	private static final String ARILJE_TAKES_PART = """
			participations:
			  - municipality: Arilje
			    component: pro-inter-municipal-cooperation
			    role: PARTNER
			    said:
			      evidence: { surface: Arilje }
			""";

	@Autowired
	private Endpoint endpoint;

	@Autowired
	private ResourcePatternResolver resources;

	@Autowired
	private GraphQlSource schema;

	@Autowired
	private SeedLoader loader;

	@Autowired
	private SeedLifecycle seeding;

	@Autowired
	private Neo4jTemplate template;

	@Autowired
	private CurrentRelease current;

	@Autowired
	private Neo4jClient client;

	@TempDir
	private Path directory;

	private SeedCopy copy;

	private Image before;

	@BeforeEach
	void remember() {
		this.copy = new SeedCopy(this.directory);
		this.before = image();
	}

	/** All tests share the graph, so each leaves it as it was. */
	@AfterEach
	void restore() {
		releases().filter((release) -> !this.before.nodes().containsKey(release.id()))
			.forEach((release) -> this.template.deleteById(release.id(), Release.class));
		releases().forEach((release) -> this.template.save(new Release(release.id(), release.version(), release.at(),
				release.checksum(), Boolean.TRUE.equals(this.before.nodes().get(release.id()).get("current")),
				release.created(), release.changed(), release.removed())));
		this.seeding.start();
		this.client.query("MATCH (c:Change) DELETE c").run();
		assertThat(image()).isEqualTo(this.before);
	}

	@Test
	void theSameSeedAgainChangesNothing() {
		assertThat(load()).isEqualTo(new Changes(0, 0, 0));
		assertThat(image()).isEqualTo(this.before);
		assertThat(image().checksum()).isEqualTo(this.before.checksum());
	}

	@Test
	void aChangedAmountChangesItsStatementAlone() {
		this.copy.replace(LIP_2, "amount: \"3000.00\"", "amount: \"3500.50\"");
		assertThat(load()).isEqualTo(new Changes(0, 1, 0));
		assertThat(image().statements().differences(this.before.statements())).containsExactly(GRANT);
		assertThat(image().differences(this.before, GRANT)).containsExactly("checksum", "moneyAmount");
		assertThat(image().nodes().get(GRANT)).containsEntry("moneyAmount", 35_005_000L);
		assertThat(image().relationships()).isEqualTo(this.before.relationships());
	}

	@Test
	void aChangeCutsARelease() {
		Release last = this.current.get();
		this.copy.replace(LIP_2, "amount: \"3000.00\"", "amount: \"3500.50\"");
		load();
		Release release = this.current.get();
		assertThat(release.version()).isEqualTo(last.version() + 1);
		assertThat(release.checksum()).isNotEqualTo(last.checksum());
		assertThat(release.at()).isAfter(last.at());
		assertThat(releases()).contains(release,
				new Release(last.id(), last.version(), last.at(), last.checksum(), false, 465L, 0L, 0L));
		assertThat(List.of(release.created(), release.changed(), release.removed())).containsExactly(0L, 1L, 0L);
	}

	@Test
	void aReleaseEndsWhatClientsKeep() {
		Map<String, String> question = Map.of("query",
				"{ grant: node(id: \"%s\") { ... on Grant { money { amount } } } }".formatted(GRANT));
		String tag = this.endpoint.get(question).headers().firstValue("ETag").orElseThrow();
		assertThat(this.endpoint.get(question, "If-None-Match", tag).statusCode()).isEqualTo(304);
		this.copy.replace(LIP_2, "amount: \"3000.00\"", "amount: \"3500.50\"");
		load();
		HttpResponse<String> anew = this.endpoint.get(question, "If-None-Match", tag);
		assertThat(anew.statusCode()).isEqualTo(200);
		assertThat(Endpoint.json(anew).get("data")).hasToString("{\"grant\":{\"money\":{\"amount\":\"3500.50\"}}}");
		assertThat(anew.headers().firstValue("ETag")).isPresent().isNotEqualTo(Optional.of(tag));
	}

	@Test
	void aRemovedStatementGoesWithItsEvidenceAndNothingElse() {
		this.copy.cut(PRO, "  - municipality: Golubac", "\npartnerships:");
		assertThat(load()).isEqualTo(new Changes(0, 0, 1));
		assertThat(image().statements().differences(this.before.statements())).containsExactly(
				"evidence/pro-34-municipalities/" + GOLUBAC + "/1", "evidence/pro-34-municipalities/" + GOLUBAC + "/2",
				"municipality/70475", GOLUBAC);
		assertThat(image().differences(this.before, "municipality/70475")).containsExactly("notStated");
		assertThat(image().nodes()).doesNotContainKey(GOLUBAC);
		assertThat(image().relationshipsBeyond(this.before)).isEmpty();
		assertThat(this.before.relationshipsBeyond(image())).hasSize(6)
			.allSatisfy((relationship) -> assertThat(relationship).contains(GOLUBAC));
	}

	@Test
	void anAddedStatementIsAddedAndNothingElse() {
		this.copy.replace(PRO, "participations:\n", ARILJE_TAKES_PART);
		assertThat(load()).isEqualTo(new Changes(1, 0, 0));
		assertThat(image().statements().differences(this.before.statements()))
			.containsExactly("evidence/pro-34-municipalities/" + ARILJE + "/1", ARILJE);
		assertThat(this.before.relationshipsBeyond(image())).isEmpty();
		assertThat(image().relationshipsBeyond(this.before)).containsExactly(
				"evidence/pro-34-municipalities/%s/1 -IN_DOCUMENT-> document/pro-34-municipalities {}"
					.formatted(ARILJE),
				ARILJE + " -BY-> municipality/70041 {}",
				"%1$s -EVIDENCED_BY-> evidence/pro-34-municipalities/%1$s/1 {}".formatted(ARILJE),
				ARILJE + " -IN-> component/pro-inter-municipal-cooperation {}");
	}

	@Test
	void aChangeTakenBackGivesTheFirstGraphAndChecksum() {
		this.copy.replace(LIP_2, "amount: \"3000.00\"", "amount: \"3500.50\"")
			.cut(PRO, "  - municipality: Golubac", "\npartnerships:")
			.replace(PRO, "participations:\n", ARILJE_TAKES_PART)
			.replace(PRO, "lead: Pirot\n    partners: [Babušnica]", "lead: Pirot\n    partners: [Priboj]")
			.replace(PRO, "title: Partners", "title: Our partners");
		assertThat(load()).isEqualTo(new Changes(1, 3, 1));
		assertThat(image().statements()).isNotEqualTo(this.before.statements());
		this.seeding.start();
		assertThat(image().statements()).isEqualTo(this.before.statements());
		assertThat(image().statements().checksum()).isEqualTo(this.before.statements().checksum());
		assertThat(this.current.get().checksum()).isEqualTo(this.before.nodes().get("release/1").get("checksum"));
	}

	@Test
	void aChangedDocumentIsNoChangedStatement() {
		this.copy.replace(PRO, "title: Partners", "title: Our partners");
		assertThat(load()).isEqualTo(new Changes(0, 1, 0));
		assertThat(image().differences(this.before)).containsExactly("change/2/document/pro-org-rs-partners",
				"document/pro-org-rs-partners", "release/1", "release/2");
	}

	@Test
	void whatIsLeftOutIsLoadedAsStatementsAre() {
		this.copy.replace(LEFT_OUT, "{ from: 36, to: 36, reason: points", "{ from: 36, to: 37, reason: points");
		assertThat(load()).isEqualTo(new Changes(1, 0, 0));
		assertThat(image().statements().differences(this.before.statements()))
			.containsExactly("left-out-line/lip-2-results/37");
		this.copy.delete(LEFT_OUT);
		assertThat(load()).isEqualTo(new Changes(0, 0, 66));
		assertThat(this.endpoint.data("{ leftOutLines { totalCount } }"))
			.hasToString("{\"leftOutLines\":{\"totalCount\":0}}");
	}

	@Test
	void releasesAreCompared() {
		this.copy.replace(LIP_2, "amount: \"3000.00\"", "amount: \"3500.50\"")
			.cut(PRO, "  - municipality: Golubac", "\npartnerships:")
			.replace(PRO, "participations:\n", ARILJE_TAKES_PART)
			.replace(PRO, "title: Partners", "title: Our partners")
			.replace(LEFT_OUT, "label of the language menu", "language menu");
		load();
		this.copy.replace(LIP_2, "amount: \"3500.50\"", "amount: \"3600.00\"").replace(PRO, "stated: 34", "stated: 35");
		load();
		String different = changes("release/1", "release/2") + changes("release/2", "release/3")
				+ changes("release/1", null) + changes("release/3", "release/2");
		this.seeding.start();
		assertThat(different + changes("release/1", "release/4") + changes("release/4", "release/4")).isEqualTo("""
				1 to 2, DERIVED, unknown []: 1 created, 3 changed, 1 removed
				Document: 0 created, 1 changed, 0 removed
				  CHANGED document/pro-org-rs-partners
				Grant: 0 created, 1 changed, 0 removed
				  CHANGED grant/lip-2-phase-1/70718
				LeftOutLine: 0 created, 1 changed, 0 removed
				  CHANGED left-out-line/lip-2-results/3
				Participation: 1 created, 0 changed, 1 removed
				  CREATED participation/pro-inter-municipal-cooperation/70041
				  REMOVED participation/pro-inter-municipal-cooperation/70475, gone
				2 to 3, DERIVED, unknown []: 0 created, 2 changed, 0 removed
				CountClaim: 0 created, 1 changed, 0 removed
				  CHANGED count-claim/pro/municipalities
				Grant: 0 created, 1 changed, 0 removed
				  CHANGED grant/lip-2-phase-1/70718
				1 to 3, DERIVED, unknown []: 1 created, 4 changed, 1 removed
				CountClaim: 0 created, 1 changed, 0 removed
				  CHANGED count-claim/pro/municipalities
				Document: 0 created, 1 changed, 0 removed
				  CHANGED document/pro-org-rs-partners
				Grant: 0 created, 1 changed, 0 removed
				  CHANGED grant/lip-2-phase-1/70718
				LeftOutLine: 0 created, 1 changed, 0 removed
				  CHANGED left-out-line/lip-2-results/3
				Participation: 1 created, 0 changed, 1 removed
				  CREATED participation/pro-inter-municipal-cooperation/70041
				  REMOVED participation/pro-inter-municipal-cooperation/70475, gone
				3 to 2, DERIVED, unknown []: 0 created, 2 changed, 0 removed
				CountClaim: 0 created, 1 changed, 0 removed
				  CHANGED count-claim/pro/municipalities
				Grant: 0 created, 1 changed, 0 removed
				  CHANGED grant/lip-2-phase-1/70718
				1 to 4, DERIVED, unknown []: 0 created, 0 changed, 0 removed
				4 to 4, DERIVED, unknown []: 0 created, 0 changed, 0 removed
				""");
		assertThat(this.endpoint
			.data("{ releases(orderBy: [VERSION_ASC]) { nodes { version created changed removed } } }")).hasToString(
					"""
							{"releases":{"nodes":[{"version":1,"created":465,"changed":0,"removed":0},\
							{"version":2,"created":1,"changed":3,"removed":1},{"version":3,"created":0,"changed":2,"removed":0},\
							{"version":4,"created":1,"changed":4,"removed":1}]}}""");
	}

	@Test
	void whatAReleaseDidNotKeepIsNotToldInPart() {
		this.copy.replace(LIP_2, "amount: \"3000.00\"", "amount: \"3500.50\"");
		load();
		this.copy.replace(PRO, "stated: 34", "stated: 35");
		load();
		this.client.query("MATCH (r:Release {version: 2}) REMOVE r.created, r.changed, r.removed").run();
		assertThat(changes("release/1", "release/3") + changes("release/2", "release/3")).isEqualTo("""
				1 to 3, NOT_STATED, unknown [{"id":"release/2"}]: null created, null changed, null removed
				2 to 3, DERIVED, unknown []: 0 created, 1 changed, 0 removed
				CountClaim: 0 created, 1 changed, 0 removed
				  CHANGED count-claim/pro/municipalities
				""");
		assertThat(this.endpoint.error("{ changes(from: \"release/7\") { created } }"))
			.isEqualTo("NOT_FOUND: `from`: the graph holds nothing named `release/7`.");
	}

	@Test
	void whatSeveralSourcesStateStaysAsLongAsOneOfThemStatesIt() {
		this.copy.delete("source/pro-34-municipalities");
		load();
		Image without = image();
		assertThat(without.nodes()).doesNotContainKey("document/pro-34-municipalities");
		assertThat(without.relationships()).filteredOn((each) -> each.contains("pro-34-municipalities")).isEmpty();
		assertThat(without.relationships())
			.filteredOn((each) -> each.startsWith("organisation/government-of-switzerland -"))
			.containsExactly("organisation/government-of-switzerland -EVIDENCED_BY-> "
					+ "evidence/lip-2-results/organisation/government-of-switzerland/1 {}");
		this.seeding.start();
		assertThat(image().statements()).isEqualTo(this.before.statements());
	}

	@Test
	void sourcesInAnyOrderGiveTheSameGraph() {
		SeedCopy withoutPro = this.copy.delete("source/pro-34-municipalities");
		SeedCopy withoutLip2 = new SeedCopy(this.directory.resolve("other")).delete("source/lip-2-results");
		for (SeedCopy first : List.of(withoutPro, withoutLip2)) {
			this.loader.load(List.of());
			assertThat(image().statements().nodes()).isEmpty();
			load(first);
			assertThat(image().statements()).isNotEqualTo(this.before.statements());
			this.seeding.start();
			assertThat(image().statements()).isEqualTo(this.before.statements());
		}
	}

	@Test
	void sourcesReadInAnyOrderAreTheSame() {
		Problems problems = new Problems();
		Resolver resolver = new Resolver(this.schema.schema(), problems);
		List<Source<RawStatement>> sources = new SeedFiles(this.resources, this.copy.location(), this.schema.schema(),
				problems)
			.read();
		assertThat(resolver.resolve(sources.reversed())).containsExactlyElementsOf(resolver.resolve(sources));
	}

	@Test
	void aSourceThatFailsStaysAsItWasAndIsLoadedNextTime() {
		this.client.query("CREATE (:Participation {id: $id})").bind(ARILJE).to("id").run();
		this.copy.replace(LIP_2, "amount: \"3000.00\"", "amount: \"3500.50\"")
			.replace(LIP_2, "surface: Government of Switzerland", "surface: Swiss Government")
			.replace(PRO, "surface: Government of Switzerland", "surface: Swiss Government")
			.replace(PRO, "stated: 34", "stated: 35")
			.replace(PRO, "participations:\n", ARILJE_TAKES_PART);

		assertThatExceptionOfType(DataIntegrityViolationException.class).isThrownBy(this::load);
		Image cut = image();
		assertThat(cut.statements().differences(this.before.statements())).containsExactly(
				"evidence/lip-2-results/organisation/government-of-switzerland/1", GRANT,
				"organisation/government-of-switzerland", ARILJE);
		assertThat(cut.relationships()).isEqualTo(this.before.relationships());

		this.client.query("MATCH (n:Participation {id: $id}) DELETE n").bind(ARILJE).to("id").run();
		assertThat(load()).isEqualTo(new Changes(1, 2, 0));
		assertThat(image().statements().differences(cut)).contains(ARILJE, "count-claim/pro/municipalities",
				"evidence/pro-34-municipalities/organisation/government-of-switzerland/1",
				"organisation/government-of-switzerland");
		assertThat(load()).isEqualTo(new Changes(0, 0, 0));
		assertThat(changes("release/1", null)).isEqualTo("""
				1 to 2, DERIVED, unknown []: 1 created, 3 changed, 0 removed
				CountClaim: 0 created, 1 changed, 0 removed
				  CHANGED count-claim/pro/municipalities
				Grant: 0 created, 1 changed, 0 removed
				  CHANGED grant/lip-2-phase-1/70718
				Organisation: 0 created, 1 changed, 0 removed
				  CHANGED organisation/government-of-switzerland
				Participation: 1 created, 0 changed, 0 removed
				  CREATED participation/pro-inter-municipal-cooperation/70041
				""");
	}

	/** What changed, kind by kind. */
	private String changes(String from, @Nullable String to) {
		Map<String, Object> releases = new HashMap<>(Map.of("from", from));
		releases.put("to", to);
		JsonNode changes = this.endpoint.data("""
				query ($from: ID!, $to: ID) {
				  changes(from: $from, to: $to) {
				    from { version } to { version } assertion unknown { id } created changed removed
				    kinds { kind created changed removed changes { nodes { id how node { id } } } }
				  }
				}
				""", releases).get("changes");
		Stream<String> items = changes.get("kinds")
			.valueStream()
			.flatMap((kind) -> Stream.concat(Stream.of(told(kind, kind.get("kind").asString())),
					kind.at("/changes/nodes")
						.valueStream()
						.map((item) -> "  " + item.get("how").asString() + " " + item.get("id").asString()
								+ (item.get("node").isNull() ? ", gone" : ""))));
		return Stream
			.concat(Stream.of(told(changes,
					"%s to %s, %s, unknown %s".formatted(changes.at("/from/version"), changes.at("/to/version"),
							changes.get("assertion").asString(), changes.get("unknown")))),
					items)
			.collect(Collectors.joining("\n", "", "\n"));
	}

	private static String told(JsonNode changes, String what) {
		return "%s: %s created, %s changed, %s removed".formatted(what, changes.get("created"), changes.get("changed"),
				changes.get("removed"));
	}

	private Changes load() {
		return load(this.copy);
	}

	private Changes load(SeedCopy copy) {
		return this.loader.load(new Seed(this.resources, this.schema, copy.location()).read());
	}

	private Stream<Release> releases() {
		return this.template.findAll(Release.class).stream();
	}

	private Image image() {
		return Image.of(this.client);
	}

}
