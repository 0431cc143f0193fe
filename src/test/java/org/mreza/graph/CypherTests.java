package org.mreza.graph;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.summary.GqlNotification;
import org.neo4j.driver.summary.Plan;
import org.neo4j.driver.summary.ResultSummary;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

import org.mreza.CountingDriver;
import org.mreza.Endpoint;
import org.mreza.MrezaTest;
import org.mreza.graph.schema.CypherFiles;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every Cypher text, planned by the real database: no notification, and an index where it
 * starts.
 */
@MrezaTest
class CypherTests {

	private static final Set<String> STARTS = Set.of("Argument", "EmptyRow", "Unwind", "NodeIndexSeek",
			"NodeIndexSeekByRange", "NodeUniqueIndexSeek", "NodeUniqueIndexSeekByRange", "NodeUniqueIndexScan",
			"NodeIndexScan", "NodeCountFromCountStore", "Projection", "ProcedureCall");

	@Autowired
	private Endpoint endpoint;

	@Autowired
	private ExecutionGraphQlService service;

	@Autowired
	private GraphQlSource source;

	@Autowired
	private CypherFiles files;

	@Autowired
	private Driver driver;

	@Autowired
	private CountingDriver sent;

	@Test
	void everyFieldOfEveryKindIsPlannedWell() {
		assertPlannedWell(roots().map((root) -> "{ " + call(root, "") + " }"));
	}

	@Test
	void everyFilterIsPlannedWell() {
		assertPlannedWell(roots().filter((root) -> root.getArgument("where") != null)
			.flatMap((root) -> filters((GraphQLInputObjectType) type(root.getArgument("where")))
				.map((filter) -> "{ " + root.getName() + "(where: " + filter + ") " + counted(root) + " }")));
	}

	@Test
	void everyOrderAndEveryDimensionIsPlannedWithoutNotification() {
		List<String> operations = new ArrayList<>();
		roots().filter((root) -> root.getArgument("orderBy") != null).forEach((root) -> {
			((GraphQLEnumType) type(root.getArgument("orderBy"))).getValues()
				.forEach((value) -> operations
					.add("{ " + root.getName() + "(orderBy: [" + value.getName() + "]) { nodes { id } } }"));
			var groups = ((GraphQLFieldsContainer) GraphQLTypeUtil.unwrapAll(root.getType()))
				.getFieldDefinition("groups");
			if (groups != null) {
				((GraphQLEnumType) type(groups.getArgument("by"))).getValues()
					.forEach((value) -> operations.add("{ " + root.getName() + " { groups(by: " + value.getName()
							+ ") { key name count keys { node { id } } node { id } } } }"));
			}
		});
		assertThat(operations).hasSizeGreaterThan(80);
		for (String cypher : cypher(operations.stream())) {
			assertThat(notifications(explained(cypher))).as(cypher).isEmpty();
		}
	}

	@Test
	void everyQuestionIsPlannedWell() {
		assertThat(this.files.questions()).hasSizeGreaterThan(7);
		assertAllPlannedWell(Set.copyOf(this.files.questions().values()));
	}

	@Test
	void everyStatementOfAControllerIsPlannedWell() {
		assertPlannedWell(Stream.of(
				"{ network(via: [PARTNERSHIP, COMPONENT, PROGRAMME, GRANT]) { nodes { nodes { node { id } } } } }",
				"{ network(via: SERVICE) { edges { nodes { shared { context { id } statements { id } } } } } }",
				"{ network(of: ORGANISATION, via: [PROGRAMME, GRANT, SERVICE]) { nodeCount } }",
				"{ network(of: DONOR) { nodeCount } }",
				"{ paths(from: {name: \"Bor\"}, to: {id: \"municipality/70653\"}) { paths { nodes { steps { statement { id } } } } } }"));
	}

