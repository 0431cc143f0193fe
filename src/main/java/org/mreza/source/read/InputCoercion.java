package org.mreza.source.read;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNamedInputType;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

import org.mreza.source.problem.Problems;
import org.mreza.source.problem.SourcePosition;

/**
 * Checks YAML against the input types of the schema, with the coercion that a request
 * goes through. It notes every problem and goes on, so that one run tells them all.
 */
final class InputCoercion {

	private final String file;

	private final Problems problems;

	private final ScalarCoercion scalars;

	InputCoercion(String file, Problems problems) {
		this.file = file;
		this.problems = problems;
		this.scalars = new ScalarCoercion(problems);
	}

	SourcePosition position(Node node) {
		Mark mark = node.getStartMark();
		return new SourcePosition(this.file, mark.getLine() + 1, mark.getColumn() + 1);
	}

	/** Where a value and all within it stand, by the path from it. */
	Map<String, SourcePosition> positions(Node node) {
		Map<String, SourcePosition> positions = new HashMap<>();
		positions("", node, positions);
		return positions;
	}

	private void positions(String path, Node node, Map<String, SourcePosition> positions) {
		positions.put(path, position(node));
		// What counts in several places has no position of its own, and can hold itself
		if (node.getAnchor() != null) {
			this.problems.add(position(node), "expected a value without an anchor, found `&" + node.getAnchor() + "`.");
			return;
		}
		String prefix = path.isEmpty() ? "" : path + ".";
		if (node instanceof MappingNode mapping) {
			mapping.getValue().forEach((each) -> positions(prefix + name(each), each.getValueNode(), positions));
		}
		else if (node instanceof SequenceNode sequence) {
			for (int i = 0; i < sequence.getValue().size(); i++) {
				positions(prefix + i, sequence.getValue().get(i), positions);
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
				values.put(field.getName(),
						ScalarCoercion.literal(field.getType(), field.getInputFieldDefaultValue().getValue()));
			}
			else if (GraphQLTypeUtil.isNonNull(field.getType())) {
				this.problems.add(position(node), "`" + field.getName() + "` of " + type.getName() + " is missing.");
			}
		}
		return Collections.unmodifiableMap(values);
	}

	/** The fields of an object that the type knows. */
	Map<String, Node> fields(Node node, GraphQLInputObjectType type) {
		Map<String, Node> fields = new LinkedHashMap<>();
		if (!(node instanceof MappingNode mapping)) {
			this.problems.add(position(node),
					"expected the fields of " + type.getName() + ", found " + described(node) + ".");
			return fields;
		}
		for (NodeTuple tuple : mapping.getValue()) {
			String name = name(tuple);
			if (type.getField(name) == null) {
				this.problems.add(position(tuple.getKeyNode()), unknown(name, type));
			}
			else if (fields.putIfAbsent(name, tuple.getValueNode()) != null) {
				this.problems.add(position(tuple.getKeyNode()), "`" + name + "` is given twice.");
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
				this.problems.add(position(node), "`" + field.getName() + "` must not be empty.");
			}
			return null;
		}
		return switch (GraphQLTypeUtil.unwrapNonNull(type)) {
			case GraphQLList list -> list(node, (GraphQLInputType) list.getWrappedType(), field);
			case GraphQLInputObjectType object -> object(node, object);
			case GraphQLNamedInputType _ when node instanceof ScalarNode text ->
				this.scalars.value(text.getValue(), field, position(node));
			case GraphQLNamedInputType named -> {
				this.problems.add(position(node),
						"`" + field.getName() + "`: expected " + named.getName() + ", found " + described(node) + ".");
				yield null;
			}
			default -> throw new IllegalStateException(type.toString());
		};
	}

	private List<@Nullable Object> list(Node node, GraphQLInputType type, GraphQLInputObjectField field) {
		List<@Nullable Object> values = new ArrayList<>();
		items(node).forEach((item) -> values.add(value(item, type, field)));
		return Collections.unmodifiableList(values);
	}

	/** The items of a list; as in a request, one value stands for a list of one. */
	static List<Node> items(Node node) {
		return (node instanceof SequenceNode sequence) ? sequence.getValue() : List.of(node);
	}

	private static String name(NodeTuple tuple) {
		return (tuple.getKeyNode() instanceof ScalarNode key) ? key.getValue() : described(tuple.getKeyNode());
	}

	private static String described(Node node) {
		return switch (node) {
			case ScalarNode empty when empty.getValue().isEmpty() -> "nothing";
			case ScalarNode scalar -> "`" + scalar.getValue() + "`";
			case SequenceNode _ -> "a list";
			default -> "a mapping";
		};
	}

}
