package org.mreza.page;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mreza.checksum.Checksum;
import org.mreza.failure.ApiException;

/**
 * The opaque places of a list. A cursor holds a fingerprint of the field, filter and
 * order that it came from, and the keys of its row, each as one of four plain values:
 * nothing that a client sends is ever read as an object.
 *
 * @param scope field, filter and order in one canonical text
 * @param keys how many keys tell a row's place
 */
public record Cursor(String scope, int keys) {

	private static final int FINGERPRINT = 8;

	private static final int MAX_LENGTH = 2_000;

	/** How many a list has at most; a place behind them is of none. */
	private static final int LONGEST = 1_000_000_000;

	public String encode(List<?> values) {
		List<byte[]> parts = values.stream().map(Cursor::written).toList();
		ByteBuffer bytes = ByteBuffer.allocate(FINGERPRINT + parts.stream().mapToInt((part) -> part.length + 2).sum());
		bytes.put(fingerprint());
		parts.forEach((part) -> bytes.putShort((short) part.length).put(part));
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
	}

	public List<@Nullable Object> decode(String cursor) {
		if (cursor.isEmpty() || cursor.length() > MAX_LENGTH) {
			throw bad();
		}
		try {
			ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(cursor));
			byte[] fingerprint = new byte[FINGERPRINT];
			bytes.get(fingerprint);
			if (!MessageDigest.isEqual(fingerprint, fingerprint())) {
				throw bad();
			}
			List<@Nullable Object> values = new ArrayList<>();
			for (int i = 0; i < this.keys; i++) {
				byte[] part = new byte[bytes.getShort()];
				bytes.get(part);
				values.add(read(new String(part, StandardCharsets.UTF_8)));
			}
			if (bytes.hasRemaining()) {
				throw bad();
			}
			return values;
		}
		catch (RuntimeException ex) {
			throw bad();
		}
	}

	/**
	 * The row of a list whose order does not change, for a cursor of one key.
	 * @return how many stand before the one that follows it
	 */
	int place(String cursor) {
		if (decode(cursor).getFirst() instanceof Long place && place > 0 && place <= LONGEST) {
			return place.intValue();
		}
		throw bad();
	}

	private static byte[] written(@Nullable Object value) {
		String text = switch (value) {
			case null -> "n";
			case Long number -> "l" + number;
			case Double number -> "d" + number;
			default -> "s" + value;
		};
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static @Nullable Object read(String text) {
		String value = text.substring(1);
		return switch (text.charAt(0)) {
			case 'n' -> null;
			case 'l' -> Long.valueOf(value);
			case 'd' -> Double.valueOf(value);
			case 's' -> value;
			default -> throw bad();
		};
	}

	private byte[] fingerprint() {
		return Arrays.copyOf(Checksum.digest().digest(this.scope.getBytes(StandardCharsets.UTF_8)), FINGERPRINT);
	}

	public static ApiException bad() {
		return new ApiException(ApiException.Code.BAD_CURSOR,
				"This cursor does not belong to this field, filter and order; take one from an answer to the same query.");
	}

}
