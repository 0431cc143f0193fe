package org.mreza.graph.lookup;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import org.mreza.Endpoint;
import org.mreza.MrezaTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What a thing is called finds it at every door, and what it is not called finds nothing.
 */
@MrezaTest
class LookupTests {

	@Autowired
	private Endpoint endpoint;

	@Autowired
	private Driver driver;

	@AfterEach
	void removeTwins() {
		run("MATCH (n:Statement) WHERE n.id CONTAINS '/twin-' DETACH DELETE n");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					municipality | Inđija            | Indija; Indjija; INDIJA; Инђија; opština Inđija; opstina indija; municipality of Indija; 80179
					municipality | Aranđelovac       | Arandelovac; Arandjelovac; Аранђеловац; Opština Arandelovac
					municipality | Medveđa           | Medveda; Medvedja; ОПШТИНА МЕДВЕЂА
					municipality | Mali Iđoš         | Mali Idos; Mali Idjos; Mali Iðoš; opština Mali Idos
					municipality | Ljubovija         | Ljubovija; Љубовија; Ǉubovija; Lјubovija
					municipality | Odžaci            | Odzaci; Оџаци; Oǆaci; ODŽACI
					municipality | Niš               | Nis; Ниш; grad Niš; Град Ниш; city of Nis; Niš city; gradska opština Niš
					municipality | Prijepolje        | opština Prijepolje; општина Пријепоље; Prijepolje municipality; 70980
					region       | Raški okrug       | Raška District; raska district; Рашки округ; Raški; Raška; Raški upravni okrug; okrug Raški; RS217; RS-18
					region       | Zlatiborski okrug | Zlatiborski; Zlatibor; Zlatibor District; District of Zlatibor; Златиборски управни округ
					region       | Beogradski region | Belgrade; Beogradski region; RS11; Beogradski
					region       | Grad Beograd      | City of Belgrade; Beograd; Град Београд; RS110; RS-00
					region       | Srbija            | Serbia; Republic of Serbia; Republika Srbija; RS
					region       | Južna i Istočna Srbija | Southern and Eastern Serbia; Јужна и Источна Србија; RS22
					""")
	void everyNameFindsItAtEveryDoor(String kind, String name, String names) {
		String ids = "{ " + kind + "(name: \"" + name + "\") { id } }";
		String id = endpoint.data(ids).at("/" + kind + "/id").asString();
		for (String each : Stream.of(names.split("; ")).toList()) {
			String text = "\"" + each + "\"";
			assertThat(endpoint.data("{ " + kind + "(name: " + text + ") { id } }").at("/" + kind + "/id").asString())
				.as(each)
				.isEqualTo(id);
			String found = kind.equals("region") ? "regions(where: {name: {is: " + text + "}}) { id }"
					: "municipalities(where: {name: {in: [" + text + "]}}) { nodes { id } }";
			assertThat(endpoint.data("{ " + found + " }").findValuesAsString("id")).as(found).containsExactly(id);
			JsonNode search = endpoint.data("{ search(text: " + text + ", first: 5) { nodes { fit node { id } } } }");
			assertThat(search.at("/search/nodes").valueStream()).as(each)
				.anySatisfy((hit) -> assertThat(hit.toString())
					.isEqualTo("{\"fit\":\"NAME\",\"node\":{\"id\":\"" + id + "\"}}"));
			String asked = kind.equals("region") ? "pairs(region: " + text + ") { count }"
					: "coMembers(municipality: " + text + ") { count }";
			assertThat(endpoint.response("{ " + asked + " }", Map.of()).has("errors")).as(asked).isFalse();
		}
	}

	@Test
	void aNameComesBeforeWhatIsCalledSoWithAWordForItsKind() {
		assertThat(endpoint.data("{ paths(from: {name: \"Raška\"}, to: {name: \"Bor\"}) { length } }").toString())
			.isEqualTo(endpoint.data("{ paths(from: {id: \"municipality/71021\"}, to: {name: \"Bor\"}) { length } }")
				.toString());
	}

	@Test
	void aPlainDIsTheNameOfBoth() {
		run("""
				CREATE (:Statement:Named:Municipality {id: 'municipality/twin-1', name: 'Medveda', nameKeys: ['medveda'],
				  sortKey: 'ff', notStated: [], assertion: 'STATED'})
				""");
		assertThat(endpoint.error("{ municipality(name: \"Medveda\") { id } }")).startsWith("BAD_USER_INPUT: ");
		assertThat(endpoint.data("{ municipality(name: \"Medveđa\") { code } }").toString())
			.isEqualTo("{\"municipality\":{\"code\":\"70815\"}}");
		assertThat(endpoint.data("{ municipalities(where: {name: {is: \"Medveda\"}}) { nodes { name } } }")
			.findValuesAsString("name")).containsExactly("Medveđa", "Medveda");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					municipality(name: "Sjenca") { id }                                             | `name`
					municipality(code: "99999") { id }                                              | `code`
					municipality(id: "municipality/99999") { id }                                   | `id`
					region(name: "Zlatiborska") { id }                                              | `name`
					municipalities(where: {name: {is: "Sjenca"}}) { totalCount }                    | `where.name.is`
					municipalities(where: {name: {in: ["Raška", "Sjenca"]}}) { totalCount }         | `where.name.in`
					municipalities(where: {code: {eq: "99999"}}) { totalCount }                     | `where.code.eq`
					municipalities(where: {code: {in: ["70980", "99999"]}}) { totalCount }          | `where.code.in`
					municipalities(where: {or: [{status: [CITY]}, {name: {is: "Sjenca"}}]}) { totalCount } | `where.name.is`
					municipalities(where: {not: {name: {is: "Sjenca"}}}) { nodes { name } }         | `where.name.is`
					municipalities(where: {regions: {some: {name: {is: "Raskaa"}}}}) { totalCount } | `where.regions.some.name.is`
					municipalities(where: {regions: {none: {name: {is: "Raskaa"}}}}) { totalCount } | `where.regions.none.name.is`
					partnerships(where: {lead: {name: {is: "Sjenca"}}}) { groups(by: LEAD) { name } } | `where.lead.name.is`
					region(name: "RS22") { municipalities(where: {name: {is: "Sjenca"}}) { totalCount } } | `where.name.is`
					municipality(name: "Bor") { partnerships(where: {lead: {name: {is: "Sjenca"}}}) { totalCount } } | `where.lead.name.is`
					""")
	void whatARegisterDoesNotHoldIsRefusedAtEveryDoor(String field, String place) {
		JsonNode response = endpoint.response("{ release { version } asked: " + field + " }", Map.of());
		assertThat(response.at("/data/asked").isNull()).isTrue();
		assertThat(response.at("/data/release/version").asInt()).isPositive();
		assertThat(Endpoint.error(response)).startsWith("NOT_FOUND: " + place + ": the graph holds nothing named `");
	}

	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					municipality(name: "Raška", code: "70980")               | `name` is `Raška` and `code` is `70980`: nothing in the graph is both; give one of them.
					organisation(id: "organisation/sipru", name: "SDC")      | `id` is `organisation/sipru` and `name` is `SDC`: nothing in the graph is both; give one of them.
					region(name: "Belgrade Region")                          | More than one fits the arguments of `region`; give the id: `region/RS11` (Beogradski region), `region/RS110` (Grad Beograd).
					municipality(id: "municipality/71021", code: "70980")     | `id` is `municipality/71021` and `code` is `70980`: nothing in the graph is both; give one of them.
					""")
	@ParameterizedTest
	void argumentsThatLeadToNoneOrSeveralAreRefused(String field, String refusal) {
		assertThat(this.endpoint.error("{ " + field + " { id } }")).isEqualTo("BAD_USER_INPUT: " + refusal);
	}

	@Test
	void whatARegisterDoesNotHoldIsRefusedInVariablesTablesAndFiles() {
		String query = "query ($names: [Name!]) { municipalities(where: {name: {in: $names}}) { nodes { name } } }";
		String told = "NOT_FOUND: `where.name.in`: the graph holds nothing named `Sjenca`; similar: "
				+ "`municipality/71072` (Sjenica), `municipality/80365` (Senta).";
		assertThat(Endpoint.error(endpoint.response(query, Map.of("names", List.of("Raška", "Sjenca")))))
			.isEqualTo(told);
		assertThat(endpoint.data(query, Map.of("names", List.of("Raška", "Сјеница"))).findValuesAsString("name"))
			.containsExactly("Raška", "Sjenica");
		for (String path : List.of(
				"/export/table.csv?query="
						+ encoded("{ municipalities(where: {name: {in: \"Sjenca\"}}) { nodes { name } } }"),
				"/export/network.json?via=COMPONENT&region=Sjenca")) {
			var answer = endpoint.send(path, UnaryOperator.identity());
			assertThat(answer.statusCode()).as(path).isEqualTo(404);
			assertThat(Endpoint.error(Endpoint.json(answer))).startsWith("NOT_FOUND: ").contains("`Sjenca`");
		}
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			municipality | Sjenca     | `municipality/71072` (Sjenica), `municipality/80365` (Senta)
			municipality | Prijepojle | `municipality/70980` (Prijepolje)
			municipality | Petrovc    | `municipality/70912` (Petrovac na Mlavi), `municipality/80080` (Bački Petrovac)
			municipality | Nish       | `municipality/79022` (Niš)
			municipality | 7098       | `municipality/70980` (Prijepolje)
			""")
	void theNearestNamesAreTold(String kind, String name, String similar) {
		assertThat(endpoint.error("{ " + kind + "(name: \"" + name + "\") { id } }")).contains("; similar: ")
			.contains(similar.split(", "));
	}

	@Test
	void whereOthersMayExistAnEmptyAnswerSaysWhatIsNear() {
		JsonNode response = endpoint.response(
				"""
						{ organisations(where: {name: {in: ["Feniksi", "Te Deum"]}}) { totalCount } programme(name: "LIP 3") { id } }
						""",
				Map.of());
		assertThat(response.get("data").toString())
			.isEqualTo("{\"organisations\":{\"totalCount\":1},\"programme\":null}");
		assertThat(response.at("/extensions/hints").valueStream().map(JsonNode::toString)).containsExactlyInAnyOrder(
				"""
						{"path":["organisations"],"argument":"where.name.in","unknown":"Feniksi","near":[{"id":"organisation/feniks","name":"Feniks"}]}""",
				"""
						{"path":["programme"],"argument":"name","unknown":"LIP 3","near":[{"id":"programme/lip-2","name":"%s"}]}"""
					.formatted(
							endpoint.data("{ programme(name: \"LIP 2\") { name } }").at("/programme/name").asString()));
		assertThat(endpoint.response("{ programme(name: \"LIP 2\") { id } }", Map.of()).at("/extensions").has("hints"))
			.isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					Prijepojle     | [{"name":"Prijepolje","fit":"GUESS","field":"name","text":"Prijepolje"}]
					Пријепојле     | [{"name":"Prijepolje","fit":"GUESS","field":"name","text":"Prijepolje"}]
					Nova Varso     | [{"name":"Nova Varoš","fit":"GUESS","field":"name","text":"Nova Varoš"}]
					NoviPazar      | [{"name":"Novi Pazar","fit":"GUESS","field":"name","text":"Novi Pazar"}]
					opstina Sjenca | [{"name":"Sjenica","fit":"GUESS","field":"name","text":"Sjenica"}]
					RS217          | [{"name":"Raški okrug","fit":"NAME","field":"code","text":"RS217"}]
					Belgrade       | [{"name":"Beogradski region","fit":"NAME","field":"nameEnglish","text":"Belgrade"},{"name":"Grad Beograd","fit":"NAME","field":"nameEnglish","text":"City of Belgrade"}]
					grad Niš       | [{"name":"Niš","fit":"NAME","field":"name","text":"Niš"}]
					Qwxzyqwxzy     | []
					""")
	void searchSaysHowAndWhereItFits(String text, String hits) {
		assertThat(endpoint.data("{ search(text: \"" + text + "\") { nodes { name fit field text } } }")
			.at("/search/nodes")
			.toString()).isEqualTo(hits);
	}

	@Test
	void aGuessIsMadeOnlyWhereNoNameFits() {
		run("""
				CREATE (:Statement:Named:Programme {id: 'programme/twin-1', name: 'Prijepojle', nameKeys: ['prijepojle'],
				  sortKey: 'ff', notStated: [], assertion: 'STATED'})
				""");
		assertThat(endpoint.data("{ search(text: \"Prijepojle\") { nodes { fit node { id } } } }").toString())
			.isEqualTo("{\"search\":{\"nodes\":[{\"fit\":\"NAME\",\"node\":{\"id\":\"programme/twin-1\"}}]}}");
	}

	@Test
	void proseAndEvidenceAreFoundByTheirWords() {
		JsonNode hits = endpoint
			.data("{ search(text: \"monitoring evaluation\", first: 100) { nodes { fit field node { id } } } }")
			.at("/search/nodes");
		assertThat(hits.valueStream().map((hit) -> hit.at("/node/id").asString())).containsExactlyInAnyOrder(
				"description/lip-2/purpose", "description/lip-2-phase-2/activity",
				"description/pro-inter-municipal-cooperation/monitoring",
				"description/pro-technical-assistance/monitoring");
		assertThat(hits.findValuesAsString("fit")).containsOnly("PROSE");
		assertThat(hits.findValuesAsString("field")).containsOnly("gist");
		assertThat(endpoint.data("""
				{ search(text: "Kraljevo and Raska") { nodes {
				  fit field text name node { ... on Evidence { line document { id } } } } } }
				""").toString()).isEqualTo("""
				{"search":{"nodes":[{"fit":"PROSE","field":"surface","text":"Kraljevo and Raska","name":null,\
				"node":{"line":10,"document":{"id":"document/pro-34-municipalities"}}}]}}""");
		assertThat(endpoint.data("""
				{ passages(where: {line: {eq: 48}, document: {id: {eq: "document/lip-2-results"}}}) {
				  nodes { surface statement { id assertion ... on Outcome { result } } } } }
				""").toString()).isEqualTo("""
				{"passages":{"nodes":[{"surface":"several","statement":{"id":"outcome/lip-2/brochures",\
				"assertion":"STATED","result":"BROCHURES_DRAFTED"}}]}}""");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
			search(text: $t) { totalCount }                                      | Name!
			municipality(name: $t) { id }                                        | Name!
			municipalities(where: {name: {contains: $t}}) { totalCount }         | Name!
			municipalities(where: {name: {startsWith: $t}}) { totalCount }       | Name!
			sharedLeads(partner: $t) { lead { id } }                             | Name!
			paths(from: {name: $t}, to: {name: "Bor"}) { length }                | Name!
			""")
	void tooManyWordsAreRefusedBeforeTheDatabase(String field, String type) {
		for (String words : List.of(words(101), words(600))) {
			JsonNode response = endpoint.response("query ($t: " + type + ") { " + field + " }", Map.of("t", words));
			assertThat(Endpoint.error(response))
				.matches("(?s)BAD_USER_INPUT: .*expected at most (100 words|300 char).*");
			assertThat(
					Endpoint.error(endpoint.response("{ " + field.replace("$t", "\"" + words + "\"") + " }", Map.of())))
				.matches("(?s)\\w+: .*expected at most (100 words|300 char).*");
		}
		JsonNode most = endpoint.response("query ($t: " + type + ") { " + field + " }", Map.of("t", words(100)));
		assertThat(most.toString()).doesNotContain("\"INTERNAL\"").doesNotContain("BAD_USER_INPUT");
	}

	private static String words(int count) {
		return Stream.iterate(0, (i) -> i + 1)
			.limit(count)
			.map((i) -> Integer.toString(i, 36))
			.reduce((one, other) -> one + " " + other)
			.orElseThrow();
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private void run(String cypher) {
		try (var session = driver.session()) {
			session.run(cypher).consume();
		}
	}

}
