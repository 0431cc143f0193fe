package org.mreza.graph.schema;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.GraphQLContext;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

/**
 * A kind of nodes, for whoever reads nodes as they are stored.
 *
 * @param name the type in the schema and the label in the graph
 * @param properties what is stored of a node beside its id, as the schema knows it
 */
public record NodeType(String name, List<Property> properties) {

	/** All kinds of a schema, by name. */
	public static List<NodeType> of(GraphQLSchema schema) {
		GraphSchema graph = new GraphSchema(schema);
		return schema.getAllTypesAsList()
			.stream()
			.flatMap((type) -> (type instanceof GraphQLObjectType kind && graph.isKind(kind)) ? Stream.of(kind)
					: Stream.empty())
			.sorted(Comparator.comparing(GraphQLObjectType::getName))
			.map((kind) -> new NodeType(kind.getName(),
					kind.getFields()
						.stream()
						.filter((field) -> !"id".equals(field.getName()) && graph.patternOrNull(kind, field) == null)
						.flatMap(NodeType::stored)
						.toList()))
			.toList();
	}

	/** Whether its nodes have coordinates. */
	public boolean hasPlace() {
		return this.properties.stream()
			.map(Property::name)
			.collect(Collectors.toSet())
			.containsAll(Set.of("latitude", "longitude"));
	}

	private static Stream<Property> stored(GraphQLFieldDefinition field) {
		GraphQLNamedType type = GraphQLTypeUtil.unwrapAll(field.getType());
		return (type instanceof GraphQLObjectType value)
				? value.getFields()
					.stream()
					.map((part) -> new Property(GraphSchema.within(field.getName(), part.getName()),
							GraphQLTypeUtil.unwrapNonNull(part.getType())))
				: Stream.of(new Property(field.getName(), GraphQLTypeUtil.unwrapNonNull(field.getType())));
	}

	/**
	 * What is stored of a node.
	 *
	 * @param type the type of its values in the schema
	 */
	public record Property(String name, GraphQLType type) {

		public boolean isList() {
			return GraphQLTypeUtil.isList(this.type);
		}

		/** The name of the type of its values, or of each of them. */
		public String typeName() {
			return GraphQLTypeUtil.unwrapAll(this.type).getName();
		}

		/** A stored value as the schema prints it; an exact number as such. */
		public Object printed(Object stored) {
			if (stored instanceof List<?> list) {
				return list.stream().map((each) -> printed(Objects.requireNonNull(each))).toList();
			}
			if (GraphQLTypeUtil.unwrapAll(this.type) instanceof GraphQLScalarType scalar) {
				Object printed = Objects.requireNonNull(
						scalar.getCoercing().serialize(stored, GraphQLContext.getDefault(), Locale.ENGLISH));
				return "Decimal".equals(scalar.getName()) ? new BigDecimal(printed.toString()) : printed;
			}
			return stored;
		}

	}

}
