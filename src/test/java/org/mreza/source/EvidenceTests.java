package org.mreza.source;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.mreza.checksum.Checksum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

class EvidenceTests {

	static Stream<SourceFolder> sources() throws IOException {
		return SourceFolder.all().stream();
	}

	@ParameterizedTest
	@MethodSource("sources")
	void aSourceNamesTheTextThatItWasReadFrom(SourceFolder source) throws IOException, NoSuchAlgorithmException {
		byte[] text = Files.readAllBytes(source.file());
		assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text)))
			.isEqualTo(source.document().get("sha256"));
	}

	@ParameterizedTest
	@MethodSource("sources")
	void everyPassageCanBeCutOutOfItsText(SourceFolder source) {
		List<String> lines = source.lines();
		assertThat(source.passages()).isNotEmpty().allSatisfy((passage) -> {
			String line = lines.get((int) passage.get("line") - 1);
			String cut = line.substring(line.offsetByCodePoints(0, (int) passage.get("from")),
					line.offsetByCodePoints(0, (int) passage.get("to")));
			assertThat(Checksum.of(cut)).isEqualTo(passage.get("sha256"));
			assertThat(plain(cut)).contains(plain(passage.getOrDefault("surface", "")));
		});
	}

	@ParameterizedTest
	@MethodSource("sources")
	void everyKnownFactIsStatedOrLeftOut(SourceFolder source) throws IOException {
		Path facts = SourceFolder.SHARED.resolve("data", "seed-facts.tsv");
		assumeThat(facts).as("The list of facts is not at hand").exists();
		List<String> lines = source.lines();
		List<Map<String, Object>> passages = source.passages();
		List<Map<String, Object>> leftOut = source.leftOut();
		Map<String, Object> document = source.document();
		assertThat(Files.readAllLines(facts)).map((row) -> row.split("\t", -1))
			.filteredOn((row) -> row[5].equals(document.get("file")))
			.isNotEmpty()
			.map((row) -> Fact.of(row, lines))
			.allMatch((fact) -> passages.stream().anyMatch(fact::isStated) || leftOut.stream().anyMatch(fact::isLeftOut)
					|| fact.isOfDocument(document));
	}

	/** A fact that someone else found, and the place that they found it at. */
	private record Fact(String category, String value, int line, int from, int to) {

		static Fact of(String[] row, List<String> lines) {
			int line = Integer.parseInt(row[6]);
			String text = plain(lines.get(line - 1));
			String excerpt = plain(row[7]);
			assertThat(text).contains(excerpt);
			int from = text.codePointCount(0, text.indexOf(excerpt));
			return new Fact(row[1], plain(row[4]), line, from, from + excerpt.codePointCount(0, excerpt.length()));
		}

		boolean isStated(Map<String, Object> passage) {
			return passage.get("line").equals(this.line) && (int) passage.get("from") < this.to
					&& this.from < (int) passage.get("to");
		}

		boolean isLeftOut(Map<String, Object> range) {
			return (int) range.get("from") <= this.line && this.line <= (int) range.get("to");
		}

		boolean isOfDocument(Map<String, Object> document) {
			return "Document".equals(this.category)
					&& document.values().stream().anyMatch((value) -> this.value.startsWith(plain(value)));
		}

	}

	@ParameterizedTest
	@MethodSource("sources")
	void whatIsLeftOutIsGivenWithItsReason(SourceFolder source) {
		int end = 0;
		for (Map<String, Object> range : source.leftOut()) {
			assertThat(range).containsOnlyKeys("from", "to", "reason");
			assertThat((int) range.get("from")).isGreaterThan(end).isLessThanOrEqualTo((int) range.get("to"));
			assertThat((String) range.get("reason")).isNotBlank();
			end = (int) range.get("to");
		}
	}

	/** Without what no reader sees: kinds of spaces and of quotation marks. */
	private static String plain(Object text) {
		return text.toString().replace('\u00a0', ' ').replaceAll("[“”]", "\"");
	}

}
