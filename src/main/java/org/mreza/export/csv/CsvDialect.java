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

	/** The parameters of an address that choose one. */
	public static final List<String> PARAMETERS = List.of("separator", "decimal", "bom");

	private static final Map<String, Character> SEPARATORS = Map.of(",", ',', "comma", ',', ";", ';', "semicolon", ';',
			"\t", '\t', "tab", '\t');

	private static final Map<String, Character> DECIMALS = Map.of(".", '.', ",", ',');

	private static final Map<String, Boolean> TRUTH = Map.of("true", true, "false", false);

	/**
	 * What an address asks for; an empty value is none.
	 * @param given the parameters of the address, also others
	 * @throws ApiException if a value is none of those that are expected
	 */
	public static CsvDialect of(Map<String, List<String>> given) {
		return new CsvDialect(
				value(given, "separator", SEPARATORS, STANDARD.separator, "comma (,), semicolon (;) or tab"),
				value(given, "decimal", DECIMALS, STANDARD.decimal, "a point (.) or a comma (,)"),
				value(given, "bom", TRUTH, STANDARD.bom, "true or false"));
	}

	private static <T> T value(Map<String, List<String>> given, String name, Map<String, T> values, T otherwise,
			String expected) {
		List<String> texts = given.getOrDefault(name, List.of()).stream().filter((text) -> !text.isEmpty()).toList();
		if (texts.size() > 1) {
			throw ApiException.badInput("`" + name + "` is given " + texts.size() + " times; expected once.");
		}
		if (texts.isEmpty()) {
			return otherwise;
		}
		T value = values.get(texts.getFirst());
		if (value == null) {
			throw ApiException.badInput("`" + name + "` is `" + texts.getFirst() + "`; expected " + expected + ".");
		}
		return value;
	}

	/** A number as it stands in a cell. */
	String written(Number number) {
		return number.toString().replace('.', this.decimal);
	}

}