	@Test
	void whatArgumentsReferToIsPlannedWell() {
		assertPlannedWell(Stream.of(
				"{ sharedLeads(component: \"component/lip-2-phase-1\", partner: \"Bor\", region: \"RS217\") { partners { id } } }",
				"{ commonDonors(programmes: \"LIP 2\", municipalities: \"Bor\") { donor { id } } }",
				"{ reconciliations(claim: \"count-claim/lip-2/municipalities\") { verdict } }",
				"{ network(context: \"component/lip-2-phase-1\", via: COMPONENT, without: \"document/lip-2-results\") { nodeCount } }",
				"{ paths(from: {name: \"Bor\"}, to: {id: \"Raška\"}, avoiding: \"component/lip-2-phase-1\") { length } }"));
	}

	@Test
	void everyLoadStatementIsPlannedWithoutNotification() {
		assertThat(this.files.loads()).hasSizeGreaterThan(60);
		for (CypherFiles.LoadStatement load : this.files.loads()) {
			assertThat(notifications(explained(load.cypher()))).as(load.cypher()).isEmpty();
		}
	}

	@Test
	void everyExportIsPlannedWell() {
		this.sent.reset();
		for (String file : List.of("graph.gexf", "graph.geojson",
				"network.gexf?via=PARTNERSHIP,COMPONENT,GRANT,SERVICE", "network.nodes.csv?of=ORGANISATION")) {
			assertThat(this.endpoint.send("/export/" + file, UnaryOperator.identity()).statusCode()).as(file)
				.isEqualTo(200);
		}
		assertAllPlannedWell(this.sent.texts());
	}

	private Stream<GraphQLFieldDefinition> roots() {
		return schema().getQueryType().getFields().stream().filter((field) -> field.hasAppliedDirective("match"));
	}

	private GraphQLSchema schema() {
		return this.source.schema();
	}

	private static GraphQLNamedType type(GraphQLArgument argument) {
		return (GraphQLNamedType) GraphQLTypeUtil.unwrapAll(argument.getType());
	}

	/**
	 * A call that selects every field of what it yields, and the ids behind each walk.
	 */
	private String call(GraphQLFieldDefinition root, String arguments) {
		String required = switch (root.getName()) {
			case "node" -> "(id: \"municipality/70653\")";
			case "nodes" -> "(ids: [\"municipality/70653\"])";
			default -> (root.getArgument("id") != null) ? "(id: \"x/y\")" : arguments;
		};
		return root.getName() + required + " " + selection(GraphQLTypeUtil.unwrapAll(root.getType()), 2);
	}

	private String selection(GraphQLNamedType type, int depth) {
		if (type instanceof GraphQLUnionType union) {
			return "{ " + union.getTypes()
				.stream()
				.map((member) -> "... on " + member.getName() + " { id }")
				.collect(Collectors.joining(" ")) + " }";
		}
		if (!(type instanceof GraphQLFieldsContainer fields)) {
			return "";
		}
		if (type.getName().endsWith("Connection")) {
			var node = GraphQLTypeUtil.unwrapAll(fields.getFieldDefinition("nodes").getType());
			return "{ nodes " + selection(node, depth) + " totalCount pageInfo { endCursor hasNextPage } }";
		}
		return "{ " + fields.getFieldDefinitions()
			.stream()
			.filter((field) -> depth > 1 || "id".equals(field.getName()) || !isNode(type))
			.filter((field) -> field.getArguments()
				.stream()
				.noneMatch((argument) -> GraphQLTypeUtil.isNonNull(argument.getType())))
			.map((field) -> field.getName() + " " + selection(GraphQLTypeUtil.unwrapAll(field.getType()), depth - 1))
			.collect(Collectors.joining(" ")) + " }";
	}

	private static boolean isNode(GraphQLNamedType type) {
		return type instanceof GraphQLImplementingType node
				&& node.getInterfaces().stream().anyMatch((each) -> "Node".equals(each.getName()));
	}

	private static String counted(GraphQLFieldDefinition root) {
		return GraphQLTypeUtil.unwrapAll(root.getType()).getName().endsWith("Connection")
				? "{ totalCount nodes { id } }" : "{ id }";
	}

