package org.mreza.fuzz;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Values as a document and as JSON have them: maps, lists, texts and truths, and what is
 * to stand there exactly as it is spelled here.
 */
final class Written {

	private Written() {
	}

	/** A constant of an enum, which is a text in JSON. */
	record Constant(String name) {
	}

	/** A variable, which only a document has. */
	record Variable(String name) {
	}

	/** A number, maybe one that no type of ours holds. */
	record Digits(String text) {
	}

	static String literal(Object value) {
		return switch (value) {
			case Constant constant -> constant.name();
			case Variable variable -> "$" + variable.name();
			case Digits number -> number.text();
			case String text -> quoted(text);
			case List<?> list -> list(list, ", ", Written::literal);
			case Map<?, ?> map -> object(map, ", ", (key, each) -> key + ": " + literal(each));
			case null, default -> String.valueOf(value);
		};
	}

	static String json(Object value) {
		return switch (value) {
			case Constant constant -> quoted(constant.name());
			case Variable variable -> throw new IllegalArgumentException("JSON has no variable " + variable.name());
			case Digits number -> number.text();
			case String text -> quoted(text);
			case List<?> list -> list(list, ",", Written::json);
			case Map<?, ?> map -> object(map, ",", (key, each) -> quoted((String) key) + ":" + json(each));
			case null, default -> String.valueOf(value);
		};
	}

	// Without streams, because some values lie deeper than those can go
	private static String list(List<?> list, String separator, Function<Object, String> each) {
		StringJoiner all = new StringJoiner(separator, "[", "]");
		for (Object value : list) {
			all.add(each.apply(value));
		}
		return all.toString();
	}

	private static String object(Map<?, ?> map, String separator, BiFunction<Object, Object, String> field) {
		StringJoiner all = new StringJoiner(separator, "{", "}");
		map.forEach((key, value) -> all.add(field.apply(key, value)));
		return all.toString();
	}

	/**
	 * A text in quotation marks. Halves of a character outside of Unicode's first plane
	 * are escaped, because no encoding has them alone.
	 */
	static String quoted(String text) {
		StringBuilder quoted = new StringBuilder("\"");
		text.chars().forEach((c) -> {
			if (c == '"' || c == '\\') {
				quoted.append('\\').append((char) c);
			}
			else if (c < ' ' || Character.isSurrogate((char) c)) {
				quoted.append("\\u%04x".formatted(c));
			}
			else {
				quoted.append((char) c);
			}
		});
		return quoted.append('"').toString();
	}

}
