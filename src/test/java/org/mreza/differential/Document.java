package org.mreza.differential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import graphql.language.ArrayValue;
import graphql.language.Argument;
import graphql.language.BooleanValue;
import graphql.language.DirectivesContainer;
import graphql.language.EnumValue;
import graphql.language.Field;
import graphql.language.FloatValue;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.OperationDefinition;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableDefinition;
import graphql.language.VariableReference;
import graphql.parser.Parser;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLUnionType;

/**
 * The text of an operation with the values of its variables, read as the specification
 * says.
 */
final class Document {

	/** What a variable without a value leaves of an argument. */
	private static final Object NOTHING = new Object();

	private final GraphQLSchema schema;

	private final OperationDefinition operation;

	private final Map<String, FragmentDefinition> fragments;

	private final Map<String, Object> variables = new LinkedHashMap<>();

	Document(GraphQLSchema schema, String text, Map<String, Object> variables) {
		this.schema = schema;
		var document = Parser.parse(text);
		this.operation = document.getDefinitionsOfType(OperationDefinition.class).getFirst();
		this.fragments = document.getDefinitionsOfType(FragmentDefinition.class)
			.stream()
			.collect(Collectors.toMap(FragmentDefinition::getName, (fragment) -> fragment));
		for (VariableDefinition variable : this.operation.getVariableDefinitions()) {
			if (variable.getDefaultValue() != null) {
				this.variables.put(variable.getName(), value(variable.getDefaultValue()));
			}
		}
		this.variables.putAll(variables);
	}

	/** The operation as if it were a field. */
	List<Field> operation() {
		return List.of(Field.newField(this.operation.getOperation().name(), this.operation.getSelectionSet()).build());
	}

	/** How many root fields enter the graph. */
	int roots() {
		return (int) fields(this.schema.getQueryType(), operation()).values()
			.stream()
			.filter((fields) -> !"__typename".equals(fields.getFirst().getName()))
			.count();
	}

	/**
	 * The fields below others, by their keys in the answer. These stand in the order of
	 * the selection, where a key takes its place even if it is selected there for another
	 * type: so graphql-java normalises what the service compiles.
	 */
	Map<String, List<Field>> fields(GraphQLObjectType type, List<Field> of) {
		Map<String, List<Field>> fields = new LinkedHashMap<>();
		of.forEach((field) -> collect(type, field.getSelectionSet(), true, fields));
		fields.values().removeIf(List::isEmpty);
		return fields;
	}

	private void collect(GraphQLObjectType type, SelectionSet selections, boolean fits,
			Map<String, List<Field>> fields) {
		for (Selection<?> selection : selections.getSelections()) {
			if (selection instanceof DirectivesContainer<?> container && !included(container)) {
				continue;
			}
			switch (selection) {
				case Field field -> {
					List<Field> alike = fields.computeIfAbsent(field.getResultKey(), (key) -> new ArrayList<>());
					if (fits) {
						alike.add(field);
					}
				}
				case InlineFragment fragment ->
					collect(type, fragment.getSelectionSet(), fits && is(type, fragment.getTypeCondition()), fields);
				case FragmentSpread spread -> {
					FragmentDefinition fragment = this.fragments.get(spread.getName());
					collect(type, fragment.getSelectionSet(), fits && is(type, fragment.getTypeCondition()), fields);
				}
				default -> {
				}
			}
		}
	}

	private boolean included(DirectivesContainer<?> selection) {
		return selection.getDirectives().stream().allMatch((directive) -> {
			boolean given = (Boolean) value(directive.getArgument("if").getValue());
			return "include".equals(directive.getName()) == given;
		});
	}

	private boolean is(GraphQLObjectType type, TypeName condition) {
		if (condition == null || condition.getName().equals(type.getName())) {
			return true;
		}
		return (this.schema.getType(condition.getName()) instanceof GraphQLUnionType union)
				? union.getTypes().contains(type)
				: type.getInterfaces().stream().map(GraphQLNamedType::getName).anyMatch(condition.getName()::equals);
	}

	/** The arguments of a field as plain values. */
	Map<String, Object> arguments(GraphQLFieldDefinition definition, Field field) {
		Map<String, Object> arguments = new LinkedHashMap<>();
		for (GraphQLArgument argument : definition.getArguments()) {
			Argument given = argument(field, argument.getName());
			Object value = (given != null) ? value(given.getValue()) : NOTHING;
			if (!NOTHING.equals(value)) {
				arguments.put(argument.getName(), value);
			}
			else if (argument.hasSetDefaultValue()) {
				arguments.put(argument.getName(), value((Value<?>) argument.getArgumentDefaultValue().getValue()));
			}
		}
		return arguments;
	}

	/** The variable that takes the cursor of a page; null when there is none. */
	String cursor(Field page) {
		return List.of("after", "before")
			.stream()
			.map((name) -> argument(page, name))
			.filter((argument) -> argument != null && argument.getValue() instanceof VariableReference)
			.map((argument) -> ((VariableReference) argument.getValue()).getName())
			.findFirst()
			.orElse(null);
	}

	private static Argument argument(Field field, String name) {
		return field.getArguments().stream().filter((each) -> each.getName().equals(name)).findFirst().orElse(null);
	}

	private Object value(Value<?> literal) {
		return switch (literal) {
			case VariableReference variable -> this.variables.getOrDefault(variable.getName(), NOTHING);
			case NullValue _ -> null;
			case StringValue text -> text.getValue();
			case IntValue number -> number.getValue();
			case FloatValue number -> number.getValue();
			case BooleanValue truth -> truth.isValue();
			case EnumValue constant -> constant.getName();
			case ArrayValue list -> {
				List<Object> values = new ArrayList<>();
				list.getValues().forEach((each) -> values.add(value(each)));
				yield values;
			}
			case ObjectValue object -> {
				Map<String, Object> values = new LinkedHashMap<>();
				for (ObjectField field : object.getObjectFields()) {
					Object value = value(field.getValue());
					if (!NOTHING.equals(value)) {
						values.put(field.getName(), value);
					}
				}
				yield values;
			}
			default -> throw new IllegalArgumentException(literal.toString());
		};
	}

}
