package org.mreza.graph.schema;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

import org.mreza.MrezaTest;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Fragments on different kinds stand in one selection, as clients write them that are
 * made from the schema and ask for all that there is. So a field of one name has one
 * shape in all kinds that may stand in one list: GraphQL 5.3.2.
 */
@MrezaTest
class FragmentTests {

	@Autowired
	private GraphQlSource source;

	@Test
	void oneNameHasOneShapeInAllThatMayStandInOneList() {
		GraphQLSchema schema = this.source.schema();
		Set<String> conflicts = new TreeSet<>();
		int lists = 0;
		for (GraphQLType type : schema.getAllTypesAsList()) {
			List<GraphQLObjectType> members = switch (type) {
				case GraphQLInterfaceType any -> schema.getImplementations(any);
				case GraphQLUnionType any -> any.getTypes().stream().map(GraphQLObjectType.class::cast).toList();
				default -> List.of();
			};
			lists += members.isEmpty() ? 0 : 1;
			conflicts(members).forEach(conflicts::add);
		}
		assertThat(lists).isGreaterThan(5);
		assertThat(conflicts).isEmpty();
	}

	private static Stream<String> conflicts(List<GraphQLObjectType> types) {
		Map<String, Map<String, List<String>>> shapes = new HashMap<>();
		for (GraphQLObjectType type : types) {
			for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
				shapes.computeIfAbsent(field.getName(), (name) -> new HashMap<>())
					.computeIfAbsent(shape(field.getType()), (shape) -> new ArrayList<>())
					.add(type.getName());
			}
		}
		return shapes.entrySet()
			.stream()
			.filter((each) -> each.getValue().size() > 1)
			.map((each) -> each.getKey() + " " + each.getValue());
	}

	/** A type as it is printed, in which all objects are one. */
	private static String shape(GraphQLType type) {
		String printed = GraphQLTypeUtil.simplePrint(type);
		GraphQLType bare = GraphQLTypeUtil.unwrapAll(type);
		return (bare instanceof GraphQLCompositeType) ? printed.replace(GraphQLTypeUtil.simplePrint(bare), "{}")
				: printed;
	}

}
