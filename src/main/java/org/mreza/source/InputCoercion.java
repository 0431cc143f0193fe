package org.mreza.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.Value;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedInputType;
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
final class InputCoercion {

	// The parsers of Java also read other digits, NaN and 1e9
	private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

	private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

	private static final Pattern TRUTH = Pattern.compile("true|false");

	private final String file;

	private final Problems problems;

	InputCoercion(String file, Problems problems) {
		this.file = file;
		this.problems = problems;
	}

	SourcePosition place(Node node) {
		Mark mark = node.getStartMark();
		return new SourcePosition(this.file, mark.getLine() + 1, mark.getColumn() + 1);
	}

	/** Where a value and all within it stand, by the path from it. */
	Map<String, SourcePosition> places(Node node) {
		Map<String, SourcePosition> places = new HashMap<>();
		places("", node, places);
		return places;
	}

	private void places(String path, Node node, Map<String, SourcePosition> places) {
		places.put(path, place(node));
		// What counts in several places has no place of its own, and can hold itself
		if (node.getAnchor() != null) {
			this.problems.add(place(node), "expected a value without an anchor, found `&" + node.getAnchor() + "`.");
			return;
		}
		String prefix = path.isEmpty() ? "" : path + ".";
		if (node instanceof MappingNode mapping) {
			mapping.getValue().forEach((each) -> places(prefix + name(each), each.getValueNode(), places));
		}
		else if (node instanceof SequenceNode sequence) {
			for (int i = 0; i < sequence.getValue().size(); i++) {
				places(prefix + i, sequence.getValue().get(i), places);
			}
		}
	}

	/** An object of a type, with the defaults of what is left out. */
	Map<String, @Nullable Object> object(Node node, GraphQLInputObjectType type) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		fields(node, type).forEach(
				(name, value) -> values.put(name, value(value, type.getField(name).getType(), type.getField(name))));
		for (GraphQLInputObjectField field : type.getFields()) {
			if (values.containsKey(field.getName()) || !(node instanceof MappingNode)) {
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
			String name = name(tuple);
			if (type.getField(name) == null) {
				this.problems.add(place(tuple.getKeyNode()), unknown(name, type));
			}
			else if (fields.putIfAbsent(name, tuple.getValueNode()) != null) {
				this.problems.add(place(tuple.getKeyNode()), "`" + name + "` is given twice.");
			}
		}
		return fields;
	}

	static String unknown(String field, GraphQLInputObjectType type) {
		return type.getFields()
			.stream()
			.map(GraphQLInputObjectField::getName)
			.collect(Collectors.joining(", ", type.getName() + " has no field `" + field + "`; it has ", "."));
	}

	private @Nullable Object value(Node node, GraphQLInputType type, GraphQLInputObjectField field) {
		if (node instanceof ScalarNode text && (text.getTag().equals(Tag.NULL) || text.getValue().isBlank())) {
			if (type instanceof GraphQLNonNull) {
				this.problems.add(place(node), "`" + field.getName() + "` must not be empty.");
			}
			return null;
		}
		return switch (GraphQLTypeUtil.unwrapNonNull(type)) {
			case GraphQLList list -> list(node, (GraphQLInputType) list.getWrappedType(), field);
			case GraphQLInputObjectType object -> object(node, object);
			case GraphQLNamedInputType _ when node instanceof ScalarNode text ->
				value(text.getValue(), field, place(node));
			case GraphQLNamedInputType named -> {
				this.problems.add(place(node),
						"`" + field.getName() + "`: expected " + named.getName() + ", found " + found(node) + ".");
				yield null;
			}
			default -> throw new IllegalStateException(type.toString());
		};
	}

	// As in a request, one value stands for a list of one
	private List<@Nullable Object> list(Node node, GraphQLInputType type, GraphQLInputObjectField field) {
		List<@Nullable Object> values = new ArrayList<>();
		List<Node> nodes = (node instanceof SequenceNode sequence) ? sequence.getValue() : List.of(node);
		nodes.forEach((each) -> values.add(value(each, type, field)));
		return values;
	}

	/** A value that was written as text, of the type of a field. */
	@Nullable Object value(String text, GraphQLInputObjectField field, SourcePosition place) {
		try {
			Object value = switch (GraphQLTypeUtil.unwrapAll(field.getType())) {
				case GraphQLEnumType type -> constant(text, type);
				case GraphQLScalarType type ->
					type.getCoercing().parseValue(plain(text, type), GraphQLContext.getDefault(), Locale.ROOT);
				default -> throw new IllegalStateException(field.toString());
			};
			var least = field.getAppliedDirective("atLeast");
			if (least != null && value instanceof Number number
					&& number.longValue() < least.getArgument("value").<Integer>getValue()) {
				throw new IllegalArgumentException(
						"`" + text + "` is too small: expected at least " + least.getArgument("value").getValue());
			}
			return value;
		}
		catch (CoercingParseValueException | IllegalArgumentException ex) {
			this.problems.add(place, "`" + field.getName() + "`: " + ex.getMessage() + ".");
			return null;
		}
	}

	private static String constant(String text, GraphQLEnumType type) {
		if (type.getValue(text) == null) {
			throw new IllegalArgumentException(type.getValues()
				.stream()
				.map(GraphQLEnumValueDefinition::getName)
				.collect(
						Collectors.joining(", ", "`" + text + "` is no " + type.getName() + ": expected one of ", "")));
		}
		return text;
	}

	private static Object plain(String text, GraphQLScalarType type) {
		return switch (type.getName()) {
			case "Int" -> Integer.valueOf(like(WHOLE, text, type, "a whole number with at most 9 digits"));
			case "Float" -> Double.valueOf(like(DECIMAL, text, type, "a decimal number, such as 43.25"));
			case "Boolean" -> Boolean.valueOf(like(TRUTH, text, type, "true or false"));
			default -> text;
		};
	}

	private static String like(Pattern pattern, String text, GraphQLScalarType type, String expected) {
		if (!pattern.matcher(text).matches()) {
			throw new IllegalArgumentException("`" + text + "` is no " + type.getName() + ": expected " + expected);
		}
		return text;
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

	private static String name(NodeTuple tuple) {
		return (tuple.getKeyNode() instanceof ScalarNode key) ? key.getValue() : found(tuple.getKeyNode());
	}

	private static String found(Node node) {
		return switch (node) {
			case ScalarNode empty when empty.getValue().isEmpty() -> "nothing";
			case ScalarNode scalar -> "`" + scalar.getValue() + "`";
			case SequenceNode _ -> "a list";
			default -> "a mapping";
		};
	}

}
