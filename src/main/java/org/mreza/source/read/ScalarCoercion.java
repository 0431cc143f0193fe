package org.mreza.source.read;

import java.util.Locale;
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
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import org.mreza.source.problem.Problems;
import org.mreza.source.problem.SourcePosition;

/**
 * Makes text a value of a scalar or an enum, as a request would. It notes every problem
 * and goes on.
 */
final class ScalarCoercion {

	// The parsers of Java also read other digits, NaN and 1e9
	private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,9}");

	private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

	private static final Pattern TRUTH = Pattern.compile("true|false");

	private final Problems problems;

	ScalarCoercion(Problems problems) {
		this.problems = problems;
	}

	/** A value that was written as text, of the type of a field. */
	@Nullable Object value(String text, GraphQLInputObjectField field, SourcePosition position) {
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
			this.problems.add(position, "`" + field.getName() + "`: " + ex.getMessage() + ".");
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

	/** A default value of the schema. */
	static @Nullable Object literal(GraphQLInputType type, @Nullable Object literal) {
		return switch (literal) {
			case EnumValue value -> value.getName();
			case BooleanValue value -> value.isValue();
			case ArrayValue value -> value.getValues().stream().map((each) -> literal(type, each)).toList();
			case Value<?> value -> ((GraphQLScalarType) GraphQLTypeUtil.unwrapAll(type)).getCoercing()
				.parseLiteral(value, CoercedVariables.emptyVariables(), GraphQLContext.getDefault(), Locale.ROOT);
			case null, default -> literal;
		};
	}

}
