package org.mreza.name;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.ibm.icu.text.SpoofChecker;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class LookAlikesTests {

	private static final String LATIN = "abcdefghijklmnopqrstuvwxyz";

	private static final String CYRILLIC = "абвгдђежзијклљмнњопрстћуфхцчџш";

	private static final SpoofChecker UNICODE = new SpoofChecker.Builder().build();

	@Test
	void holdsEveryPairThatUnicodeFindsInTheSerbianAlphabetsButTwoThatMislead() {
		assertThat(pairs(LookAlikes.LATIN, LookAlikes.CYRILLIC)).doesNotContain("rг", "wш");
		assertThat(Stream
			.concat(confusable(LATIN, CYRILLIC),
					confusable(LATIN.toUpperCase(Locale.ROOT), CYRILLIC.toUpperCase(Locale.ROOT)))
			.filter((pair) -> !pair.equals("rг") && !pair.equals("wш")))
			.containsExactlyInAnyOrderElementsOf(pairs(LookAlikes.LATIN, LookAlikes.CYRILLIC));
	}

	@Test
	void holdsOnlyPairsThatUnicodeFindsInOtherAlphabets() {
		assertThat(pairs(LookAlikes.MORE_LATIN, LookAlikes.FOREIGN_CYRILLIC)).isNotEmpty()
			.allMatch((pair) -> UNICODE.areConfusable(pair.substring(0, 1), pair.substring(1)) != 0);
	}

	@ParameterizedTest
	@CsvSource({
			// В, О and Р have look-alikes, R has none
			"ВOR, BOR", "ВОR, BOR", "Bор, Вор",
			// љ is no look-alike, and still one letter against five
			"Kraљevo, Kraљevo",
			// НА says nothing, the rest of the name does
			"ПЕТРОВАЦ HА МЛАВИ, ПЕТРОВАЦ НА МЛАВИ", "PETROVAC HА MLAVI, PETROVAC HA MLAVI", "HА, HA",
			// СЕНТА tells nothing either, but has four letters against one
			"GRAD СEНТА, GRAD СЕНТА",
			// words of different scripts are not damage
			"Niš/Ниш, Niš/Ниш" })
	void readsAMixedWordAsItIsMeant(String surface, String meant) {
		assertThat(LookAlikes.repair(surface)).isEqualTo(meant);
	}

	private static List<String> pairs(String latin, String cyrillic) {
		assertThat(latin).hasSameSizeAs(cyrillic);
		return IntStream.range(0, latin.length())
			.mapToObj((at) -> latin.substring(at, at + 1) + cyrillic.charAt(at))
			.toList();
	}

	private static Stream<String> confusable(String latin, String cyrillic) {
		return Stream.of(latin.split(""))
			.flatMap((left) -> Stream.of(cyrillic.split(""))
				.filter((right) -> UNICODE.areConfusable(left, right) != 0)
				.map((right) -> left + right));
	}

}
