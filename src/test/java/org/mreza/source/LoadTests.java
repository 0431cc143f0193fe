package org.mreza.source;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
				release.checksum(), Boolean.TRUE.equals(this.before.nodes().get(release.id()).get("current")))));
		this.seeding.start();
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
				new Release(last.id(), last.version(), last.at(), last.checksum(), false));
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
		assertThat(load()).isEqualTo(new Changes(1, 2, 1));
		assertThat(image().statements()).isNotEqualTo(this.before.statements());
		this.seeding.start();
		assertThat(image().statements()).isEqualTo(this.before.statements());
		assertThat(image().statements().checksum()).isEqualTo(this.before.statements().checksum());
		assertThat(this.current.get().checksum()).isEqualTo(this.before.nodes().get("release/1").get("checksum"));
	}

	@Test
	void aChangedDocumentIsNoChangedStatement() {
		this.copy.replace(PRO, "title: Partners", "title: Our partners");
		assertThat(load()).isEqualTo(new Changes(0, 0, 0));
		assertThat(image().differences(this.before)).containsExactly("document/pro-org-rs-partners");
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
		assertThat(cut.differences(this.before)).containsExactly(
				"evidence/lip-2-results/organisation/government-of-switzerland/1", GRANT,
				"organisation/government-of-switzerland", ARILJE);
		assertThat(cut.relationships()).isEqualTo(this.before.relationships());

		this.client.query("MATCH (n:Participation {id: $id}) DELETE n").bind(ARILJE).to("id").run();
		assertThat(load()).isEqualTo(new Changes(1, 2, 0));
		assertThat(image().statements().differences(cut)).contains(ARILJE, "count-claim/pro/municipalities",
				"evidence/pro-34-municipalities/organisation/government-of-switzerland/1",
				"organisation/government-of-switzerland");
		assertThat(load()).isEqualTo(new Changes(0, 0, 0));
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
