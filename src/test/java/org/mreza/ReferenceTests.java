package org.mreza;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.neo4j.driver.Driver;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.graphql.execution.GraphQlSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever an argument refers to, at every door that takes such arguments. */
@MrezaTest
class ReferenceTests {

	@Autowired
	private Driver driver;

	@Autowired
	private GraphQlSource source;

	@Autowired
	private CountingDriver sent;

	private Endpoint endpoint;

	@BeforeEach
	void open(@LocalServerPort int port) {
		endpoint = new Endpoint(port);
	}

	/** Two nodes of one name for each kind, and an alias that both of them have. */
	@BeforeEach
	void addTwins() {
		for (String kind : List.of("Programme", "Component", "Municipality", "Region")) {
			run("""
					CREATE (one:Statement:Named:%1$s {id: $kind + '/twin-1', name: 'Twin ' + $kind, nameKeys: ['twin ' + $kind], sortKey: 'ff'})
					CREATE (two:Statement:Named:%1$s {id: $kind + '/twin-2', name: 'Twin ' + $kind, nameKeys: ['twin ' + $kind], sortKey: 'ff'})
					CREATE (alias:Statement:Named:Alias {id: 'alias/twin-' + $kind, name: 'Both ' + $kind, nameKeys: ['both ' + $kind], sortKey: 'ff'})
					CREATE (one)<-[:NAMES]-(alias)-[:NAMES]->(two)
					"""
				.formatted(kind), Map.of("kind", kind.toLowerCase(Locale.ROOT)));
		}
		run("""
				UNWIND [1, 2] AS number
				CREATE (:Document {id: 'document/twin-' + number, title: 'Twin document', nameKeys: ['twin document'], sortKey: 'ff'})
				""",
				Map.of());
	}

	@AfterEach
	void removeTwins() {
		run("MATCH (n:Statement|Document) WHERE n.id CONTAINS '/twin-' DETACH DELETE n", Map.of());
	}

	@Test
	void whatSeveralAreNamedIsRefusedAtEveryField() {
		List<Place> places = places();
		assertThat(places).hasSizeGreaterThan(40);
		for (Place place : places) {
			for (String name : place.kind().equals("document") ? List.of("Twin document")
					: List.of("Twin " + place.kind(), "Both " + place.kind())) {
				assertThat(endpoint.error(place.asking(name))).as(place.asking(name))
					.isEqualTo("BAD_USER_INPUT: `" + place.argument() + "`: more than one is named `" + name
							+ "`; give the id: " + twins(place.kind()) + ".");
			}
		}
	}

	@Test
	void whatNothingIsNamedIsRefusedAtEveryField() {
		for (Place place : places()) {
			assertThat(endpoint.error(place.asking("Qwxzy"))).as(place.asking("Qwxzy"))
				.isEqualTo("NOT_FOUND: `" + place.argument() + "`: the graph holds nothing named `Qwxzy`.");
		}
	}

	@CsvSource(delimiter = '|', textBlock = """
			programme | Both programme | programme
			component | Both component | component
			context   | Twin component | component
			region    | Twin region    | region
			without   | Twin document  | document
			""")
	@ParameterizedTest
	void whatSeveralAreNamedIsRefusedOfAFile(String parameter, String name, String kind) {
		var answer = endpoint.send("/export/network.json?via=COMPONENT&" + parameter + "="
				+ URLEncoder.encode(name, StandardCharsets.UTF_8), UnaryOperator.identity());
		assertThat(answer.statusCode()).isEqualTo(400);
		assertThat(Endpoint.error(Endpoint.json(answer))).isEqualTo("BAD_USER_INPUT: `" + parameter
				+ "`: more than one is named `" + name + "`; give the id: " + twins(kind) + ".");
	}

	@CsvSource(delimiter = '|',
			textBlock = """
					sharedLeads(partner: $) { lead { name } }                | Sjenica; Сјеница; municipality/71072; 71072
					coMembers(municipality: $) { coMembers { totalCount } }  | Babušnica; Babushnica; БАБУШНИЦА; municipality/70050; 70050
					pairs(region: $) { count pairs { first { name } } }      | Raški okrug; РАШКИ ОКРУГ; region/RS217; RS217
					grantTotals(programme: $) { count }                      | LIP 2; ЛИП 2; programme/lip-2
					contributionTotals(programme: $) { count }               | PRO; про; programme/pro
					sharedLeads(component: $) { lead { name } }              | Support for inter-municipal cooperation; component/pro-inter-municipal-cooperation
					network(via: COMPONENT, context: $) { edgeCount }        | Technical assistance for the improvement of social protection; component/pro-technical-assistance
					cohort(all: {programme: $}) { size }                     | LIP 2; programme/lip-2
					paths(from: {name: $}, to: {name: "Bor"}) { length }     | Raška; Рашка; municipality/71021; 71021
					paths(from: {id: $}, to: {name: "Bor"}) { length }       | Raška; Рашка; municipality/71021; 71021
					""")
	@ParameterizedTest
	void everyWayToReferToItFindsTheSame(String field, String ways) {
		Set<String> answers = Stream.of(ways.split("; "))
			.map((way) -> endpoint.data("{ " + field.replace("$", "\"" + way + "\"") + " }").toString())
			.collect(Collectors.toSet());
		assertThat(answers).hasSize(1).noneMatch((answer) -> answer.contains("[]") || answer.contains(":0"));
	}

