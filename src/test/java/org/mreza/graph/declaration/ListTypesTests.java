package org.mreza.graph.declaration;

import java.util.List;
import java.util.stream.Stream;

import graphql.language.AstPrinter;
import graphql.language.FieldDefinition;
import graphql.language.InputValueDefinition;
import graphql.schema.idl.SchemaParser;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ListTypesTests {

	private static final String KINDS = """
			interface Node { id: ID! }
			interface Statement implements Node { assertion: Assertion! }
			interface Named { name: String! }
			type Town implements Node & Statement & Named
			type CountClaim implements Node
			""";

	@Test
	void aPageGetsItsArgumentsAndItsTypes() {
		var schema = read("type Query { towns: TownConnection! @match(path: \"(it:Town)\") }");
		assertThat(arguments(schema, "Query")).containsExactly("where: TownFilter", "orderBy: [TownOrder!]",
				"first: Int", "after: String", "last: Int", "before: String");
		assertThat(schema.fields("TownConnection").map(AstPrinter::printAst)).containsExactly("nodes: [Town!]!",
				"edges: [TownEdge!]!",
				"\"What the whole list amounts to, all pages together.\"\naggregate: TownAggregate!");
		assertThat(schema.fields("TownEdge").map(AstPrinter::printAst)).containsExactly("node: Town!");
		assertThat(schema.names("TownFilter")).containsExactlyInAnyOrder("id", "name", "assertion", "notStated", "and",
				"or", "not");
		assertThat(orders(schema, "TownOrder")).containsExactly(
				"By name, in Serbian alphabetical order. NAME_ASC @order(by: \"sortKey\")",
				"By name, the other way round. NAME_DESC @order(by: \"sortKey\", descending: true)");
	}

	@Test
	void aListWithoutPagesIsOnlyFiltered() {
		var schema = read("""
				type Query {
				  countClaims: [CountClaim!]! @match(path: "(it:CountClaim)")
				  towns: [Town!]! @match(path: "(it:Town)", where: false)
				}
				""");
		assertThat(arguments(schema, "Query")).containsExactly("where: CountClaimFilter");
		assertThat(schema.names("CountClaimFilter")).containsExactlyInAnyOrder("id", "and", "or", "not");
		assertThat(Stream.of("CountClaimOrder", "CountClaimConnection", "TownFilter")).noneMatch(schema::has);
	}

	@Test
	void aWalkMakesWhatItNamesAtBothEnds() {
		var schema = read(
				"""
						type Query { claims: CountClaimConnection! @match(path: "(it:CountClaim)") }
						extend type CountClaim {
						  town: Town @match(
						    path: "(this)-[:OF]->(it:Town)", filter: "Of a town.", order: "By the name of the town.", group: "By town."
						  )
						}
						extend type Town {
						  countClaims: CountClaimConnection! @match(
						    path: "(this)<-[:OF]-(it:CountClaim)", filter: "What counts it.", order: "Fewest claims first, of all."
						  )
						}
						type Other { towns: TownConnection! @match(path: "(this)-[:OF]->(it:Town)") }
						""");
		assertThat(schema.names("CountClaimFilter")).containsExactlyInAnyOrder("id", "town", "and", "or", "not");
		assertThat(orders(schema, "CountClaimOrder")).containsExactly(
				"By the name of the town. TOWN_NAME_ASC @order(by: \"sortKey\", path: \"(this)-[:OF]->(it:Town)\")",
				"By id. ID_ASC @order(by: \"id\")",
				"By the name of the town, the other way round. TOWN_NAME_DESC @order(by: \"sortKey\", path: \"(this)-[:OF]->(it:Town)\", descending: true)",
				"By id, the other way round. ID_DESC @order(by: \"id\", descending: true)");
		assertThat(orders(schema, "TownOrder")).contains(
				"Fewest claims first, of all. COUNT_CLAIM_COUNT_ASC @order(path: \"(this)<-[:OF]-(it:CountClaim)\")",
				"Most claims first, of all. COUNT_CLAIM_COUNT_DESC @order(path: \"(this)<-[:OF]-(it:CountClaim)\", descending: true)");
		assertThat(orders(schema, "CountClaimDimension"))
			.containsExactly("By town. TOWN @group(path: \"(this)-[:OF]->(it:Town)\")");
		assertThat(schema.names("CountClaimConnection")).containsExactlyInAnyOrder("nodes", "edges", "aggregate",
				"groups", "groupCount");
		assertThat(schema.names("TownConnection")).containsExactlyInAnyOrder("nodes", "edges", "aggregate");
		assertThat(schema.names("TownCounted")).containsExactly("countClaims");
		assertThat(schema.names("ClaimsFilter")).containsExactlyInAnyOrder("some", "all", "none", "count");
	}

	@Test
	void whatIsDeclaredIsNotMade() {
		var schema = read("""
				type Query {
				  towns("Mine." first: Int! = 7): TownConnection!
				    @match(path: "(it:Town)")
				}
				extend input TownFilter { "Mine." id: ID }
				enum TownOrder { "Mine." NAME_DESC "First." CODE_ASC @order(by: "code") }
				extend type Town {
				  part: Town @match(path: "(this)-[:IN]->(it:Town)", filter: "Made.", group: "Made.")
				}
				extend input TownFilter { "Mine." part: ID }
				enum TownDimension { "Mine." PART }
				type TownConnection implements Connection { "Mine." groups: Int }
				""");
		assertThat(arguments(schema, "Query")).containsExactly("first: Int! = 7", "where: TownFilter",
				"orderBy: [TownOrder!]", "after: String", "last: Int", "before: String");
		assertThat(schema.names("TownFilter")).containsExactlyInAnyOrder("id", "part", "name", "assertion", "notStated",
				"and", "or", "not");
		assertThat(orders(schema, "TownOrder")).containsExactly("Mine. NAME_DESC",
				"First. CODE_ASC @order(by: \"code\")",
				"By name, in Serbian alphabetical order. NAME_ASC @order(by: \"sortKey\")",
				"First, the other way round. CODE_DESC @order(by: \"code\", descending: true)");
		assertThat(orders(schema, "TownDimension")).containsExactly("Mine. PART");
		assertThat(schema.names("TownConnection")).containsExactlyInAnyOrder("groups", "groupCount", "aggregate");
	}

	@Test
	void numbersAreAddedUpAndCompared() {
		var schema = read("""
				directive @quantity on FIELD_DEFINITION
				type Query { towns: TownConnection! @match(path: "(it:Town)") }
				extend type Town {
				  "Inhabitants."
				  people: Int! @quantity
				  money: Int
				  twin: Town @match(path: "(this)-[:TWIN]->(it:Town)", filter: "The twin.", group: "By twin.")
				}
				""");
		assertThat(schema.names("TownAggregate")).containsExactlyInAnyOrder("count", "assertion", "assumptions",
				"people", "moneyStated", "sums", "twin");
		assertThat(schema.names("TownGroup")).isEqualTo(schema.names("TownAggregate"));
		assertThat(schema.names("TownQuantity")).containsExactly("PEOPLE");
		assertThat(schema.names("TownNumber")).containsExactlyInAnyOrder("PEOPLE", "TWIN_PEOPLE");
		assertThat(schema.names("TownComparison")).containsExactlyInAnyOrder("number", "eq", "lt", "lte", "gt", "gte");
		assertThat(schema.names("TownFilter")).contains("compare");
	}

	private static Declarations read(String sdl) {
		var schema = new Declarations(new SchemaParser().parse(KINDS + sdl));
		ListTypes.addTo(schema);
		return schema;
	}

	private static List<String> arguments(Declarations schema, String type) {
		return schema.fields(type)
			.map(FieldDefinition::getInputValueDefinitions)
			.flatMap(List::stream)
			.map(ListTypesTests::withoutDescription)
			.toList();
	}

	private static String withoutDescription(InputValueDefinition argument) {
		return AstPrinter.printAst(argument.transform((builder) -> builder.description(null)));
	}

	private static List<String> orders(Declarations schema, String type) {
		return schema.values(type)
			.map((value) -> value.getDescription().getContent() + " "
					+ AstPrinter.printAst(value.transform((builder) -> builder.description(null))))
			.toList();
	}

}
