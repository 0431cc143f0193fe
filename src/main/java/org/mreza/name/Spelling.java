package org.mreza.name;

/**
 * How a surface form differs from the canonical name, from the least difference to the
 * greatest. Of several differences the greatest is told.
 */
public enum Spelling {

	/** It does not. */
	EXACT,

	/**
	 * A reader sees no difference: invisible or composed characters, spaces, dashes,
	 * quotation marks.
	 */
	TYPOGRAPHY,

	/** In upper and lower case. */
	CASE,

	/** In diacritics, such as {@code Raska}, or {@code Indjija} with dj for đ. */
	DIACRITICS,

	/** In the script, such as {@code Рашка}. */
	OTHER_SCRIPT,

	/** It is another name, known as an alias. */
	ALIAS,

	/**
	 * A word of it mixes Latin letters with Cyrillic ones: the text is damaged, whatever
	 * else it is.
	 */
	MIXED_SCRIPT;

	/**
	 * Compares a surface form with the canonical name.
	 * @throws IllegalArgumentException if one of them has no letter and no digit
	 */
	public static Spelling of(String surface, String canonical) {
		if (surface.equals(canonical)) {
			return EXACT;
		}
		Reading read = Reading.of(surface);
		Reading meant = Reading.of(canonical);
		if (read.mixedScript()) {
			return MIXED_SCRIPT;
		}
		if (!meant.keys().contains(read.key())) {
			return ALIAS;
		}
		if (read.cyrillic() != meant.cyrillic()) {
			return OTHER_SCRIPT;
		}
		if (!read.latin().equals(meant.latin())) {
			return DIACRITICS;
		}
		return read.text().equals(meant.text()) ? TYPOGRAPHY : CASE;
	}

}