	/** One filter for each field of a filter and each comparison of it. */
	private Stream<String> filters(GraphQLInputObjectType filter) {
		// No index finds what is in a list
		return filter.getFields()
			.stream()
			.filter((field) -> !"notStated".equals(field.getName()))
			.flatMap((field) -> values(field).map((value) -> "{" + field.getName() + ": " + value + "}"));
	}

	private Stream<String> values(GraphQLInputObjectField field) {
		return switch (GraphQLTypeUtil.unwrapAll(field.getType())) {
			case GraphQLEnumType any -> Stream.of(any.getValues().getFirst().getName());
			case GraphQLInputObjectType input when Set.of("and", "or", "not").contains(field.getName()) ->
				Stream.of("{}");
			case GraphQLInputObjectType input when input.getField("some") != null ->
				Stream.of("{some: {}, none: {}, all: {}, count: {gt: 1}}");
			case GraphQLInputObjectType input when input.getName().endsWith("Filter")
					&& input.getField("and") != null ->
				Stream.of("{}");
			case GraphQLInputObjectType input when input.getName().endsWith("Comparison") ->
				((GraphQLEnumType) GraphQLTypeUtil.unwrapAll(input.getField("number").getType())).getValues()
					.stream()
					.map((number) -> "{number: " + number.getName() + ", lt: " + number.getName() + "}");
			case GraphQLInputObjectType input when "MoneyInput".equals(input.getName()) ->
				Stream.of("{amount: \"1\", currency: \"CHF\"}");
			case GraphQLInputObjectType input -> filters(input);
			case GraphQLNamedType scalar -> Stream.of(switch (scalar.getName()) {
				case "Boolean" -> "true";
				case "Int" -> "1";
				default -> "\"2021-06\"";
			});
		};
	}

	private void assertPlannedWell(Stream<String> operations) {
		assertAllPlannedWell(cypher(operations));
	}

	private void assertAllPlannedWell(Set<String> statements) {
		assertThat(statements).isNotEmpty();
		for (String cypher : statements) {
			ResultSummary explained = explained(cypher);
			assertThat(notifications(explained)).as(cypher).isEmpty();
			assertThat(starts(explained.queryPlan().orElseThrow())).as(cypher).isSubsetOf(STARTS);
		}
	}

	/** The statements that operations took. */
	private Set<String> cypher(Stream<String> operations) {
		Set<String> statements = new TreeSet<>();
		operations.forEach((operation) -> {
			var log = new QueryLog(false);
			var request = new DefaultExecutionGraphQlRequest(operation, null, Map.of(), Map.of(),
					UUID.randomUUID().toString(), null);
			request.configureExecutionInput((input, builder) -> {
				input.getGraphQLContext().put(QueryLog.class, log);
				return input;
			});
			var response = Objects.requireNonNull(this.service.execute(request).block(Duration.ofMinutes(1)));
			// What is filtered by need not be there for the statement to run
			assertThat(response.getErrors()).as(operation)
				.allMatch((error) -> "NOT_FOUND".equals(error.getExtensions().get("code")));
			log.statements().forEach((ran) -> statements.add(ran.cypher()));
		});
		return statements;
	}

	private static List<String> notifications(ResultSummary explained) {
		return explained.gqlStatusObjects()
			.stream()
			.filter(GqlNotification.class::isInstance)
			.map((status) -> status.gqlStatus() + " " + status.statusDescription())
			// The parameters have no values here.
			.filter((notification) -> !notification.contains("parameter"))
			.toList();
	}

	/** How the database plans a statement, and what it remarks; planned once for both. */
	private ResultSummary explained(String cypher) {
		try (var session = this.driver.session()) {
			return session.run("EXPLAIN " + cypher).consume();
		}
	}

	private static Set<String> starts(Plan plan) {
		if (plan.children().isEmpty()) {
			return Set.of(plan.operatorType().replaceFirst("@.*", ""));
		}
		return plan.children().stream().flatMap((child) -> starts(child).stream()).collect(Collectors.toSet());
	}

}
