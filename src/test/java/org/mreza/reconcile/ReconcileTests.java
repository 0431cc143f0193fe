package org.mreza.reconcile;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;

import org.mreza.Endpoint;
import org.mreza.MrezaTest;

import static org.assertj.core.api.Assertions.assertThat;

/** The Reconciliation Service API 0.2, as a program like OpenRefine speaks it. */
@MrezaTest
class ReconcileTests {

	private static final JsonMapper JSON = JsonMapper.shared();

	@Autowired
	private Endpoint endpoint;

	@Autowired
	private Neo4jClient graph;

	@Test
	void theManifestSaysWhatTheServiceIs() {
		String service = this.endpoint.address("").toString();
		assertThat(Endpoint.json(get("/reconcile"))).isEqualTo(JSON.readTree("""
				{
				  "versions": ["0.2"],
				  "name": "Mreža",
				  "identifierSpace": "SERVICE/reconcile/preview?id=",
				  "schemaSpace": "SERVICE/graphql/schema#",
				  "documentation": "SERVICE/export",
				  "defaultTypes": [
				    {"id": "Component", "name": "Component"}, {"id": "Event", "name": "Event"},
				    {"id": "Municipality", "name": "Municipality"}, {"id": "Organisation", "name": "Organisation"},
				    {"id": "Person", "name": "Person"}, {"id": "Programme", "name": "Programme"},
				    {"id": "Region", "name": "Region"}, {"id": "Service", "name": "Service"},
				    {"id": "TargetGroup", "name": "Target group"}, {"id": "ThematicArea", "name": "Thematic area"}
				  ],
				  "view": {"url": "SERVICE/reconcile/preview?id={{id}}"},
				  "preview": {"url": "SERVICE/reconcile/preview?id={{id}}", "width": 400, "height": 240},
				  "suggest": {
				    "entity": {"service_url": "SERVICE", "service_path": "/reconcile/suggest/entity"},
				    "type": {"service_url": "SERVICE", "service_path": "/reconcile/suggest/type"},
				    "property": {"service_url": "SERVICE", "service_path": "/reconcile/suggest/property"}
				  },
				  "extend": {
				    "propose_properties": {"service_url": "SERVICE", "service_path": "/reconcile/properties"},
				    "property_settings": []
				  },
				  "batchSize": 50
				}
				""".replace("SERVICE", service)));
	}

	@Test
	void namesAreMatchedInEverySpellingByGetAndPost() {
		String queries = """
				{"q0": {"query": "Рашка", "type": "Municipality"}, "q1": {"query": "LIP 2"}, "q2": {"query": "nova"},
				 "q3": {"query": "municipality/70980"}, "q4": {"query": "?!"}, "q5": {"query": "raska", "type": ["Programme"], "type_strict": "any"}}
				""";
		JsonNode expected = JSON.readTree(
				"""
						{
						  "q0": {"result": [{"id": "municipality/71021", "name": "Raška", "description": "", "score": 100,
						    "match": true, "type": [{"id": "Municipality", "name": "Municipality"}]}]},
						  "q1": {"result": [{"id": "programme/lip-2", "name": "LIP2", "description": "LIP 2", "score": 100,
						    "match": true, "type": [{"id": "Programme", "name": "Programme"}]}]},
						  "q2": {"result": [
						    {"id": "municipality/80250", "name": "Nova Crnja", "description": "", "score": 40, "match": false,
						      "type": [{"id": "Municipality", "name": "Municipality"}]},
						    {"id": "municipality/70866", "name": "Nova Varoš", "description": "", "score": 40, "match": false,
						      "type": [{"id": "Municipality", "name": "Municipality"}]}]},
						  "q3": {"result": [{"id": "municipality/70980", "name": "Prijepolje", "description": "municipality/70980",
						    "score": 100, "match": true, "type": [{"id": "Municipality", "name": "Municipality"}]}]},
						  "q4": {"result": []},
						  "q5": {"result": []}
						}
						"""
					.replace("LIP2",
							this.endpoint.data("{ programme(name: \"LIP 2\") { name } }")
								.at("/programme/name")
								.asString()));
		assertThat(post("queries", queries)).isEqualTo(expected);
		assertThat(Endpoint.json(get("/reconcile?queries=" + encoded(queries)))).isEqualTo(expected);
	}