	@CsvSource(delimiter = '|', quoteCharacter = '\0', textBlock = """
			pairs(region: "Raskaa") { count }              | `region/RS217` (Raški okrug)
			coMembers(municipality: "Kraljvo") { count }   | `municipality/70653` (Kraljevo)
			coMembers(municipality: "Краљво") { count }    | `municipality/70653` (Kraljevo)
			""")
	@ParameterizedTest
	void whatNothingIsNamedIsToldWithWhatIsSimilar(String field, String similar) {
		assertThat(endpoint.error("{ " + field + " }")).startsWith("NOT_FOUND: ").contains("; similar: " + similar);
	}

	@Test
	void whatIsAnIdIsNotTakenForAName() {
		run("CREATE (:Statement:Named:Programme {id: 'programme/twin-3', name: 'Programme/twin-1', nameKeys: ['programme twin 1'], sortKey: 'ff'})",
				Map.of());
		assertThat(endpoint.data("{ grantTotals(programme: \"programme/twin-1\") { count } }"))
			.hasToString("{\"grantTotals\":{\"count\":0}}");
	}

	@Test
	void allReferencesOfAFieldTakeOneStatement() {
		sent.reset();
		endpoint.data("""
				{ commonDonors(programmes: ["PRO", "LIP 2"], municipalities: ["Raška", "Bor"], region: "RS217",
				    component: "component/lip-2-phase-1") { contributions { id } } }
				""");
		assertThat(sent.count()).isEqualTo(2);
	}

	private static String twins(String kind) {
		String name = "Twin " + kind;
		return "`" + kind + "/twin-1` (" + name + "), `" + kind + "/twin-2` (" + name + ")";
	}

	/** Every argument, and every field within one, that refers to what has a name. */
	private List<Place> places() {
		List<Place> places = new ArrayList<>();
		for (String type : List.of("Query", "Network")) {
			for (GraphQLFieldDefinition field : source.schema().getObjectType(type).getFields()) {
				for (GraphQLArgument argument : field.getArguments()) {
					add(places, type, field, argument, argument, argument.getName());
				}
			}
		}
		List<GraphQLArgument> elsewhere = source.schema()
			.getAllTypesAsList()
			.stream()
			.filter(GraphQLObjectType.class::isInstance)
			.map(GraphQLObjectType.class::cast)
			.filter((type) -> !Set.of("Query", "Network").contains(type.getName()))
			.flatMap((type) -> type.getFields().stream())
			.flatMap((field) -> field.getArguments().stream())
			.filter((argument) -> argument.hasAppliedDirective("refers"))
			.toList();
		assertThat(elsewhere).isEmpty();
		return places;
	}

	private void add(List<Place> places, String type, GraphQLFieldDefinition field, GraphQLArgument argument,
			GraphQLInputValueDefinition definition, String path) {
		String kind = kind(definition);
		if (kind != null && !Set.of("countclaim", "release").contains(kind)) {
			places.add(new Place(type, field, argument, path, kind));
		}
		else if (GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLInputObjectType input
				&& !input.getName().endsWith("Filter")) {
			input.getFields().forEach((each) -> add(places, type, field, argument, each, path + "." + each.getName()));
		}
	}

	/** One of the kinds that are referred to, of which there are twins. */
	private static String kind(GraphQLInputValueDefinition definition) {
		var refers = definition.getAppliedDirective("refers");
		if (refers == null) {
			return null;
		}
		String kinds = refers.getArgument("to").getValue();
		return switch (kinds) {
			case "Statement" -> "programme";
			case "Partnership|Component|Programme|Service" -> "component";
			default -> kinds.replaceFirst("\\|.*", "").toLowerCase(Locale.ROOT);
		};
	}

	private void run(String cypher, Map<String, Object> parameters) {
		try (var session = driver.session()) {
			session.run(cypher, parameters).consume();
		}
	}

	/** A place of a field where a node is referred to. */
	private record Place(String type, GraphQLFieldDefinition field, GraphQLArgument of, String argument, String kind) {

		String asking(String name) {
			String arguments = field.getArguments()
				.stream()
				.filter((each) -> each.equals(of) || isCounted(each)
						|| (GraphQLTypeUtil.isNonNull(each.getType()) && !each.hasSetDefaultValue()))
				.map((each) -> each.getName() + ": " + (each.equals(of) ? value(name) : needed(each)))
				.collect(Collectors.joining(", ", "(", ")"));
			String asked = field.getName() + arguments + " { __typename }";
			return "{ " + (type.equals("Network") ? "network { " + asked + " }" : asked) + " }";
		}

		/** Whether it is a list of which the field needs some values. */
		private boolean isCounted(GraphQLArgument each) {
			var together = field.getAppliedDirective("together");
			return together != null && GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(each.getType()))
					&& together.getArgument("arguments").<List<String>>getValue().contains(each.getName());
		}

		private String value(String name) {
			String text = "\"" + name + "\"";
			if (GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(of.getType())) && !argument.contains(".")) {
				return "[" + text + ", \"" + kind + "/twin-1\"]";
			}
			return argument.contains(".") ? "{" + argument.substring(argument.indexOf('.') + 1) + ": " + text + "}"
					: text;
		}

		private static String needed(GraphQLArgument argument) {
			return switch (GraphQLTypeUtil.unwrapAll(argument.getType()).getName()) {
				case "NodeInput" -> "{id: \"programme/pro\"}";
				case "PartInput" -> "{programme: \"programme/pro\"}";
				case "Measure" -> "DEGREE";
				default -> "\"" + ReferenceTests.kind(argument) + "/twin-1\"";
			};
		}

	}

}
