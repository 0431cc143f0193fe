package org.mreza.graph;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;

import org.mreza.name.Name;

/**
 * The scalars of the schema. The Java value of each is what the graph stores, so that a
 * value needs no translation between a request, a parameter, a property and an answer.
 */
final class Scalars {

	/**
	 * The places of a decimal number; the graph stores whole ten-thousandths, which add
	 * up exactly.
	 */
	private static final int PLACES = 4;

	private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,14}(\\.\\d{1,4})?");

	private Scalars() {
	}

	static List<GraphQLScalarType> all() {
		return List.of(scalar("Name", Scalars::name, Function.identity()),
				scalar("Decimal", Scalars::decimal, Scalars::printed),
				scalar("Currency", Scalars::currency, Function.identity()),
				scalar("PartialDate", Scalars::partialDate, Function.identity()),
				scalar("DateTime", (text) -> Instant.parse(text), Scalars::instant));
	}

	private static Object name(String text) {
		return Name.of(text);
	}

	private static Object decimal(String text) {
		if (!DECIMAL.matcher(text).matches()) {
			throw new IllegalArgumentException(
					"expected a decimal number with at most 14 digits before the point and 4 behind it, such as 3000.00");
		}
		return new BigDecimal(text).movePointRight(PLACES).longValueExact();
	}

	private static Object printed(Object tenThousandths) {
		BigDecimal exact = BigDecimal.valueOf((Long) tenThousandths, PLACES).stripTrailingZeros();
		return exact.setScale(Math.max(2, exact.scale()), RoundingMode.UNNECESSARY).toPlainString();
	}

	private static Object currency(String text) {
		try {
			return Currency.getInstance(text).getCurrencyCode();
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("expected a currency code of ISO 4217, such as CHF");
		}
	}

	private static Object partialDate(String text) {
		try {
			switch (text.length()) {
				case 4 -> YearMonth.parse(text + "-01");
				case 7 -> YearMonth.parse(text);
				default -> LocalDate.parse(text);
			}
			return text;
		}
		catch (DateTimeParseException ex) {
			throw new IllegalArgumentException(
					"expected a year, a month or a day, such as 2026, 2019-06 or 2021-06-02");
		}
	}

	private static Object instant(Object stored) {
		return ((stored instanceof ZonedDateTime zoned) ? zoned.toInstant() : stored).toString();
	}

	private static GraphQLScalarType scalar(String name, Function<String, Object> parse,
			Function<Object, Object> print) {
		return GraphQLScalarType.newScalar().name(name).coercing(new Coercing<Object, Object>() {

			@Override
			public Object serialize(Object result, GraphQLContext context, Locale locale) {
				return print.apply(result);
			}

			@Override
			public Object parseValue(Object input, GraphQLContext context, Locale locale) {
				try {
					return parse.apply(input.toString());
				}
				catch (RuntimeException ex) {
					throw new CoercingParseValueException("`" + input + "` is no " + name + ": " + ex.getMessage());
				}
			}

			@Override
			public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context,
					Locale locale) {
				String text = text(input);
				try {
					return parse.apply(text);
				}
				catch (RuntimeException ex) {
					throw new CoercingParseLiteralException("`" + text + "` is no " + name + ": " + ex.getMessage());
				}
			}

			@Override
			public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
				return StringValue.of(input.toString());
			}
		}).build();
	}

	private static String text(Value<?> literal) {
		Object value = switch (literal) {
			case StringValue string -> string.getValue();
			case IntValue number -> number.getValue();
			case FloatValue number -> number.getValue();
			default -> null;
		};
		if (value == null) {
			throw new CoercingParseLiteralException("expected a string or a number");
		}
		return (value instanceof BigDecimal number) ? number.toPlainString() : value.toString();
	}

}
