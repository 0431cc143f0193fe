package org.mreza.name;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.text.UnicodeSetSpanner;
import com.ibm.icu.text.UnicodeSetSpanner.CountMethod;

/**
 * A name as a reader sees it: without what is invisible or mere typography, each word in
 * one script.
 */
record Reading(String text, boolean mixedScript) {

	private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();

	private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();

	private static final UnicodeSetSpanner DROPPED = new UnicodeSetSpanner(
			new UnicodeSet("[[:Quotation_Mark:][:Cc:][:Cf:][:Default_Ignorable_Code_Point:]-[:White_Space:]]")
				.freeze());

	private static final UnicodeSetSpanner SEPARATORS = new UnicodeSetSpanner(
			new UnicodeSet("[[:White_Space:][:Dash:][:Punctuation:]]").freeze());

	static Reading of(String surface) {
		// what is dropped may stand between a letter and its accent, so it goes first
		String visible = COMPATIBLE.normalize(DROPPED.deleteFrom(surface));
		String text = SEPARATORS.replaceFrom(SEPARATORS.trim(visible), " ", CountMethod.WHOLE_SPAN);
		if (text.codePoints().noneMatch(Character::isLetterOrDigit)) {
			throw new IllegalArgumentException("A name needs a letter or a digit: '%s'".formatted(surface));
		}
		return new Reading(LookAlikes.repair(text), LookAlikes.mixed(text));
	}

	boolean cyrillic() {
		return LookAlikes.ANY_CYRILLIC.containsSome(this.text);
	}

	/** In lower-case Latin with its diacritics. */
	String latin() {
		return SerbianLatin.REGULAR.of(lowerCase());
	}

	String key() {
		return SerbianLatin.BALD.of(lowerCase());
	}

	private String lowerCase() {
		// normalises again, because a repaired letter can join the accent behind it
		return FOLDED.normalize(this.text);
	}

}
