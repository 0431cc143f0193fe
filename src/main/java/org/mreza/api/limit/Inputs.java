package org.mreza.api.limit;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.execution.AbortExecutionException;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.NullValue;
import graphql.language.ObjectField;
import graphql.language.ObjectValue;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

import org.mreza.failure.ApiException;

/**
 * The arguments of fields, with what variables stand for. A variable that may be null is
 * valid where null is not if a default stands there; that it is null indeed shows here
 * alone.
 */
final class Inputs {

	private final Map<String, Object> variables;

	Inputs(Map<String, Object> variables) {
		this.variables = variables;
	}

	/**
	 * Measures arguments.
	 * @param owner what they are arguments of, in words for whoever asks
	 * @throws AbortExecutionException if one of them is null where it must not be
	 */
	InputSize of(List<Argument> given, List<GraphQLArgument> declared, String owner) {
		InputSize size = InputSize.NONE;
		for (Argument argument : given) {
			for (GraphQLArgument each : declared) {
				if (each.getName().equals(argument.getName())) {
					size = size.beside(of(argument.getValue(), each.getType(), each.hasSetDefaultValue(),
							"`" + each.getName() + "` of " + owner));
				}
			}
		}
		return size;
	}

	private InputSize of(Value<?> value, GraphQLInputType type, boolean optional, String where) {
		return switch (value) {
			case VariableReference variable -> of(variable.getName(), type, optional, where);
			case ArrayValue list -> {
				InputSize size = InputSize.NONE;
				for (Value<?> each : list.getValues()) {
					size = size.beside(of(each, element(type), false, "an element of " + where));
				}
				yield size.withinList();
			}
			case ObjectValue object -> of(object, (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(type), where);
			case NullValue _ -> nothing("null", type, where);
			default -> InputSize.ONE;
		};
	}

	private InputSize of(ObjectValue object, GraphQLInputObjectType type, String where) {
		InputSize size = InputSize.NONE;
		for (ObjectField each : object.getObjectFields()) {
			GraphQLInputObjectField field = Objects.requireNonNull(type.getField(each.getName()));
			GraphQLInputType wanted = type.isOneOf()
					? GraphQLNonNull.nonNull(GraphQLTypeUtil.unwrapNonNull(field.getType())) : field.getType();
			size = size.beside(behind(field,
					of(each.getValue(), wanted, field.hasSetDefaultValue(), "`" + field.getName() + "` in " + where)));
		}
		return size.withinObject();
	}

	private InputSize of(String variable, GraphQLInputType type, boolean optional, String where) {
		Object value = this.variables.get(variable);
		if (value != null) {
			return of(value, type);
		}
		return (optional && !this.variables.containsKey(variable)) ? InputSize.NONE
				: nothing("`$" + variable + "`", type, where);
	}

	/** The size of what a variable stands for. */
	private static InputSize of(Object value, GraphQLInputType type) {
		return switch (value) {
			case Map<?, ?> object -> {
				var wanted = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(type);
				InputSize size = InputSize.NONE;
				for (Map.Entry<?, ?> each : object.entrySet()) {
					GraphQLInputObjectField field = Objects.requireNonNull(wanted.getField((String) each.getKey()));
					size = size.beside((each.getValue() != null) ? behind(field, of(each.getValue(), field.getType()))
							: InputSize.ONE);
				}
				yield size.withinObject();
			}
			case Collection<?> list -> {
				InputSize size = InputSize.NONE;
				for (Object each : list) {
					size = size.beside((each != null) ? of(each, element(type)) : InputSize.ONE);
				}
				yield size.withinList();
			}
			default -> InputSize.ONE;
		};
	}

	private static InputSize behind(GraphQLInputObjectField field, InputSize size) {
		return field.hasAppliedDirective("match") ? size.behindWalk() : size;
	}

	private static InputSize nothing(String what, GraphQLInputType type, String where) {
		if (GraphQLTypeUtil.isNonNull(type)) {
			throw ApiException
				.badInput(what + " is no value for " + where + ", which must not be null: expected "
						+ GraphQLTypeUtil.simplePrint(type) + ".")
				.aborting();
		}
		return InputSize.ONE;
	}

	private static GraphQLInputType element(GraphQLInputType type) {
		GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
		return (bare instanceof GraphQLList list) ? (GraphQLInputType) list.getWrappedType() : (GraphQLInputType) bare;
	}

}
