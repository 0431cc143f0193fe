package org.mreza.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.Value;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Checks YAML against the input types of the schema, with the coercion that a request
 * goes through. It notes every problem and goes on, so that one run tells them all.
 */
final class Typed {

	private final String file;

	private final Problems problems;

	Typed(String file, Problems problems) {
		this.file = file;
		this.problems = problems;
	}

	Place place(Node node) {
		Mark mark = node.getStartMark();
		return new Place(this.file, mark.getLine() + 1, mark.getColumn() + 1);
	}

	/** An object of a type, with the defaults of what is left out. */
	Map<String, @Nullable Object> object(Node node, GraphQLInputObjectType type) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		fields(node, type).forEach(
				(name, value) -> values.put(name, value(value, type.getField(name).getType(), type.getField(name))));
		for (GraphQLInputObjectField field : type.getFields()) {
			if (values.containsKey(field.getName())) {
				continue;
			}
			if (field.hasSetDefaultValue()) {
				values.put(field.getName(), literal(field.getType(), field.getInputFieldDefaultValue().getValue()));
			}
			else if (GraphQLTypeUtil.isNonNull(field.getType())) {
				this.problems.add(place(node), "`" + field.getName() + "` of " + type.getName() + " is missing.");
			}
		}
		return values;
	}

	/** The fields of an object that the type knows. */
	Map<String, Node> fields(Node node, GraphQLInputObjectType type) {
		Map<String, Node> fields = new LinkedHashMap<>();
		if (!(node instanceof MappingNode mapping)) {
			this.problems.add(place(node), "expected the fields of " + type.getName() + ", found " + found(node) + ".");
			return fields;
		}
		for (NodeTuple tuple : mapping.getValue()) {
			String name = (tuple.getKeyNode() instanceof ScalarNode key) ? key.getValue() : "?";
			if (type.getField(name) == null) {
				this.problems.add(place(tuple.getKeyNode()),
						type.getName() + " has no field `" + name + "`; it has "
								+ String.join(", ",
										type.getFields().stream().map(GraphQLInputObjectField::getName).toList())
								+ ".");
			}
			else if (fields.putIfAbsent(name, tuple.getValueNode()) != null) {
				this.problems.add(place(tuple.getKeyNode()), "`" + name + "` is given twice.");
			}
		}
		return fields;
	}

	private @Nullable Object value(Node node, GraphQLInputType type, GraphQLInputObjectField field) {
		if (node.getTag().equals(Tag.NULL)) {
			if (type instanceof GraphQLNonNull) {
				this.problems.add(place(node), "`" + field.getName() + "` must not be empty.");
			}
			return null;
		}
		return switch (GraphQLTypeUtil.unwrapNonNull(type)) {
			case GraphQLList list -> list(node, (GraphQLInputType) list.getWrappedType(), field);
			case GraphQLInputObjectType object -> object(node, object);
			case GraphQLEnumType any -> enumerated(node, any);
			case GraphQLScalarType scalar -> scalar(node, scalar, field);
			default -> throw new IllegalStateException(type.toString());
		};
	}

	// As in a request, one value stands for a list of one.
	private List<@Nullable Object> list(Node node, GraphQLInputType type, GraphQLInputObjectField field) {
		List<@Nullable Object> values = new ArrayList<>();
		List<Node> nodes = (node instanceof SequenceNode sequence) ? sequence.getValue() : List.of(node);
		nodes.forEach((each) -> values.add(value(each, type, field)));
		return values;
	}

	private @Nullable Object enumerated(Node node, GraphQLEnumType type) {
		String name = (node instanceof ScalarNode scalar) ? scalar.getValue() : found(node);
		if (type.getValue(name) == null) {
			this.problems.add(place(node), "`" + name + "` is no " + type.getName() + "; expected one of "
					+ String.join(", ", type.getValues().stream().map((value) -> value.getName()).toList()) + ".");
			return null;
		}
		return name;
	}

	private @Nullable Object scalar(Node node, GraphQLScalarType type, GraphQLInputObjectField field) {
		if (!(node instanceof ScalarNode scalar)) {
			this.problems.add(place(node),
					"`" + field.getName() + "`: expected a " + type.getName() + ", found " + found(node) + ".");
			return null;
		}
		return scalar(scalar.getValue(), type, field, place(node));
	}

	/** A value that was written as text, of the type of a field. */
	@Nullable Object scalar(String text, GraphQLScalarType type, GraphQLInputObjectField field, Place place) {
		try {
			Object value = type.getCoercing().parseValue(plain(text, type), GraphQLContext.getDefault(), Locale.ROOT);
			var least = field.getAppliedDirective("atLeast");
			if (least != null && value instanceof Number number
					&& number.longValue() < least.getArgument("value").<Integer>getValue()) {
				this.problems.add(place, "`" + field.getName() + "` is " + text + "; it must be at least "
						+ least.getArgument("value").getValue() + ".");
			}
			return value;
		}
		catch (CoercingParseValueException | IllegalArgumentException ex) {
			this.problems.add(place, "`" + field.getName() + "`: " + ex.getMessage());
			return null;
		}
	}

	private static Object plain(String text, GraphQLScalarType type) {
		return switch (type.getName()) {
			case "Int" -> number(text, "a whole number");
			case "Float" -> Double.valueOf(text);
			case "Boolean" -> switch (text) {
				case "true" -> true;
				case "false" -> false;
				default -> throw new IllegalArgumentException("`" + text + "` is neither true nor false");
			};
			default -> text;
		};
	}

	private static Integer number(String text, String expected) {
		try {
			return Integer.valueOf(text);
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("`" + text + "` is not " + expected);
		}
	}

	private static @Nullable Object literal(GraphQLInputType type, @Nullable Object literal) {
		return switch (literal) {
			case EnumValue value -> value.getName();
			case BooleanValue value -> value.isValue();
			case ArrayValue value -> value.getValues().stream().map((each) -> literal(type, each)).toList();
			case Value<?> value -> ((GraphQLScalarType) GraphQLTypeUtil.unwrapAll(type)).getCoercing()
				.parseLiteral(value, CoercedVariables.emptyVariables(), GraphQLContext.getDefault(), Locale.ROOT);
			case null, default -> literal;
		};
	}

	private static String found(Node node) {
		return switch (node) {
			case ScalarNode scalar -> "`" + scalar.getValue() + "`";
			case SequenceNode sequence -> "a list";
			default -> "a mapping";
		};
	}

}
