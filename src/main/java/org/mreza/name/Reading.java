package org.mreza.name;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.text.UnicodeSetSpanner;
import com.ibm.icu.text.UnicodeSetSpanner.CountMethod;
import org.apache.commons.lang3.StringUtils;

/**
 * A name as a reader sees it: without what is invisible or mere typography, each word in
 * one script.
 */
record Reading(String text, boolean mixedScript) {

	/** For how many đ of a name each spelling is a key of its own. */
	private static final int MOST_SPELLED = 4;

	private static final Normalizer2 COMPATIBLE = Normalizer2.getNFKCInstance();

	private static final Normalizer2 FOLDED = Normalizer2.getNFKCCasefoldInstance();

	private static final Normalizer2 DECOMPOSED = Normalizer2.getNFDInstance();

	private static final UnicodeSetSpanner MARKS = new UnicodeSetSpanner(new UnicodeSet("[:M:]").freeze());

	private static final UnicodeSetSpanner DROPPED = new UnicodeSetSpanner(
			new UnicodeSet("[[:Quotation_Mark:][:Cc:][:Cf:][:Default_Ignorable_Code_Point:]-[:White_Space:]]")
				.freeze());

	private static final UnicodeSetSpanner SEPARATORS = new UnicodeSetSpanner(
			new UnicodeSet("[[:White_Space:][:Dash:][:Punctuation:]]").freeze());

	static Reading of(String surface) {
		// what is dropped may stand between a letter and its accent, so it goes first
		String visible = COMPATIBLE.normalize(DROPPED.deleteFrom(surface));
		String text = SEPARATORS.replaceFrom(SEPARATORS.trim(visible), " ", CountMethod.WHOLE_SPAN);
		if (!Name.isName(text)) {
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
		return bald(lowerCase());
	}

	/** The key, and those that have d in place of a dj that stands for đ. */
	SequencedSet<String> keys() {
		String[] parts = StringUtils.splitPreserveAllTokens(latin(), 'đ');
		List<String> spelled = List.of(parts[0]);
		for (int i = 1; i < parts.length; i++) {
			String part = parts[i];
			// More of them than a name has are spelled in one way
			Stream<String> letters = (i <= MOST_SPELLED) ? Stream.of("dj", "d") : Stream.of("dj");
			List<String> before = spelled;
			spelled = letters.flatMap((letter) -> before.stream().map((begun) -> begun + letter + part)).toList();
		}
		return spelled.stream().map(Reading::bald).collect(Collectors.toCollection(LinkedHashSet::new));
	}

	/** Without any diacritics: by the rules of Serbian, then those of other languages. */
	private static String bald(String lowerCase) {
		return MARKS.deleteFrom(DECOMPOSED.normalize(SerbianLatin.BALD.of(lowerCase)));
	}

	private String lowerCase() {
		// normalises again, because a repaired letter can join the accent behind it; two
		// letters of other alphabets look like Đ, and some keyboards have only these
		return StringUtils.replaceChars(FOLDED.normalize(this.text), "ðɖ", "đđ");
	}

}
