package org.mreza.export.http;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import graphql.GraphQLContext;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLNamedInputType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import org.mreza.argument.ArgumentValues;
import org.mreza.export.MeasureOptions;
import org.mreza.failure.ApiException;
import org.mreza.network.NetworkQuery;
import org.mreza.network.measure.Measure;
import org.mreza.network.measure.PartitionMethod;

/**
 * What an address asks, read by the arguments of a field: their names, types and
 * defaults. A list is a value with commas, or given several times; an empty value is
 * none.
 */
record ExportRequest(Map<String, @Nullable Object> all) {

	/**
	 * Reads what is given.
	 * @param given the values of each argument, all of which are known
	 */
	static ExportRequest of(List<GraphQLArgument> arguments, Map<String, List<String>> given) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		for (GraphQLArgument argument : arguments) {
			List<String> texts = given.getOrDefault(argument.getName(), List.of())
				.stream()
				.filter((text) -> !text.isBlank())
				.toList();
			values.put(argument.getName(),
					texts.isEmpty() ? GraphQLArgument.getArgumentDefaultValue(argument) : value(argument, texts));
		}
		return new ExportRequest(values);
	}

	private static Object value(GraphQLArgument argument, List<String> texts) {
		GraphQLNamedInputType type = GraphQLTypeUtil.unwrapAllAs(argument.getType());
		if (GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(argument.getType()))) {
			return texts.stream()
				.flatMap((text) -> Stream.of(text.split(",")))
				.map(String::strip)
				.filter((text) -> !text.isEmpty())
				.map((text) -> value(argument.getName(), type, text))
				.toList();
		}
		if (texts.size() > 1) {
			throw ApiException
				.badInput("`" + argument.getName() + "` is given " + texts.size() + " times; expected once.");
		}
		return value(argument.getName(), type, texts.getFirst().strip());
	}

	private static Object value(String name, GraphQLNamedInputType type, String text) {
		return switch (type) {
			case GraphQLEnumType options -> options.getValues()
				.stream()
				.map(GraphQLEnumValueDefinition::getName)
				.filter(text::equals)
				.findFirst()
				.orElseThrow(() -> unexpected(name, text, "one of " + String.join(", ",
						options.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList())));
			case GraphQLScalarType scalar -> scalar(name, scalar, text);
			default -> throw new IllegalStateException(name + " cannot be written in an address.");
		};
	}

	private static Object scalar(String name, GraphQLScalarType scalar, String text) {
		switch (scalar.getName()) {
			case "Boolean" -> {
				if (!List.of("true", "false").contains(text)) {
					throw unexpected(name, text, "true or false");
				}
				return Boolean.valueOf(text);
			}
			case "Int" -> {
				try {
					return Integer.valueOf(text);
				}
				catch (NumberFormatException ex) {
					throw unexpected(name, text, "a whole number");
				}
			}
			case "Float" -> {
				try {
					double number = new BigDecimal(text).doubleValue();
					if (Double.isInfinite(number)) {
						throw new NumberFormatException();
					}
					return number;
				}
				catch (NumberFormatException ex) {
					throw unexpected(name, text, "a number");
				}
			}
			default -> {
				try {
					return Objects.requireNonNull(
							scalar.getCoercing().parseValue(text, GraphQLContext.getDefault(), Locale.ENGLISH));
				}
				catch (CoercingParseValueException ex) {
					throw ApiException.badInput("`" + name + "`: " + ex.getMessage() + ".");
				}
			}
		}
	}

	private static ApiException unexpected(String name, String text, String expected) {
		return ApiException.badInput("`" + name + "` is `" + text + "`; expected " + expected + ".");
	}

	NetworkQuery query() {
		return NetworkQuery.of(values());
	}

	MeasureOptions measureOptions() {
		ArgumentValues values = values();
		return new MeasureOptions(values.constants("measure", Measure.class), (Double) this.all.get("damping"),
				values.required("normalized", Boolean.class), values.constants("partition", PartitionMethod.class),
				(Double) this.all.get("resolution"));
	}

	private ArgumentValues values() {
		return new ArgumentValues(this.all);
	}

}
