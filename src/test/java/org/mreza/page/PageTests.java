package org.mreza.page;

import java.util.ArrayList;
import java.util.List;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

import org.mreza.Endpoint;
import org.mreza.MrezaTest;

import static org.assertj.core.api.Assertions.assertThat;

@MrezaTest
class PageTests {

	@Autowired
	private Endpoint endpoint;

	@Autowired
	private GraphQlSource source;

	@Test
	void whateverPagesIsAConnection() {
		List<GraphQLObjectType> types = this.source.schema()
			.getAllTypesAsList()
			.stream()
			.filter(GraphQLObjectType.class::isInstance)
			.map(GraphQLObjectType.class::cast)
			.toList();
		List<GraphQLFieldDefinition> paging = types.stream()
			.flatMap((type) -> type.getFieldDefinitions().stream())
			.filter((field) -> field.getArgument("after") != null)
			.toList();
		assertThat(paging).hasSizeGreaterThan(50).allSatisfy((field) -> {
			assertThat(field.getArguments()).extracting("name").contains("first", "after", "last", "before");
			assertThat(GraphQLTypeUtil.simplePrint(GraphQLTypeUtil.unwrapNonNull(field.getType())))
				.endsWith("Connection");
		});
		assertThat(types)
			.filteredOn((type) -> type.getFieldDefinition("totalCount") != null
					|| (type.getFieldDefinition("hasNextPage") != null && !"PageInfo".equals(type.getName())))
			.hasSizeGreaterThan(20)
			.allSatisfy((type) -> {
				String of = type.getName().replaceFirst("Connection$", "");
				assertThat(printed(type, "nodes")).isEqualTo("[" + of + "!]!");
				assertThat(printed(type, "edges")).isEqualTo("[" + of + "Edge!]!");
				assertThat(printed(type, "pageInfo")).isEqualTo("PageInfo!");
				assertThat(printed(type, "totalCount")).isEqualTo("Int!");
				GraphQLObjectType edge = this.source.schema().getObjectType(of + "Edge");
				assertThat(printed(edge, "cursor")).isEqualTo("String!");
				assertThat(printed(edge, "node")).isEqualTo(of + "!");
			});
	}

	private static String printed(GraphQLObjectType type, String field) {
		return GraphQLTypeUtil.simplePrint(type.getFieldDefinition(field).getType());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					network(via: PARTNERSHIP) { edges(%s) { %s } }                                            | weight
					network { measure(of: DEGREE) { scores(%s) { %s } } }                                     | rank node { id }
					network(via: PARTNERSHIP) { partition(by: CONNECTED_COMPONENTS) { groups(%s) { %s } } }   | size nodes { totalCount }
					cohort(all: {programme: "PRO"}) { members(%s) { %s } }                                    | node { id }
					coMembers(municipality: "Raška") { coMembers(%s) { %s } }                                 | municipality { id }
					search(text: "okrug") { %2$s }                                                            | field text
					""")
	void aListIsTheSameForwardAndBackward(String list, String row) {
		String field = list.startsWith("search") ? "search(text: \"okrug\", %s) { %s }" : list;
		List<String> forward = walk(field, row, "first", "after", "hasNextPage", "endCursor");
		List<String> backward = walk(field, row, "last", "before", "hasPreviousPage", "startCursor");
		assertThat(forward).hasSizeGreaterThan(6).doesNotHaveDuplicates();
		assertThat(backward.reversed()).isEqualTo(forward);
	}

	/** The cursors and rows of a list, read in pages of three. */
	private List<String> walk(String field, String row, String size, String place, String more, String next) {
		List<String> all = new ArrayList<>();
		String arguments = size + ": 3";
		JsonNode page;
		do {
			page = page(field, arguments, "totalCount pageInfo { " + more + " startCursor endCursor } nodes { " + row
					+ " } edges { cursor node { " + row + " } }");
			assertThat(page.at("/edges").valueStream().map((edge) -> edge.get("node").toString()))
				.isEqualTo(page.get("nodes").valueStream().map(JsonNode::toString).toList());
			assertThat(page.at("/edges/0/cursor")).isEqualTo(page.at("/pageInfo/startCursor"));
			List<String> rows = page.get("edges").valueStream().map(JsonNode::toString).toList();
			all.addAll("first".equals(size) ? rows : rows.reversed());
			arguments = size + ": 3, " + place + ": " + page.at("/pageInfo/" + next);
		}
		while (page.at("/pageInfo/" + more).asBoolean());
		assertThat(page.get("totalCount").asInt()).isEqualTo(all.size());
		return all;
	}

	private JsonNode page(String field, String arguments, String selection) {
		JsonNode found = this.endpoint.data("{ " + field.formatted(arguments, selection) + " }");
		while (!found.has("edges") || !found.get("edges").isArray()) {
			found = found.iterator().next();
		}
		return found;
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			first: 2, last: 2 | `nodes` takes `first` or `last`, not both.
			last: 0           | `last` of `nodes` is 0; it must be from 1 to 1000.
			""")
	void whatNoPageIsIsRefused(String arguments, String refusal) {
		assertThat(this.endpoint.error("{ network { nodes(" + arguments + ") { totalCount } } }"))
			.isEqualTo("BAD_USER_INPUT: " + refusal);
	}

}
