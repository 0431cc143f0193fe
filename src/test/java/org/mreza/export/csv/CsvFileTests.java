package org.mreza.export.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CsvFileTests {

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@Test
	void rowsEndAsRfc4180HasItAndCellsAreQuotedWhereTheyMustBe() throws IOException {
		try (CsvFile file = CsvFile.to(this.out, List.of("name", "note"))) {
			file.row(List.of("Bor", "a, b"));
			file.row(List.of("say \"so\"", "two\nlines"));
			assertThat(file.rows()).isEqualTo(2);
		}
		assertThat(text()).isEqualTo("name,note\r\nBor,\"a, b\"\r\n\"say \"\"so\"\"\",\"two\nlines\"\r\n");
	}

	@Test
	void nothingIsAnEmptyCellAndNeverAnEmptyLine() throws IOException {
		try (CsvFile file = CsvFile.to(this.out, List.of("a", "b"))) {
			file.row(Arrays.asList("1", null));
			file.row(Arrays.asList(null, ""));
		}
		assertThat(text()).isEqualTo("a,b\r\n1,\r\n\"\",\r\n");
		this.out.reset();
		try (CsvFile file = CsvFile.to(this.out, List.of("a"))) {
			file.row(Arrays.asList((Object) null));
		}
		assertThat(text()).isEqualTo("a\r\n\"\"\r\n");
	}

	@ParameterizedTest
	@ValueSource(strings = { "=1+1", "+381", "-Bor", "-1+1", "@SUM(A1)", "\tx", "\rx", "=" })
	void whatASpreadsheetWouldRunIsText(String formula) throws IOException {
		try (CsvFile file = CsvFile.to(this.out, List.of("a", "b"))) {
			file.row(List.of("1", formula));
		}
		String cell = formula.contains("\r") ? "\"'" + formula + "\"" : "'" + formula;
		assertThat(text()).isEqualTo("a,b\r\n1," + cell + "\r\n");
	}

	@Test
	void aListIsOneCellAndNoFormulaEither() throws IOException {
		try (CsvFile file = CsvFile.to(this.out, List.of("a", "b", "c"))) {
			file.row(List.of(List.of("x", "y, z"), List.of("=1+1", "x"), List.of()));
		}
		assertThat(text()).isEqualTo("a,b,c\r\n\"x | y, z\",'=1+1 | x,\r\n");
	}

	@Test
	void numbersStayNumbers() throws IOException {
		try (CsvFile file = CsvFile.to(this.out, List.of("a", "b", "c", "d", "e"))) {
			file.row(List.of(-1, -2.5, new BigDecimal("-3.00"), "-4.00", "-1e-7"));
		}
		assertThat(text()).isEqualTo("a,b,c,d,e\r\n-1,-2.5,-3.00,-4.00,-1e-7\r\n");
	}

	@Test
	void excelIsToldOfUtf8() throws IOException {
		try (CsvFile file = CsvFile.to(this.out, new CsvDialect(',', '.', true), List.of("ime"))) {
			file.row(List.of("Žagubica"));
		}
		assertThat(text()).startsWith("\ufeffime\r\n").contains("Žagubica");
		assertThat(this.out.toByteArray()).startsWith(0xEF, 0xBB, 0xBF);
	}

	@Test
	void aDialectChoosesWhatStandsBetweenCellsAndBeforeDecimals() throws IOException {
		List<Object> cells = List.of(-2.5, new BigDecimal("3.00"), List.of(0.5, 1), "1.5", "a;b", "a\tb", "a,b");
		List<String> header = List.of("a", "b", "c", "d", "e", "f", "g");
		try (CsvFile file = CsvFile.to(this.out, new CsvDialect(';', ',', false), header)) {
			file.row(cells);
		}
		assertThat(text()).isEqualTo("a;b;c;d;e;f;g\r\n-2,5;3,00;0,5 | 1;1.5;\"a;b\";a\tb;a,b\r\n");
		this.out.reset();
		try (CsvFile file = CsvFile.to(this.out, new CsvDialect('\t', ',', false), header)) {
			file.row(cells);
		}
		assertThat(text()).isEqualTo("a\tb\tc\td\te\tf\tg\r\n-2,5\t3,00\t0,5 | 1\t1.5\ta;b\t\"a\tb\"\ta,b\r\n");
		this.out.reset();
		try (CsvFile file = CsvFile.to(this.out, new CsvDialect(',', ',', false), header)) {
			file.row(cells);
		}
		assertThat(text()).isEqualTo("a,b,c,d,e,f,g\r\n\"-2,5\",\"3,00\",\"0,5 | 1\",1.5,a;b,a\tb,\"a,b\"\r\n");
	}

	@Test
	void aRowHasACellForEachColumn() throws IOException {
		try (CsvFile file = CsvFile.to(this.out, List.of("a", "b"))) {
			assertThatIllegalArgumentException().isThrownBy(() -> file.row(List.of("1")))
				.withMessage("A row has 1 cells; expected 2: [1]");
		}
	}

	private String text() {
		return this.out.toString(StandardCharsets.UTF_8);
	}

}
