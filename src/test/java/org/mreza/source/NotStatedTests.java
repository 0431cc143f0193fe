package org.mreza.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

import org.mreza.Endpoint;
import org.mreza.MrezaTest;

import static org.assertj.core.api.Assertions.assertThat;

@MrezaTest
class NotStatedTests {

	/** What tells how a statement is known, and what a statement always has. */
	private static final Set<String> HOW_KNOWN = Set.of("id", "assertion", "assumption", "notStated", "evidence");

	@Autowired
	private Endpoint endpoint;

	@Autowired
	private GraphQlSource source;

	@Test
	void itNamesAllFieldsThatAreNullOrEmptyAndNoOthers() {
		Map<String, Set<String>> empty = new TreeMap<>();
		Map<String, Set<String>> told = new TreeMap<>();
		Map<String, List<String>> ids = new HashMap<>();
		String after = "";
		do {
			JsonNode page = this.endpoint
				.data("{ statements(first: 100" + after
						+ ") { nodes { id __typename } pageInfo { hasNextPage endCursor } } }")
				.at("/statements");
			page.get("nodes")
				.forEach((node) -> ids.computeIfAbsent(node.get("__typename").asString(), (kind) -> new ArrayList<>())
					.add(node.get("id").asString()));
			after = page.at("/pageInfo/hasNextPage").asBoolean()
					? ", after: \"" + page.at("/pageInfo/endCursor").asString() + "\"" : "";
		}
		while (!after.isEmpty());
		ids.forEach((kind, all) -> {
			List<GraphQLFieldDefinition> fields = open(kind);
			String selection = fields.stream()
				.map((field) -> field.getName() + selection(GraphQLTypeUtil.unwrapAll(field.getType())))
				.collect(Collectors.joining(" "));
			// What is asked of many at once would cost too much
			for (int i = 0; i < all.size(); i += 10) {
				this.endpoint
					.data("query ($ids: [ID!]!) { nodes(ids: $ids) { id ... on " + kind + " { notStated " + selection
							+ " } } }", Map.of("ids", all.subList(i, Math.min(i + 10, all.size()))))
					.get("nodes")
					.forEach((node) -> {
						String id = node.get("id").asString();
						told.put(id,
								new TreeSet<>(node.get("notStated").valueStream().map(JsonNode::asString).toList()));
						empty.put(id,
								fields.stream()
									.map(GraphQLFieldDefinition::getName)
									.filter((field) -> isEmpty(node.get(field)))
									.collect(Collectors.toCollection(TreeSet::new)));
					});
			}
		});
		assertThat(ids).hasSizeGreaterThan(18);
		assertThat(told).hasSizeGreaterThan(390).isEqualTo(empty);
	}

	@Test
	void itIsInAlphabeticalOrderAndFoundByOneOfItsFields() {
		assertThat(this.endpoint.data("""
				{
				  programme(name: "PRO") { notStated }
				  ministries: organisations(where: {kind: [MINISTRY], notStated: "basedIn"}) { nodes { id } }
				  placeless: outcomes(where: {notStated: ["places"], organisations: {some: {}}}) { nodes { id } }
				  municipality(name: "Bor") { notStated }
				  both: programmes(where: {and: [{notStated: "implementer"}, {notStated: "end"}]}) { nodes { id } }
				  none: programmes(where: {notStated: []}) { totalCount }
				  any: statements(where: {notStated: ["date", "targetGroups"]}) { nodes { id } }
				}
				""").toString()).isEqualTo(
				"""
						{"programme":{"notStated":["implementer","outcomes","start","thematicAreas"]},\
						"ministries":{"nodes":[{"id":"organisation/ministry-of-labour"}]},\
						"placeless":{"nodes":[{"id":"outcome/lip-2/razanjke-established"},\
						{"id":"outcome/lip-2/zlatiborka-established"}]},\
						"municipality":{"notStated":["aliases","events","grants","leads","organisations","outcomes","partnerIn",\
						"partnerships","provisions","wikidataId"]},\
						"both":{"nodes":[{"id":"programme/swiss-cooperation-programme"}]},"none":{"totalCount":0},\
						"any":{"nodes":[{"id":"event/pro-start"},{"id":"programme/swiss-cooperation-programme"},\
						{"id":"service/personal-assistant-to-a-child"}]}}""");
	}

	@Test
	void aFieldThatIsNeverOpenIsRefusedWithThoseThatAre() {
		assertThat(this.endpoint.error("{ countClaims(where: {notStated: [\"component\", \"of\"]}) { id } }"))
			.isEqualTo("BAD_USER_INPUT: `notStated`: `of` is no field of CountClaim that may be left open:"
					+ " expected one of `component`, `programme`.");
	}

	/** The fields that may be null or hold nothing. */
	private List<GraphQLFieldDefinition> open(String kind) {
		GraphQLSchema schema = this.source.schema();
		return ((GraphQLObjectType) schema.getType(kind)).getFieldDefinitions()
			.stream()
			.filter((field) -> !HOW_KNOWN.contains(field.getName()))
			.filter((field) -> !GraphQLTypeUtil.isNonNull(field.getType())
					|| GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()))
					|| GraphQLTypeUtil.unwrapAll(field.getType()).getName().endsWith("Connection"))
			.toList();
	}

	private static String selection(GraphQLNamedType type) {
		return switch (type) {
			case GraphQLUnionType _ -> " { __typename }";
			case GraphQLFieldsContainer page when page.getName().endsWith("Connection") -> "(first: 1) { totalCount }";
			case GraphQLFieldsContainer object ->
				" { " + (object.getFieldDefinition("id") != null ? "id" : "__typename") + " }";
			default -> "";
		};
	}

	private static boolean isEmpty(JsonNode value) {
		return value.isNull() || (value.isArray() && value.isEmpty())
				|| (value.isObject() && value.path("totalCount").asInt(1) == 0);
	}

}
