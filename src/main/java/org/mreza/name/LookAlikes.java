package org.mreza.name;

import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.ibm.icu.text.UnicodeSet;
import com.ibm.icu.text.UnicodeSetSpanner;
import org.apache.commons.lang3.StringUtils;

/**
 * Letters that stand in a word of the other script because they look like its own.
 * <p>
 * The pairs are a table, not ICU's confusables: those also hold {@code г} for {@code r}
 * and {@code ш} for {@code w}, where whoever mixes scripts in Serbian means g and š, and
 * they change with each Unicode version, while keys are stored.
 */
final class LookAlikes {

	static final String LATIN = "ABCEHJKMOPTXYacejopxy";

	static final String CYRILLIC = "АВСЕНЈКМОРТХУасејорху";

	/** Latin letters that only a letter of another Cyrillic alphabet looks like. */
	static final String MORE_LATIN = "SIIGVsidhlv";

	static final String FOREIGN_CYRILLIC = "ЅІӀԌѴѕіԁһӏѵ";

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");

	private static final UnicodeSet ANY_LATIN = new UnicodeSet("[[:Latin:]&[:L:]]").freeze();

	static final UnicodeSet ANY_CYRILLIC = new UnicodeSet("[[:Cyrillic:]&[:L:]]").freeze();

	private static final UnicodeSet ONLY_LATIN = new UnicodeSet(ANY_LATIN).removeAll(LATIN).freeze();

	private static final UnicodeSet ONLY_CYRILLIC = new UnicodeSet(ANY_CYRILLIC).removeAll(CYRILLIC)
		.removeAll(FOREIGN_CYRILLIC)
		.freeze();

	private LookAlikes() {
	}

	/** Whether one word holds letters of both scripts. */
	static boolean mixed(String text) {
		return both(text) && WORD.matcher(text).results().anyMatch((word) -> both(word.group()));
	}

	/** The text with each mixed word in the script that it is meant in. */
	static String repair(String text) {
		if (!both(text)) {
			return text;
		}
		int whole = lean(text, ANY_LATIN, ANY_CYRILLIC);
		return WORD.matcher(text).replaceAll((word) -> repair(word.group(), whole));
	}

	/**
	 * A letter without a look-alike tells more than any number of letters with one: В in
	 * ВOR is wrong because R cannot be Cyrillic. A word such as HА tells nothing, so the
	 * whole name decides.
	 */
	private static String repair(String word, int whole) {
		int meant = IntStream.of(lean(word, ONLY_LATIN, ONLY_CYRILLIC), lean(word, ANY_LATIN, ANY_CYRILLIC), whole)
			.filter((lean) -> lean != 0)
			.findFirst()
			.orElse(1);
		return (meant > 0) ? StringUtils.replaceChars(word, CYRILLIC + FOREIGN_CYRILLIC, LATIN + MORE_LATIN)
				: StringUtils.replaceChars(word, LATIN, CYRILLIC);
	}

	/** By how many letters the text is rather Latin; negative if rather Cyrillic. */
	private static int lean(String text, UnicodeSet latin, UnicodeSet cyrillic) {
		return new UnicodeSetSpanner(latin).countIn(text) - new UnicodeSetSpanner(cyrillic).countIn(text);
	}

	private static boolean both(String text) {
		return ANY_LATIN.containsSome(text) && ANY_CYRILLIC.containsSome(text);
	}

}
