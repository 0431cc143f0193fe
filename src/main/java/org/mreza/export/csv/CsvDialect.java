package org.mreza.export.csv;

import java.util.List;
import java.util.Map;

import org.mreza.failure.ApiException;

/**
 * In which way of several a CSV file is written.
 *
 * @param separator what stands between cells: a comma, a semicolon or a tab
 * @param decimal what stands before the decimals of a number: a point or a comma
 * @param bom whether the file tells Excel that it is in UTF-8
 */
public record CsvDialect(char separator, char decimal, boolean bom) {

	/** RFC 4180. */
	public static final CsvDialect STANDARD = new CsvDialect(',', '.', false);

	private static final Choice<Character> SEPARATOR = new Choice<>("separator", "What stands between cells.",
			"comma (,), semicolon (;) or tab",
			Map.of(",", ',', "comma", ',', ";", ';', "semicolon", ';', "\t", '\t', "tab", '\t'), STANDARD.separator);

	private static final Choice<Character> DECIMAL = new Choice<>("decimal",
			"What stands before the decimals of a number.", "a point (.) or a comma (,)", Map.of(".", '.', ",", ','),
			STANDARD.decimal);

	private static final Choice<Boolean> BOM = new Choice<>("bom", "Whether Excel is told that the file is in UTF-8.",
			"true or false", Map.of("true", true, "false", false), STANDARD.bom);

	/** What an address may choose. */
	public static final List<Choice<?>> CHOICES = List.of(SEPARATOR, DECIMAL, BOM);

	/**
	 * What an address asks for; an empty value is none.
	 * @param given the parameters of the address, also others
	 * @throws ApiException if a value is none of those that are expected
	 */
	public static CsvDialect of(Map<String, List<String>> given) {
		return new CsvDialect(SEPARATOR.of(given), DECIMAL.of(given), BOM.of(given));
	}

	/** A number as it stands in a cell. */
	String written(Number number) {
		return number.toString().replace('.', this.decimal);
	}

	/**
	 * A parameter that chooses a part of a dialect.
	 *
	 * @param expected its values in words
	 * @param standard what is chosen when it is left out
	 */
	public record Choice<T>(String name, String description, String expected, Map<String, T> values, T standard) {

		private T of(Map<String, List<String>> given) {
			List<String> texts = given.getOrDefault(this.name, List.of())
				.stream()
				.filter((text) -> !text.isEmpty())
				.toList();
			if (texts.size() > 1) {
				throw ApiException.badInput("`" + this.name + "` is given " + texts.size() + " times; expected once.");
			}
			if (texts.isEmpty()) {
				return this.standard;
			}
			T value = this.values.get(texts.getFirst());
			if (value == null) {
				throw ApiException
					.badInput("`" + this.name + "` is `" + texts.getFirst() + "`; expected " + this.expected + ".");
			}
			return value;
		}

	}

}
