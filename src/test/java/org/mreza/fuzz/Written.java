package org.mreza.fuzz;

import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

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
			case List<?> list -> {
				StringJoiner all = new StringJoiner(", ", "[", "]");
				list.forEach((each) -> all.add(literal(each)));
				yield all.toString();
			}
			case Map<?, ?> map -> {
				StringJoiner all = new StringJoiner(", ", "{", "}");
				map.forEach((key, each) -> all.add(key + ": " + literal(each)));
				yield all.toString();
			}
			case null, default -> String.valueOf(value);
		};
	}

	static String json(Object value) {
		return switch (value) {
			case Constant constant -> quoted(constant.name());
			case Variable variable -> throw new IllegalArgumentException("JSON has no variable " + variable.name());
			case Digits number -> number.text();
			case String text -> quoted(text);
			case List<?> list -> {
				StringJoiner all = new StringJoiner(",", "[", "]");
				list.forEach((each) -> all.add(json(each)));
				yield all.toString();
			}
			case Map<?, ?> map -> {
				StringJoiner all = new StringJoiner(",", "{", "}");
				map.forEach((key, each) -> all.add(quoted((String) key) + ":" + json(each)));
				yield all.toString();
			}
			case null, default -> String.valueOf(value);
		};
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
