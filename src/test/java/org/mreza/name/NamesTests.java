package org.mreza.name;

import java.util.List;

import org.junit.jupiter.api.Test;

import org.mreza.name.Resolution.Ambiguous;
import org.mreza.name.Resolution.Found;
import org.mreza.name.Resolution.Unknown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class NamesTests {

	private final Names<Integer> names = Names.<Integer>builder()
		.add("Babušnica", 1)
		.addAlias("Babushnica", 1)
		.add("Kraljevo", 2)
		.add("Raška", 3)
		.add("Рашка", 3)
		.addAlias("Raska", 3)
		.add("Kladovo", 4)
		.build();

	@Test
	void findsATargetAndTellsHowItIsSpelt() {
		assertThat(this.names.resolve("Kraljevo")).isEqualTo(new Found<>(2, Spelling.EXACT));
		assertThat(this.names.resolve("КРАЉЕВО")).isEqualTo(new Found<>(2, Spelling.OTHER_SCRIPT));
		assertThat(this.names.resolve("Kralјevo")).isEqualTo(new Found<>(2, Spelling.MIXED_SCRIPT));
	}

	@Test
	void findsATargetByAnAlias() {
		assertThat(this.names.resolve("BABUSHNICA")).isEqualTo(new Found<>(1, Spelling.ALIAS));
	}

	@Test
	void comparesWithTheFirstNameOfTheTarget() {
		assertThat(this.names.resolve("Raska")).isEqualTo(new Found<>(3, Spelling.DIACRITICS));
		assertThat(this.names.resolve("Рашка")).isEqualTo(new Found<>(3, Spelling.OTHER_SCRIPT));
	}

	@Test
	void takesAPlainDForEitherName() {
		Names<Integer> alike = Names.<Integer>builder().add("Medveđa", 1).add("Medveda", 2).build();
		assertThat(alike.resolve("Medveda")).isEqualTo(new Ambiguous<>(List.of(1, 2)));
		assertThat(alike.resolve("Медвеђа")).isEqualTo(new Found<>(1, Spelling.OTHER_SCRIPT));
	}

	@Test
	void neverPicksOneOfTargetsWithTheSameKey() {
		Names<Integer> homonyms = Names.<Integer>builder()
			.add("Aleksandrovac", 1)
			.add("АЛЕКСАНДРОВАЦ", 2)
			.add("Žitkovac", 3)
			.addAlias("Aleksandrovac", 3)
			.build();
		assertThat(homonyms.resolve("aleksandrovac")).isEqualTo(new Ambiguous<>(List.of(1, 2, 3)));
	}

	@Test
	void offersTheNearestTargetsForAnUnknownName() {
		assertThat(this.names.resolve("Kralevo")).isEqualTo(new Unknown<>(List.of(2, 4)));
		assertThat(this.names.resolve("Narnia")).isEqualTo(new Unknown<>(List.of()));
	}

	@Test
	void offersEachTargetOnce() {
		assertThat(this.names.resolve("Babushnitsa")).isEqualTo(new Unknown<>(List.of(1)));
	}

	@Test
	void offersAtMostThreeTargets() {
		Names<Integer> alike = Names.<Integer>builder().add("Bur", 1).add("Бер", 2).add("Bor", 3).add("Bar", 4).build();
		assertThat(alike.resolve("Bir")).isEqualTo(new Unknown<>(List.of(4, 2, 3)));
	}

	@Test
	void refusesAnAliasOfWhatHasNoName() {
		assertThatIllegalArgumentException().isThrownBy(() -> Names.<Integer>builder().addAlias("Babushnica", 1))
			.withMessageContaining("Babushnica");
	}

	@Test
	void refusesWhatIsNoName() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.names.resolve("?"));
	}

}
