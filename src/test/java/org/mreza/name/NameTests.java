package org.mreza.name;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NameTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '|', textBlock = """
			Raška,                        raska
			Inđija,                       indjija
			Инђија,                       indjija
			Оџаци,                        odzaci
			ǈubovija,                     ljubovija
			Kralјevo,                     kraljevo
			Kraљevo,                      kraljevo
			  Novi \t  Sad ,              novi sad
			Novi\u00A0Sad,                novi sad
			Bačka\u2011Palanka,           backa palanka
			"Surdulica za sve",           surdulica za sve
			„Te Deum“,                    te deum
			– Феникс –,                   feniks
			Ｈиш,                         nis
			ＬＩＰ ２,                      lip 2
			Dr. Marina Vidojević,         dr marina vidojevic
			Ðorđe,                        djordje
			Szöllősi Café,                szollosi cafe
			|Labour, Employment & Veterans|, labour employment veterans
			""")
	void hasOneKeyForAllItsSpellings(String surface, String key) {
		assertThat(Name.of(surface).key()).isEqualTo(key);
	}

	@ParameterizedTest
	@CsvSource({ "Babushnica, Babušnica", "Indija, Inđija", "Niš, Nish", "Bac, Bor", "Bečej, Novi Bečej",
			"LIP 1, LIP 2" })
	void isNotFoldedIntoAnother(String surface, String other) {
		assertThat(Name.of(surface).key()).isNotEqualTo(Name.of(other).key());
	}

	@ParameterizedTest
	@CsvSource({ "Raška, raska", "Инђија, 'indjija, indija'", "Ђорђе, 'djordje, dordje, djorde, dorde'",
			"Indjija, indjija", "Indija, indija" })
	void isFoundWithAndWithoutTheStrokeOfEachDj(String surface, String keys) {
		assertThat(Name.of(surface).keys()).containsExactly(keys.split(", "));
		assertThat(Name.of(surface).keys()).first().isEqualTo(Name.of(surface).key());
	}

	@Test
	void keepsItsSurface() {
		assertThat(Name.of("Kralјevo").surface()).isEqualTo("Kralјevo").isNotEqualTo("Kraljevo");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Kralјevo", "Kraљevo", "Novi Пазaр", "Бoр" })
	void tellsThatAWordMixesScripts(String surface) {
		assertThat(Name.of(surface).mixedScript()).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "Kraljevo", "Краљево", "LIP пројекат", "Niš/Ниш" })
	void doesNotMixScriptsWhenEachWordHasOne(String surface) {
		assertThat(Name.of(surface).mixedScript()).isFalse();
	}

	@Test
	void consistsOfTokens() {
		assertThat(Name.of("Петровац на Млави").tokens()).containsExactly("petrovac", "na", "mlavi");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "–", "\u200B", "„“", "...", "\u0301" })
	void needsALetterOrADigit(String surface) {
		assertThatIllegalArgumentException().isThrownBy(() -> Name.of(surface))
			.withMessageStartingWith("A name needs a letter or a digit: ");
	}

	@Test
	void sortsByTheSerbianAlphabetWhateverItsScript() {
		List<String> alphabetical = List.of("Ada", "Bač", "Bačka Palanka", "Bački Petrovac", "Бајина Башта",
				"Бела Црква", "Crna Trava", "Čačak", "Чока", "Ćićevac", "Ћуприја", "Despotovac", "Dunav", "Џеп",
				"Džigolj", "Đerdap", "Ђунис", "Gadžin Han", "LESKOVAC", "Лозница", "Lučani", "Ljig", "Љубовија",
				"Majdanpek", "Niš", "Novi Sad", "Његош", "Odžaci", "сента", "Sombor", "Šabac", "Шид", "Topola",
				"Zaječar", "„Zrenjanin“", "Žabalj", "Житорађа");
		List<String> shuffled = new ArrayList<>(alphabetical);
		Collections.shuffle(shuffled, new Random(1));
		shuffled.sort(Comparator.comparing((surface) -> Name.of(surface).sortKey()));
		assertThat(shuffled).isEqualTo(alphabetical);
		assertThat(Name.of("Čačak").sortKey()).matches("[0-9a-f]+");
	}

}
