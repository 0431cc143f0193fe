package org.mreza.fuzz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.Scalars;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;

import org.mreza.fuzz.Written.Constant;
import org.mreza.fuzz.Written.Variable;

/**
 * Values of arguments and the variables that hold some of them. Most are of their type;
 * now and then one is null, missing, of another kind, or too much of its own.
 */
final class RandomInputs {

	/** How many levels of inputs are drawn where nothing asks for more. */
	private static final int LEVELS = 3;

	/**
	 * How many characters a list of equal values has at most, more than any request may
	 * have.
	 */
	private static final int LONGEST = 4_000_000;

	private final Chance chance;

	private final HostileScalars hostile;

	private final Known known;

	/** How many of all values are hostile. */
	private double hostility;

	private final List<String> declared = new ArrayList<>();

	private final Map<String, Object> variables = new LinkedHashMap<>();

	private int names;

	private boolean withinVariable;

	RandomInputs(Chance chance, Known known, double hostility) {
		this.chance = chance;
		this.hostile = new HostileScalars(chance);
		this.known = known;
		this.hostility = hostility;
	}

	/** What an operation declares, in parentheses; empty for nothing. */
	String declarations() {
		return this.declared.isEmpty() ? "" : "(" + String.join(", ", this.declared) + ")";
	}

	Map<String, Object> variables() {
		return this.variables;
	}

	/** The arguments of a field, in parentheses; empty for none. */
	String arguments(List<GraphQLArgument> arguments) {
		List<String> given = new ArrayList<>();
		for (GraphQLArgument argument : arguments) {
			if (this.chance.of(isRequired(argument) ? 1 - this.hostility / 4 : 0.3)) {
				given.add(written(argument));
			}
		}
		return given.isEmpty() ? "" : "(" + String.join(", ", given) + ")";
	}

	/** The arguments that a field needs, and one that is hostile, if nothing else is. */
	String arguments(List<GraphQLArgument> arguments, GraphQLArgument fault) {
		List<String> given = new ArrayList<>();
		for (GraphQLArgument argument : arguments) {
			if (argument.equals(fault) || isRequired(argument)) {
				this.hostility = argument.equals(fault) ? 1 : 0;
				given.add(written(argument));
			}
		}
		this.hostility = 0;
		return "(" + String.join(", ", given) + ")";
	}

	private static boolean isRequired(GraphQLArgument argument) {
		return GraphQLTypeUtil.isNonNull(argument.getType()) && !argument.hasSetDefaultValue();
	}

	private String written(GraphQLArgument argument) {
		return argument.getName() + ": "
				+ Written.literal(value(argument.getType(), argument.hasSetDefaultValue(), LEVELS));
	}

	/** A condition of a directive. */
	Object condition() {
		return value(GraphQLNonNull.nonNull(Scalars.GraphQLBoolean), false, 0);
	}

	private Object value(GraphQLInputType type, boolean byDefault, int levels) {
		return (!this.withinVariable && this.chance.of(Math.max(0.25, this.hostility / 2)))
				? variable(type, byDefault, levels) : plain(type, levels);
	}

	private Object variable(GraphQLInputType type, boolean byDefault, int levels) {
		String name = "v" + this.names++;
		this.withinVariable = true;
		// A default makes a nullable variable fit a place that is not
		boolean nullable = this.chance.of(byDefault ? 0.7 : Math.min(this.hostility, 0.4));
		String otherwise = this.chance.of(0.2) ? " = " + Written.literal(plain(type, levels)) : "";
		this.declared.add("$" + name + ": "
				+ GraphQLTypeUtil.simplePrint(nullable ? GraphQLTypeUtil.unwrapNonNull(type) : type) + otherwise);
		if (!this.chance.of(nullable ? 0.2 : this.hostility / 2)) {
			this.variables.put(name, this.chance.of(nullable ? 0.4 : this.hostility / 2) ? null : plain(type, levels));
		}
		this.withinVariable = false;
		return new Variable(name);
	}

	private Object plain(GraphQLInputType type, int levels) {
		if (this.chance.of(this.hostility)) {
			return hostile(type, levels);
		}
		return switch (GraphQLTypeUtil.unwrapNonNull(type)) {
			case GraphQLList list -> list((GraphQLInputType) list.getWrappedType(), levels);
			case GraphQLEnumType constants -> new Constant(this.chance.one(constants.getValues()).getName());
			case GraphQLInputObjectType input -> input(input, levels);
			default -> this.known.value(GraphQLTypeUtil.unwrapAll(type).getName(), this.chance);
		};
	}

	private Object list(GraphQLInputType each, int levels) {
		List<Object> list = new ArrayList<>();
		for (int i = this.chance.below(4); i > 0; i--) {
			list.add(value(each, false, levels));
		}
		return list;
	}

	private Map<String, Object> input(GraphQLInputObjectType type, int levels) {
		Map<String, Object> input = new LinkedHashMap<>();
		List<GraphQLInputObjectField> fields = new ArrayList<>(type.getFields());
		fields.removeIf(
				(field) -> levels <= 0 && GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLInputObjectType);
		fields.stream()
			.filter((field) -> GraphQLTypeUtil.isNonNull(field.getType()))
			.forEach((field) -> input.put(field.getName(), value(field.getType(), false, levels - 1)));
		for (int i = type.isOneOf() ? 1 : this.chance.below(3); i > 0 && !fields.isEmpty(); i--) {
			GraphQLInputObjectField field = this.chance.one(fields);
			input.put(field.getName(), value(field.getType(), field.hasSetDefaultValue(), levels - 1));
		}
		return input;
	}

	private Object hostile(GraphQLInputType type, int levels) {
		var named = (GraphQLInputType) GraphQLTypeUtil.unwrapAll(type);
		if (this.chance.of(0.3) && GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type))) {
			int copies = this.chance.one(100, 101, 1000, 3000);
			Object each = plain(named, 0);
			return Collections.nCopies(Math.min(copies, 1 + LONGEST / Written.literal(each).length()), each);
		}
		if (this.chance.of(0.5) && named instanceof GraphQLInputObjectType input) {
			return (input.getField("not") != null) ? new DeepFilters(this.chance, (kind) -> input(kind, 0)).next(input)
					: this.hostile.unknownField(input(input, levels));
		}
		if (this.chance.of(0.5) && named instanceof GraphQLScalarType scalar) {
			// Of its own kind, and so read further than what is not
			return List.of("Int", "Float").contains(scalar.getName()) ? this.hostile.number() : this.hostile.text();
		}
		return this.chance.of(0.2) ? null : this.hostile.any();
	}

}
