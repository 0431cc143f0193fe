package org.mreza.graph;

import java.util.List;
import java.util.Objects;
import java.util.Set;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * What the types of the schema are to the graph. A kind is a type that implements
 * {@code Node}; its name is a label.
 */
final class Kinds {

	private static final Set<String> NUMBERS = Set.of("Int", "Float", "Decimal");

	private final GraphQLSchema schema;

	Kinds(GraphQLSchema schema) {
		this.schema = schema;
	}

	boolean isKind(GraphQLNamedOutputType type) {
		return implementing(type, "Node");
	}

	boolean isNamed(GraphQLNamedOutputType type) {
		return implementing(type, "Named");
	}

	boolean isConnection(GraphQLNamedOutputType type) {
		return implementing(type, "Connection");
	}

	private static boolean implementing(GraphQLNamedOutputType type, String name) {
		return type instanceof GraphQLImplementingType object && (type.getName().equals(name)
				|| object.getInterfaces().stream().anyMatch((each) -> each.getName().equals(name)));
	}

	/** The type of a name that a walk or a field names. */
	GraphQLNamedOutputType named(String type) {
		return (GraphQLNamedOutputType) Objects.requireNonNull(this.schema.getType(type));
	}

	/** The kind of the nodes of a connection. */
	GraphQLNamedOutputType nodeOf(GraphQLObjectType connection) {
		return (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(connection.getFieldDefinition("nodes").getType());
	}

	Walk walk(GraphQLFieldDefinition field) {
		return Objects.requireNonNull(Walk.of(field));
	}

	/** The walk of a field: its own, or that of the interface it comes from. */
	@Nullable Walk walkOrNull(GraphQLImplementingType type, GraphQLFieldDefinition field) {
		Walk own = Walk.of(field);
		if (own != null) {
			return own;
		}
		for (GraphQLNamedOutputType each : type.getInterfaces()) {
			var inherited = ((GraphQLImplementingType) each).getFieldDefinition(field.getName());
			Walk walk = (inherited != null) ? Walk.of(inherited) : null;
			if (walk != null) {
				return walk;
			}
		}
		return null;
	}

	/** Whether a kind has a walk as a field, and it leads to one node at most. */
	boolean leadsToOne(GraphQLNamedOutputType kind, Walk walk) {
		return ((GraphQLImplementingType) kind).getFieldDefinitions()
			.stream()
			.anyMatch((field) -> walk.equals(walkOrNull((GraphQLImplementingType) kind, field))
					&& GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLNamedOutputType type
					&& !isConnection(type));
	}

	/**
	 * How many nodes a walk leads to, as an expression. Where it need not look at them,
	 * it counts relationships, of which the database keeps the number.
	 */
	String count(Walk walk, String from, String to) {
		String step = walk.stepBack();
		if (step != null && alone(named(walk.targets().getFirst()), step)) {
			return "COUNT { (" + from + ")<-[:" + step + "]-() }";
		}
		return new Search(walk, from, to).count();
	}

	/** Whether relationships of a type begin at nodes of this kind and at no others. */
	boolean alone(GraphQLNamedOutputType kind, String relationship) {
		return this.schema.getImplementations((GraphQLInterfaceType) named("Node"))
			.stream()
			.filter((type) -> type.getFieldDefinitions()
				.stream()
				.map((field) -> walkOrNull(type, field))
				.anyMatch((walk) -> walk != null && walk.beginsWith(relationship)))
			.allMatch((type) -> type.getName().equals(kind.getName()));
	}

	/** Whether a controller means to answer a field. */
	boolean isAnsweredByJava(GraphQLObjectType type, GraphQLFieldDefinition field) {
		return this.schema.getCodeRegistry().hasDataFetcher(FieldCoordinates.coordinates(type, field));
	}

	/** Whether a property may be missing: a field that it holds is not non-null. */
	boolean isNullable(GraphQLNamedOutputType kind, String property) {
		return held(kind, property).stream().anyMatch((field) -> !GraphQLTypeUtil.isNonNull(field.getType()));
	}

	/**
	 * Whether the values of a property are numbers; what is no field of a kind is a text.
	 */
	boolean isNumeric(GraphQLNamedOutputType kind, String property) {
		return held(kind, property).stream()
			.anyMatch((field) -> NUMBERS.contains(GraphQLTypeUtil.unwrapAll(field.getType()).getName()));
	}

	/**
	 * The field that a property holds, or that of a value and within that, the one that
	 * it holds.
	 */
	private static List<GraphQLFieldDefinition> held(GraphQLNamedOutputType kind, String property) {
		for (GraphQLFieldDefinition field : ((GraphQLImplementingType) kind).getFieldDefinitions()) {
			if (field.getName().equals(property)) {
				return List.of(field);
			}
			if (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType value) {
				for (GraphQLFieldDefinition part : value.getFieldDefinitions()) {
					if (within(field.getName(), part.getName()).equals(property)) {
						return List.of(field, part);
					}
				}
			}
		}
		return List.of();
	}

	/** The property that holds a field of a value within a node: {@code moneyAmount}. */
	static String within(String prefix, String field) {
		return prefix + Character.toUpperCase(field.charAt(0)) + field.substring(1);
	}

}
