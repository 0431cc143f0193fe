package org.mreza.graph.declaration;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.regex.Pattern;

import graphql.GraphQLContext;
import graphql.execution.CoercedVariables;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.EnumValue;
import graphql.language.FloatValue;
import graphql.language.IntValue;
import graphql.language.StringValue;
import graphql.language.Value;
import graphql.schema.Coercing;
import graphql.schema.CoercingParseLiteralException;
import graphql.schema.CoercingParseValueException;
import graphql.schema.GraphQLScalarType;
import graphql.schema.idl.RuntimeWiring;
import org.apache.commons.lang3.StringUtils;

import org.springframework.graphql.execution.RuntimeWiringConfigurer;
import org.springframework.stereotype.Component;

import org.mreza.name.Name;

/**
 * The scalars of the schema. The Java value of each is what the graph stores, so that a
 * value needs no translation between a request, a parameter, a property and an answer.
 */
@Component
final class Scalars implements RuntimeWiringConfigurer {

	/**
	 * The places of a decimal number; the graph stores whole ten-thousandths, which add
	 * up exactly.
	 */
	private static final int PLACES = 4;

	/** In characters; the longest name of a source has a third of it. */
	private static final int LONGEST_NAME = 300;

	/** Of a name; each is looked for in the index of words. */
	private static final int MOST_WORDS = 100;

	private static final int LONGEST_ID = 300;

	/** Of what is written in one way only: a date, a currency. */
	private static final int LONGEST_CODE = 40;

	/** How much of a value that does not fit is shown, in characters. */
	private static final int SHOWN = 60;

	private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,14}(\\.\\d{1,4})?");

	@Override
	public void configure(RuntimeWiring.Builder wiring) {
		// One of them takes the place of the library's own ID
		wiring.strictMode(false);
		all().forEach(wiring::scalar);
		wiring.strictMode(true);
	}

	private static List<GraphQLScalarType> all() {
		return List.of(text("Name", LONGEST_NAME, "`\"Raška\"`", Scalars::name, Function.identity()),
				text("ID", LONGEST_ID, "`\"municipality/70980\"`", (text) -> text, Object::toString),
				text("Currency", LONGEST_CODE, "`\"CHF\"`", Scalars::currency, Function.identity()),
				text("PartialDate", LONGEST_CODE, "`\"2019-06\"`", Scalars::partialDate, Function.identity()),
				text("DateTime", LONGEST_CODE, "`\"2026-11-21T09:30:00Z\"`", Instant::parse, Scalars::instant),
				scalar("Decimal", Scalars::decimal, Scalars::printed));
	}

	private static Object name(String text) {
		Name name = Name.of(text);
		if (name.tokens().size() > MOST_WORDS) {
			throw new IllegalArgumentException("expected at most " + MOST_WORDS + " words");
		}
		return name;
	}

	private static Object decimal(Object input) {
		String text = (input instanceof String || input instanceof Number) ? input.toString() : "";
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

	/** A scalar that is written as a string. */
	private static GraphQLScalarType text(String name, int longest, String example, Function<String, Object> parse,
			Function<Object, Object> print) {
		return scalar(name, (input) -> {
			if (!(input instanceof String text)) {
				throw new IllegalArgumentException("expected a string, such as " + example);
			}
			if (text.length() > longest) {
				throw new IllegalArgumentException(
						"expected at most " + longest + " characters, and it has " + text.length());
			}
			return parse.apply(text);
		}, print);
	}

	private static GraphQLScalarType scalar(String name, Function<Object, Object> parse,
			Function<Object, Object> print) {
		return GraphQLScalarType.newScalar().name(name).coercing(new Coercing<Object, Object>() {

			@Override
			public Object serialize(Object result, GraphQLContext context, Locale locale) {
				return print.apply(result);
			}

			@Override
			public Object parseValue(Object input, GraphQLContext context, Locale locale) {
				try {
					return parse.apply(input);
				}
				catch (RuntimeException ex) {
					throw new CoercingParseValueException(unfit(input, ex));
				}
			}

			@Override
			public Object parseLiteral(Value<?> input, CoercedVariables variables, GraphQLContext context,
					Locale locale) {
				Object value = value(input);
				try {
					return parse.apply(value);
				}
				catch (RuntimeException ex) {
					throw new CoercingParseLiteralException(unfit(value, ex));
				}
			}

			@Override
			public Value<?> valueToLiteral(Object input, GraphQLContext context, Locale locale) {
				return StringValue.of(input.toString());
			}

			private String unfit(Object input, RuntimeException why) {
				return shown(input) + " is no " + name + ": " + why.getMessage();
			}
		}).build();
	}

	private static Object value(Value<?> literal) {
		return switch (literal) {
			case StringValue string -> String.valueOf(string.getValue());
			case IntValue number -> number.getValue();
			case FloatValue number -> number.getValue();
			case BooleanValue truth -> truth.isValue();
			default -> literal;
		};
	}

	private static String shown(Object input) {
		return switch (input) {
			case String _, Number _, Boolean _ -> "`" + StringUtils.abbreviate(input.toString(), SHOWN) + "`";
			case Collection<?> _, ArrayValue _ -> "a list";
			case EnumValue value -> "`" + value.getName() + "`";
			default -> "an object";
		};
	}

}
