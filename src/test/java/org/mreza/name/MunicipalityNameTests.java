package org.mreza.name;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.apache.commons.lang3.StringUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.LIST;

/** What holds for every municipality of the register, however its name is typed. */
class MunicipalityNameTests {

	private static final List<Municipality> REGISTER = Municipality.register();

	private static final Names<Municipality> NAMES = index();

	private static Names<Municipality> index() {
		Names.Builder<Municipality> names = Names.builder();
		REGISTER.forEach((it) -> names.add(it.name(), it));
		return names.build();
	}

	static List<Municipality> register() {
		return REGISTER;
	}

	@Test
	void noTwoMunicipalitiesShareAKey() {
		assertThat(REGISTER).hasSize(145).extracting((it) -> Name.of(it.name()).key()).doesNotHaveDuplicates();
	}

	@ParameterizedTest
	@MethodSource("register")
	void isFoundInEitherScriptAndCase(Municipality it) {
		assertThat(typed(it)).allSatisfy((surface) -> {
			assertNames(surface, it);
			assertThat(Name.of(surface).mixedScript()).isFalse();
		});
	}

	@ParameterizedTest
	@MethodSource("register")
	void isFoundWithoutDiacritics(Municipality it) {
		for (String stroke : List.of("dj", "d")) {
			String bald = StringUtils.replaceChars(it.name(), "čćšžČĆŠŽ", "ccszCCSZ").replace("đ", stroke);
			assertThat(bald).matches("[A-Za-z ]+");
			assertNames(bald, it);
			assertNames(bald.toUpperCase(Locale.ROOT), it);
		}
	}

	@ParameterizedTest
	@MethodSource("register")
	void isFoundInDecomposedCharacters(Municipality it) {
		assertThat(decomposed(it)).allSatisfy((surface) -> assertNames(surface, it));
	}

	@ParameterizedTest
	@MethodSource("register")
	void isFoundInDigraphCharacters(Municipality it) {
		String upper = it.name().toUpperCase(Locale.ROOT);
		String[] digraphs = { "lj", "Lj", "LJ", "nj", "Nj", "NJ", "dž", "Dž", "DŽ" };
		String[] characters = { "ǉ", "ǈ", "Ǉ", "ǌ", "ǋ", "Ǌ", "ǆ", "ǅ", "Ǆ" };
		assertNames(StringUtils.replaceEach(it.name(), digraphs, characters), it);
		assertNames(StringUtils.replaceEach(upper, digraphs, characters), it);
	}

	@ParameterizedTest
	@MethodSource("register")
	void isFoundWithAnyOneLetterOfTheOtherScript(Municipality it) {
		assertThat(Stream.concat(typed(it), decomposed(it)).flatMap(MunicipalityNameTests::withOneLookAlike))
			.isNotEmpty()
			.allSatisfy((surface) -> {
				assertNames(surface, it);
				assertThat(Name.of(surface).mixedScript()).isTrue();
			});
	}

	@ParameterizedTest
	@MethodSource("register")
	void isFoundWithAnInvisibleCharacterAnywhere(Municipality it) {
		assertThat(Stream.concat(typed(it), decomposed(it)).flatMap(MunicipalityNameTests::withOneInvisible))
			.allSatisfy((surface) -> assertNames(surface, it));
	}

	@ParameterizedTest
	@MethodSource("register")
	void sortsInOnePlaceWhateverTheScriptAndCase(Municipality it) {
		assertThat(typed(it)).extracting((surface) -> Name.of(surface).sortKey())
			.containsOnly(Name.of(it.name()).sortKey());
	}

	@Test
	void sortsAlikeOnManyThreads() {
		List<String> sequential = REGISTER.stream().map((it) -> Name.of(it.name()).sortKey()).toList();
		List<String> parallel = IntStream.range(0, 20 * REGISTER.size())
			.parallel()
			.mapToObj((at) -> Name.of(REGISTER.get(at % REGISTER.size()).nameCyrillic()).sortKey())
			.toList();
		assertThat(parallel)
			.containsExactlyElementsOf(Collections.nCopies(20, sequential).stream().flatMap(List::stream).toList());
	}

	@Test
	void isOnlyTheNearestCandidateInEnglish() {
		assertThat(NAMES.resolve("Babushnica")).extracting("candidates", as(LIST)).first().hasToString("Babušnica");
	}

	private static void assertNames(String surface, Municipality expected) {
		assertThat(NAMES.resolve(surface)).as(surface).hasFieldOrPropertyWithValue("target", expected);
	}

	private static Stream<String> typed(Municipality it) {
		return Stream.of(it.name(), it.nameCyrillic())
			.flatMap((name) -> Stream.of(name, name.toUpperCase(Locale.ROOT), name.toLowerCase(Locale.ROOT)));
	}

	private static Stream<String> decomposed(Municipality it) {
		return typed(it).map((surface) -> Normalizer.normalize(surface, Form.NFD));
	}

	private static Stream<String> withOneLookAlike(String surface) {
		String latin = LookAlikes.LATIN + LookAlikes.MORE_LATIN;
		String cyrillic = LookAlikes.CYRILLIC + LookAlikes.FOREIGN_CYRILLIC;
		String from = latin + LookAlikes.CYRILLIC;
		String to = cyrillic + LookAlikes.LATIN;
		return IntStream.range(0, surface.length())
			.filter((at) -> StringUtils.contains(from, surface.charAt(at)))
			.mapToObj((at) -> surface.substring(0, at) + to.charAt(from.indexOf(surface.charAt(at)))
					+ surface.substring(at + 1));
	}

	private static Stream<String> withOneInvisible(String surface) {
		return Stream.of("\u200B", "\u200D", "\u00AD", "\uFEFF")
			.flatMap((invisible) -> IntStream.rangeClosed(0, surface.length())
				.mapToObj((at) -> new StringBuilder(surface).insert(at, invisible).toString()));
	}

}
