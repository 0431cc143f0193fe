package org.mreza.name;

import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.SequencedSet;

import com.ibm.icu.text.Collator;

/**
 * A name as it was written, and the key under which it is the same name as its other
 * spellings.
 *
 * @param surface the name exactly as written
 * @param key the identity of the name: bald lower-case Latin ({@code đ} is {@code dj}),
 * words without punctuation separated by one space; two surfaces are one name if and only
 * if their keys are equal
 * @param mixedScript whether a word of the surface mixes Latin letters with Cyrillic ones
 */
public record Name(String surface, String key, boolean mixedScript) {

	/** Frozen, and so safe to share between threads. */
	private static final Collator SERBIAN = Collator.getInstance(Locale.forLanguageTag("sr-Latn")).freeze();

	/**
	 * Reads a name.
	 * @throws IllegalArgumentException if the surface has no letter and no digit
	 */
	public static Name of(String surface) {
		Reading reading = Reading.of(surface);
		return new Name(surface, reading.key(), reading.mixedScript());
	}

	/** Whether a text can be a name: it has a letter or a digit. */
	public static boolean isName(String text) {
		return text.codePoints().anyMatch(Character::isLetterOrDigit);
	}

	/**
	 * The keys under which others find it: its own, and those with a plain d for đ, as it
	 * is written where đ loses its stroke as š loses its caron. No other name is its own
	 * by these: what bears a name is told by {@link #key()}.
	 */
	public SequencedSet<String> keys() {
		return Reading.of(this.surface).keys();
	}

	/** The words of the key, in the order of the name. */
	public List<String> tokens() {
		return List.of(this.key.split(" "));
	}

	/**
	 * The place of the name in the Serbian Latin alphabet, whatever script it is written
	 * in, as lower-case hexadecimal digits: comparing sort keys as plain strings gives
	 * alphabetical order. Computed at each call.
	 */
	public String sortKey() {
		String latin = Reading.of(this.surface).latin();
		return HexFormat.of().formatHex(SERBIAN.getCollationKey(latin).toByteArray());
	}

}