	@Test
	void oneNameOfTwoThingsIsNoMatchUnlessAnotherColumnTellsThemApart() {
		try {
			this.graph
				.query("""
						MATCH (m:Municipality {name: 'Bor'})
						CREATE (p:Statement:Named:Stray:Person {id: 'person/stray', name: 'Bor', nameKeys: m.nameKeys, sortKey: m.sortKey,
						  assertion: 'STATED', academicTitle: 'Mr'})
						""")
				.run();
			assertThat(scores("{\"query\": \"Бор\", \"type\": [\"Municipality\", \"Person\"]}"))
				.containsExactlyInAnyOrder("municipality/70327 100 false", "person/stray 100 false");
			assertThat(scores("{\"query\": \"Бор\", \"type\": \"Municipality\"}"))
				.containsExactly("municipality/70327 100 true");
			assertThat(scores(
					"{\"query\": \"Бор\", \"properties\": [{\"pid\": \"district\", \"v\": {\"id\": \"region/RS221\"}}]}"))
				.containsExactly("municipality/70327 100 true", "person/stray 50 false", "region/RS221 50 false");
			assertThat(scores(
					"{\"query\": \"Бор\", \"limit\": 1, \"properties\": [{\"pid\": \"academicTitle\", \"v\": \"mr\"}]}"))
				.containsExactly("person/stray 100 true");
		}
		finally {
			this.graph.query("MATCH (n:Stray) DETACH DELETE n").run();
		}
	}

