package org.mreza.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.mreza.fuzz.Written.Constant;
import org.mreza.fuzz.Written.Digits;

/** Values that no place expects, or none so large. */
final class HostileScalars {

	private static final List<String> NUMBERS = List.of("0", "-0", "-1", "101", "2147483647", "2147483648",
			"-2147483649", "9223372036854775807", "9223372036854775808", "-9223372036854775809", "1e3", "1.0", "0.5",
			"1e308", "1e309", "-1e309", "1e-309", "1e400000000", "-1e400000000", "1e-400000000", "1e2147483648",
			"99999999999999.9999", "100000000000000", "0.00001", "-0.0001");

	/** Digits that are no number of GraphQL or of JSON. */
	private static final List<String> NO_NUMBERS = List.of("NaN", "Infinity", "-Infinity", "00", "007", "0x10", "1.",
			".5", "1_000", "+1", "1e", "--1", "1f", "\u0661", "undefined");

	private static final List<String> TEXTS = List.of("", " ", "\u0000", "a\u0000b", "\t\r\n", "\u001b[31m",
			"\u202egnp", "\u2066Bor\u2069", "\ud800", "Bor\udc00", "\ud83d\ude00", "\ufeff", "\u200b", "Kral\u0458evo",
			"C\u030cac\u030cak", "\u0130\u0131\u017f\ufb01", "x' OR 1=1 //", "`}) DETACH", "\\u0060", "*", "?", "~",
			"AND", "\"", "a\"b\\c", "[1 TO 2]", "/.*/", "a:b", "${1}", "%s%n", "../../x", "=1+1", "<b>", "0000", "9999",
			"99999", "-2019", "2019-13", "2019-02-30", "+2019-06-01", "2019-06-01T00:00", "2019-W01", "CHF", "chf",
			"XXX", "XTS", "1e9", "1,5", "true", "null", "{}", "[]", "municipality/", "/", "municipality/bor",
			"id\u0000");

	private final Chance chance;

	HostileScalars(Chance chance) {
		this.chance = chance;
	}

	/** Something of any kind. */
	Object any() {
		return switch (this.chance.below(12)) {
			case 0 -> this.chance.of(0.5);
			case 1 -> List.of();
			case 2 -> Map.of();
			case 3 -> List.of(this.chance.of(0.5) ? number() : text());
			case 4 -> Map.of(this.chance.one("a", "id", "amount", "__typename"), number());
			case 5 -> new Constant(this.chance.one("NONE", "LEAD", "nil", "true_"));
			case 6 -> nested(this.chance.one(2, 5, 13, 50, 120, 400));
			case 7 -> null;
			case 8, 9 -> number();
			default -> text();
		};
	}

	Digits number() {
		return new Digits(switch (this.chance.below(12)) {
			case 0 -> this.chance.one("", "-") + "9".repeat(this.chance.one(19, 40, 999, 1001, 5000));
			case 1 -> "0." + "1".repeat(this.chance.one(5, 400, 5000));
			case 2 -> this.chance.one(NO_NUMBERS);
			default -> this.chance.one(NUMBERS);
		});
	}

	String text() {
		return switch (this.chance.below(12)) {
			case 0 -> this.chance.one("a", "\u010d", "\u0459", "\ud83d\ude00", "a ", "\u0301", "9", "\\")
				.repeat(this.chance.small(60_000));
			case 1, 2 -> IntStream.range(0, this.chance.one(2, 30, 100, 513, 600))
				.mapToObj((i) -> "w" + i)
				.collect(Collectors.joining(" "));
			case 3 -> this.chance.one("Bor", "Ni\u0161") + this.chance.one(TEXTS);
			case 4 -> new String(this.chance.bytes(this.chance.small(40)), StandardCharsets.UTF_16LE);
			case 5 -> number().text();
			default -> this.chance.one(TEXTS);
		};
	}

	private static Object nested(int levels) {
		Object value = List.of();
		for (int i = 1; i < levels; i++) {
			value = List.of(value);
		}
		return value;
	}

	/** A key that no input has. */
	Map<String, Object> unknownField(Map<String, Object> beside) {
		Map<String, Object> input = new LinkedHashMap<>(beside);
		input.put(this.chance.one("nothing", "__typename", "a".repeat(this.chance.small(40_000))), 1);
		return input;
	}

}
