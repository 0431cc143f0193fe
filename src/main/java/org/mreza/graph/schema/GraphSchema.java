package org.mreza.graph.schema;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import org.jspecify.annotations.Nullable;

/**
 * What the types of the schema are to the graph. A kind is a type that implements
 * {@code Node}; its name is a label.
 */
public final class GraphSchema {

	private static final Set<String> NUMBERS = Set.of("Int", "Float", "Decimal");

	private final GraphQLSchema schema;

	public GraphSchema(GraphQLSchema schema) {
		this.schema = schema;
	}

	public boolean isKind(GraphQLNamedOutputType type) {
		return implementing(type, "Node");
	}

	public boolean isNamed(GraphQLNamedOutputType type) {
		return implementing(type, "Named");
	}

	/**
	 * Whether all nodes of a kind are known, so that what is not among them does not
	 * exist.
	 */
	public boolean isClosed(String kind) {
		return this.schema.getType(kind) instanceof GraphQLObjectType type && type.hasAppliedDirective("closed");
	}

	public boolean isConnection(GraphQLNamedOutputType type) {
		return implementing(type, "Connection");
	}

	private static boolean implementing(GraphQLNamedOutputType type, String name) {
		return type instanceof GraphQLImplementingType object && (type.getName().equals(name)
				|| object.getInterfaces().stream().anyMatch((each) -> each.getName().equals(name)));
	}

	/** The type of a name that a path or a field names. */
	public GraphQLNamedOutputType named(String type) {
		return (GraphQLNamedOutputType) Objects.requireNonNull(this.schema.getType(type));
	}

	/** The kind of the nodes of a connection. */
	public GraphQLNamedOutputType nodeOf(GraphQLObjectType connection) {
		return (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(connection.getFieldDefinition("nodes").getType());
	}

	/** In which ways something may be known, from the strongest to the weakest. */
	public List<String> assertions() {
		return ((GraphQLEnumType) Objects.requireNonNull(this.schema.getType("Assertion"))).getValues()
			.stream()
			.map(GraphQLEnumValueDefinition::getName)
			.toList();
	}

	/** The path that a field declares. */
	public PathPattern pattern(GraphQLFieldDefinition field) {
		return Objects.requireNonNull(PathPattern.of(field));
	}

	/**
	 * The path to all nodes of a kind. {@code Node} is the one interface that is no
	 * label.
	 */
	public PathPattern all(GraphQLNamedOutputType kind) {
		return "Node".equals(kind.getName()) ? pattern(this.schema.getQueryType().getFieldDefinition("node"))
				: new PathPattern("(it:" + kind.getName() + ")");
	}

	/** The types of which an object of a type may be, by name. */
	public List<GraphQLObjectType> objectTypes(GraphQLNamedOutputType type) {
		return (switch (type) {
			case GraphQLObjectType object -> Stream.of(object);
			case GraphQLUnionType union -> union.getTypes().stream().map(GraphQLObjectType.class::cast);
			default -> this.schema.getImplementations((GraphQLInterfaceType) type).stream();
		}).sorted(Comparator.comparing(GraphQLObjectType::getName)).toList();
	}

	/** The path of a field: its own, or that of the interface it comes from. */
	public @Nullable PathPattern patternOrNull(GraphQLImplementingType type, GraphQLFieldDefinition field) {
		PathPattern own = PathPattern.of(field);
		if (own != null) {
			return own;
		}
		for (GraphQLNamedOutputType each : type.getInterfaces()) {
			var inherited = ((GraphQLImplementingType) each).getFieldDefinition(field.getName());
			PathPattern pattern = (inherited != null) ? PathPattern.of(inherited) : null;
			if (pattern != null) {
				return pattern;
			}
		}
		return null;
	}

	/** Whether a kind has a path as a field, and it leads to one node at most. */
	public boolean leadsToOne(GraphQLNamedOutputType kind, PathPattern pattern) {
		return ((GraphQLImplementingType) kind).getFieldDefinitions()
			.stream()
			.anyMatch((field) -> pattern.equals(patternOrNull((GraphQLImplementingType) kind, field))
					&& GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLNamedOutputType type
					&& !isConnection(type));
	}

	/** Whether relationships of a type begin at nodes of this kind and at no others. */
	public boolean alone(GraphQLNamedOutputType kind, String relationship) {
		return this.schema.getImplementations((GraphQLInterfaceType) named("Node"))
			.stream()
			.filter((type) -> type.getFieldDefinitions()
				.stream()
				.map((field) -> patternOrNull(type, field))
				.anyMatch((pattern) -> pattern != null && pattern.beginsWith(relationship)))
			.allMatch((type) -> type.getName().equals(kind.getName()));
	}

	/** Whether a controller means to answer a field. */
	public boolean isAnsweredByJava(GraphQLObjectType type, GraphQLFieldDefinition field) {
		return this.schema.getCodeRegistry().hasDataFetcher(FieldCoordinates.coordinates(type, field));
	}

	/** Whether a property may be missing: a field that it holds is not non-null. */
	public boolean isNullable(GraphQLNamedOutputType kind, String property) {
		return held(kind, property).stream().anyMatch((field) -> !GraphQLTypeUtil.isNonNull(field.getType()));
	}

	/**
	 * Whether the values of a property are numbers; what is no field of a kind is a text.
	 */
	public boolean isNumeric(GraphQLNamedOutputType kind, String property) {
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

	/** The names of the fields that bear a directive, those of interfaces first. */
	public List<String> fieldsThatBear(String directive) {
		return this.schema.getAllTypesAsList()
			.stream()
			.filter(GraphQLImplementingType.class::isInstance)
			.map(GraphQLImplementingType.class::cast)
			.filter((type) -> isKind(type) || isNamed(type))
			.sorted(Comparator.comparing((type) -> type instanceof GraphQLObjectType))
			.flatMap((type) -> type.getFieldDefinitions().stream())
			.filter((field) -> field.hasAppliedDirective(directive))
			.map(GraphQLFieldDefinition::getName)
			.distinct()
			.toList();
	}

	/** The kinds that an argument or a field of an input refers to; null for nothing. */
	public static @Nullable String refersTo(GraphQLInputValueDefinition definition) {
		var refers = definition.getAppliedDirective("refers");
		return (refers != null) ? refers.getArgument("to").getValue() : null;
	}

	/** What the ids of a kind begin with: {@code count-claim} for {@code CountClaim}. */
	public static String idPrefix(String kind) {
		return kind.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
	}

	/** The property that holds a field of a value within a node: {@code moneyAmount}. */
	public static String within(String prefix, String field) {
		return prefix + Character.toUpperCase(field.charAt(0)) + field.substring(1);
	}

}
