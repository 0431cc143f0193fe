package org.mreza.name;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpellingTests {

	@ParameterizedTest
	@CsvSource(quoteCharacter = '|', textBlock = """
			Raška,           Raška,          EXACT
			Ras\u030Cka,     Raška,          TYPOGRAPHY
			Ra\u200Bška,     Raška,          TYPOGRAPHY
			ǈubovija,        Ljubovija,      TYPOGRAPHY
			Bačka-Palanka,   Bačka Palanka,  TYPOGRAPHY
			„Феникс“,        Феникс,         TYPOGRAPHY
			RAŠKA,           Raška,          CASE
			рашка,           Рашка,          CASE
			Raska,           Raška,          DIACRITICS
			RASKA,           Raška,          DIACRITICS
			Indjija,         Inđija,         DIACRITICS
			Рашка,           Raška,          OTHER_SCRIPT
			РАШКА,           Raska,          OTHER_SCRIPT
			Feniks,          Феникс,         OTHER_SCRIPT
			Babushnica,      Babušnica,      ALIAS
			Indija,          Inđija,         DIACRITICS
			Kralјevo,        Kraljevo,       MIXED_SCRIPT
			KRALЈEVO,        Kraljevo,       MIXED_SCRIPT
			Бoр,             Bor,            MIXED_SCRIPT
			""")
	void tellsTheGreatestDifference(String surface, String canonical, Spelling spelling) {
		assertThat(Spelling.of(surface, canonical)).isEqualTo(spelling);
	}

}