	@CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
			district | "Борски" | 100
			district | "Borski okrug" | 100
			district | {"id": "region/RS221", "name": "whatever"} | 100
			district | "Raški okrug" | 50
			district | ["Raški okrug", "Borski okrug"] | 100
			code | "70327" | 100
			code | "70980" | 50
			population | 40845 | 100
			population | "40845" | 100
			population | "many" | 50
			status | "CITY" | 100
			implementer | "PRO" | 50
			""")
	@ParameterizedTest
	void anotherColumnNarrows(String property, String value, int score) {
		assertThat(scores(
				"{\"query\": \"Bor\", \"type\": \"Municipality\", \"properties\": [{\"pid\": \"%s\", \"v\": %s}]}"
					.formatted(property, value)))
			.containsExactly("municipality/70327 " + score + " " + (score == 100));
	}

	@Test
	void whatIsTypedIsCompleted() {
		assertThat(Endpoint.json(get("/reconcile/suggest/entity?prefix=" + encoded("пријеп"))))
			.isEqualTo(JSON.readTree("""
					{"result": [{"id": "municipality/70980", "name": "Prijepolje", "description": "Municipality",
					  "notable": [{"id": "Municipality", "name": "Municipality"}]}]}
					"""));
		assertThat(Endpoint.json(get("/reconcile/suggest/entity?prefix=")))
			.isEqualTo(JSON.readTree("{\"result\": []}"));
		assertThat(names("/reconcile/suggest/entity?type=Region&prefix=bor", "/result"))
			.containsExactly("region/RS221");
		assertThat(names("/reconcile/suggest/type?prefix=t", "/result")).containsExactly("TargetGroup", "ThematicArea");
		assertThat(names("/reconcile/suggest/property?prefix=dis", "/result")).containsExactly("district");
		assertThat(names("/reconcile/suggest/property?prefix=" + encoded("geonames i"), "/result"))
			.containsExactly("geonamesId");
	}

	@Test
	void whoWantsMoreSuggestionsSkipsThoseThatAreKnown() {
		for (String suggested : List.of("entity?prefix=" + encoded("нови"), "type?prefix=t", "property?prefix=n")) {
			List<String> all = names("/reconcile/suggest/" + suggested, "/result");
			assertThat(all).as(suggested).hasSizeGreaterThan(1);
			assertThat(names("/reconcile/suggest/" + suggested + "&cursor=0", "/result")).isEqualTo(all);
			assertThat(names("/reconcile/suggest/" + suggested + "&cursor=1", "/result")).startsWith(all.get(1))
				.doesNotContain(all.getFirst());
			assertThat(names("/reconcile/suggest/" + suggested + "&cursor=999999999", "/result")).isEmpty();
		}
		assertThat(Endpoint.error(Endpoint.json(get("/reconcile/suggest/type?prefix=t&cursor=-1"))))
			.isEqualTo("BAD_USER_INPUT: `cursor` is `-1`; expected a whole number from 0.");
	}

	@Test
	void columnsAreAdded() {
		assertThat(names("/reconcile/properties?type=Municipality", "/properties"))
			.contains("code", "population", "district", "region", "nameCyrillic")
			.doesNotContain("id", "participations", "evidence");
		assertThat(names("/reconcile/properties?type=Municipality&limit=2", "/properties")).hasSize(2);
		assertThat(post("extend",
				"""
						{"ids": ["municipality/70980", "x/y", "programme/lip-2"],
						  "properties": [{"id": "population"}, {"id": "district"}, {"id": "assertion"}, {"id": "latitude"}, {"id": "end"}]}
						"""))
			.isEqualTo(JSON.readTree(
					"""
							{"rows": {
							  "municipality/70980": {"population": [{"int": 32214}],
							    "district": [{"id": "region/RS211", "name": "Zlatiborski okrug"}], "assertion": [{"str": "STATED"}],
							    "latitude": [{"float": 43.38996}], "end": []},
							  "x/y": {"population": [], "district": [], "assertion": [], "latitude": [], "end": []},
							  "programme/lip-2": {"population": [], "district": [], "assertion": [{"str": "STATED"}],
							    "latitude": [], "end": [{"str": "2021-06-02"}]}},
							 "meta": [{"id": "population", "name": "population"},
							  {"id": "district", "name": "district", "type": {"id": "Region", "name": "Region"}},
							  {"id": "assertion", "name": "assertion"}, {"id": "latitude", "name": "latitude"},
							  {"id": "end", "name": "end"}]}
							"""));
	}

	/** Whatever the schema declares can be asked for, of all kinds together. */
	@Test
	void everyPropertyOfEveryKindCanBeAdded() {
		List<String> properties = names("/reconcile/properties", "/properties");
		String ids = this.endpoint
			.data("""
					{ municipalities(first: 1) { nodes { id } } organisations(first: 1) { nodes { id } }
					  programmes(first: 1) { nodes { id } } people(first: 1) { nodes { id } } events(first: 1) { nodes { id } }
					  services(first: 1) { nodes { id } } components { id } regions { id } targetGroups { id } thematicAreas { id } }
					""")
			.findValuesAsString("id")
			.stream()
			.map((id) -> "\"" + id + "\"")
			.collect(Collectors.joining(","));
		JsonNode rows = post("extend", "{\"ids\": [" + ids + "], \"properties\": ["
				+ properties.stream().map((id) -> "{\"id\":\"" + id + "\"}").collect(Collectors.joining(",")) + "]}")
			.get("rows");
		assertThat(rows.valueStream().map((row) -> row.at("/name/0/str").asString(""))).hasSizeGreaterThan(10)
			.doesNotContain("");
	}

	@Test
	void aPageShowsAThingInAFrame() {
		HttpResponse<String> page = get("/reconcile/preview?id=municipality/70980");
		assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
		assertThat(page.headers().allValues("Content-Security-Policy"))
			.containsExactly("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'");
		assertThat(page.body()).contains("<h1>Prijepolje</h1>", "<dt>name cyrillic</dt><dd>Пријепоље</dd>",
				"<dt>district</dt><dd>Zlatiborski okrug</dd>", "<dt>region</dt><dd>Šumadija i Zapadna Srbija</dd>");
		HttpResponse<String> missing = get("/reconcile/preview?id=x/y");
		assertThat(missing.statusCode()).isEqualTo(404);
		assertThat(Endpoint.error(Endpoint.json(missing)))
			.isEqualTo("NOT_FOUND: `id`: the graph holds nothing with a name under `x/y`.");
	}

	@CsvSource(delimiter = '|', quoteCharacter = '\0',
			textBlock = """
					queries | {"a": {"query": "Bor", "type": "Q1"}} | BAD_USER_INPUT: `queries.a.type` is `Q1`; expected one of Component, Event, Municipality, Organisation, Person, Programme, Region, Service, TargetGroup, ThematicArea.
					queries | {"a": {"type": "Region"}} | BAD_USER_INPUT: `queries.a.query`: expected a name.
					queries | {"a": "Bor"} | BAD_USER_INPUT: `queries.a`: expected an object.
					queries | {"a": {"query": "Bor", "limit": 0}} | BAD_USER_INPUT: `queries.a.limit`: expected a whole number from 1.
					queries | {"a": {"query": "Bor", "names": 1}} | BAD_USER_INPUT: `queries.a.names` is unknown; expected one of query, type, limit, properties, type_strict.
					queries | {"a": {"query": "Bor", "properties": [{"p": "district", "v": "x"}]}} | BAD_USER_INPUT: `queries.a.properties`: expected objects with `pid` and `v`.
					queries | {"a": {"query": "Bor", "properties": [{"pid": "district", "v": null}]}} | BAD_USER_INPUT: `queries.a.properties.v`: expected texts, numbers, truth values or objects with `id`.
					queries | {"a": {"query": "Bor", "type_strict": "none"}} | BAD_USER_INPUT: `queries.a.type_strict`: expected any, should or all.
					queries | [] | BAD_REQUEST: `queries` is no object of JSON; expected one.
					queries | {" | BAD_REQUEST: `queries` is not JSON; expected an object.
					extend | {"ids": "municipality/70980", "properties": []} | BAD_USER_INPUT: `extend.ids`: expected a list of at most 1000 ids.
					extend | {"ids": [], "properties": ["district"]} | BAD_USER_INPUT: `extend.properties`: expected a list of at most 50 objects with `id`.
					callback | x | BAD_USER_INPUT: `callback` is not served: pages of any origin may ask without it; expected none.
					""")
	@ParameterizedTest
	void whatIsNotUnderstoodIsToldInWords(String name, String value, String message) {
		assertThat(Endpoint.error(post(name, value))).isEqualTo(message);
	}

	@Test
	void requestsAreBounded() {
		String many = IntStream.rangeClosed(0, 50)
			.mapToObj((i) -> "\"q" + i + "\": {\"query\": \"Bor\"}")
			.collect(Collectors.joining(",", "{", "}"));
		assertThat(Endpoint.error(post("queries", many)))
			.isEqualTo("BAD_USER_INPUT: `queries`: expected at most 50 queries.");
		assertThat(Endpoint.error(post("queries", "{\"a\": {\"query\": \"" + "b".repeat(301) + "\"}}")))
			.isEqualTo("BAD_USER_INPUT: `queries.a.query`: expected at most 300 characters.");
		assertThat(post("queries", many.replaceFirst("\"q0\": [^}]+},", "")).size()).isEqualTo(50);
		HttpResponse<String> put = this.endpoint.send("/reconcile",
				(request) -> request.PUT(BodyPublishers.ofString("")));
		assertThat(put.statusCode()).isEqualTo(405);
	}

	private List<String> scores(String query) {
		return post("queries", "{\"q\": " + query + "}").at("/q/result")
			.valueStream()
			.map((each) -> each.get("id").asString() + " " + each.get("score").asInt() + " "
					+ each.get("match").asBoolean())
			.toList();
	}

	private List<String> names(String path, String list) {
		return Endpoint.json(get(path)).at(list).valueStream().map((each) -> each.get("id").asString()).toList();
	}

	private HttpResponse<String> get(String path) {
		return this.endpoint.send(path, (request) -> request);
	}

	private JsonNode post(String name, String value) {
		return Endpoint.json(this.endpoint.send("/reconcile",
				(request) -> request.header("Content-Type", "application/x-www-form-urlencoded")
					.POST(BodyPublishers.ofString(name + "=" + encoded(value)))));
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
