package org.mreza.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JSON that is none, or more than anyone reads. */
final class HostileBodies {

	private final Chance chance;

	HostileBodies(Chance chance) {
		this.chance = chance;
	}

	/** A body in place of one that is as it should be. */
	byte[] instead(String body) {
		byte[] good = body.getBytes(StandardCharsets.UTF_8);
		return switch (this.chance.below(9)) {
			case 0 -> Arrays.copyOf(good, this.chance.below(good.length));
			case 1 -> flipped(good);
			case 2 -> this.chance.bytes(this.chance.small(2_000));
			case 3 -> body.getBytes(
					this.chance.one(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.ISO_8859_1));
			case 4 -> ("\ufeff" + body).getBytes(StandardCharsets.UTF_8);
			case 5 -> (body + this.chance.one(" {}", "]", "\u0000", " ".repeat(300_000), "x".repeat(1_000_000)))
				.getBytes(StandardCharsets.UTF_8);
			default -> json().getBytes(StandardCharsets.UTF_8);
		};
	}

	/** An object in an address, in place of one that is as it should be. */
	String json() {
		int much = this.chance.one(10, 100, 499, 501, 600, 3000);
		String value = switch (this.chance.below(8)) {
			case 0 -> "[".repeat(much) + "]".repeat(much);
			case 1 -> "{\"a\":".repeat(much) + "1" + "}".repeat(much);
			case 2 -> "[".repeat(much);
			case 3 -> this.chance.one("", "-", "0.", "1e") + "9".repeat(this.chance.one(400, 999, 1001, 5000));
			case 4 -> "{\"" + "k".repeat(this.chance.one(1000, 49_000, 60_000)) + "\":1}";
			case 5 -> this.chance.one("1e400000000", "1e-400000000", "-1e999999999999", "NaN", "01", "+1", "tru", "nul",
					"'a'", "\"\\ud800\"", "\"\\u00\"", "\"\\x\"", "\"\t\"", "/* */ 1", "1 # a", "1,", "{a:1}", "[1 2]");
			case 6 -> "{\"a\":1,\"a\":[2]}";
			default -> this.chance.one("null", "1", "\"x\"", "[]", "{}", "true");
		};
		return switch (this.chance.below(4)) {
			case 0 -> value;
			case 1 -> "{\"query\":\"{__typename}\",\""
					+ this.chance.one("query", "variables", "operationName", "extensions", "documentId", "id", "other")
					+ "\":" + value + "}";
			default -> "{\"query\":\"{__typename}\",\"variables\":{\"a\":" + value + "}}";
		};
	}

	private byte[] flipped(byte[] good) {
		byte[] flipped = good.clone();
		for (int i = this.chance.small(5); i > 0; i--) {
			flipped[this.chance.below(flipped.length)] ^= (byte) (1 << this.chance.below(8));
		}
		return flipped;
	}

}
