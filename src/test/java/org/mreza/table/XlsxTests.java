package org.mreza.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import org.mreza.Endpoint;
import org.mreza.MrezaTest;

import static org.assertj.core.api.Assertions.assertThat;

/** Tables as workbooks, as a program that reads these gets them. */
@MrezaTest
class XlsxTests {

	private static final String QUERY = """
			query Money($programme: Name!) { contributions(where: {programme: {name: {is: $programme}}}) {
			    organisation { name } money { amount currency } programme { end } assertion evidence { line } } }
			""";

	@Autowired
	private Endpoint endpoint;

	@Test
	void numbersAreNumbersAndDatesAreTexts() throws Exception {
		try (ReadableWorkbook workbook = new ReadableWorkbook(
				new ByteArrayInputStream(table("query", QUERY, "variables", "{\"programme\":\"PRO\"}").body()))) {
			Sheet table = workbook.getFirstSheet();
			List<List<Object>> rows = rows(table);
			assertThat(rows).isEqualTo(List.of(
					List.of("organisation.name", "money.amount", "money.currency", "programme.end", "assertion",
							"evidence.line"),
					List.of("Government of Switzerland", "NUMBER 9000000", "EUR", "2026", "STATED", "4"),
					List.of("UN agencies", "NUMBER 1000000", "EUR", "2026", "STATED", "4")));
		}
	}

	@Test
	void theSecondSheetSaysWhatTheTableIs() throws Exception {
		int release = this.endpoint.data("{ release { version } }").at("/release/version").asInt();
		HttpResponse<byte[]> answer = table("query", QUERY, "variables", "{\"programme\":\"PRO\"}");
		assertThat(answer.headers().firstValue("Content-Type"))
			.hasValue("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
		assertThat(answer.headers().firstValue("Content-Disposition"))
			.hasValue("attachment; filename=\"contributions-release-" + release + ".xlsx\"");
		assertThat(answer.headers().firstValue("Mreza-Totals")).hasValue("rows=2");
		try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(answer.body()))) {
			assertThat(workbook.getSheets().map(Sheet::getName)).containsExactly("table", "about");
			Map<String, List<Object>> facts = new LinkedHashMap<>();
			rows(workbook.findSheet("about").orElseThrow())
				.forEach((row) -> facts.computeIfAbsent((String) row.getFirst(), (name) -> new ArrayList<>())
					.add(row.getLast()));
			assertThat(facts.keySet()).containsExactly("query", "operation", "variables", "path", "rows",
					"lists left out", "release", "citation", "source", "how known", "STATED", "STATED_BY_CONVENTION",
					"DERIVED", "INFERRED", "NOT_STATED");
			assertThat(facts).containsEntry("query", List.of(QUERY))
				.containsEntry("variables", List.of("{\"programme\":\"PRO\"}"))
				.containsEntry("path", List.of("contributions"))
				.containsEntry("rows", List.of("2"))
				.containsEntry("how known", List.of("In the columns assertion."));
			assertThat(facts.get("release").toString()).startsWith("[version=" + release + "; at=");
			assertThat(facts.get("citation").toString()).startsWith("[Mreža, release " + release + " of ")
				.contains("/export/table.xlsx?");
			assertThat(facts.get("source")).hasSize(5)
				.anySatisfy((source) -> assertThat(source.toString()).contains("GeoNames, CC BY 4.0"));
		}
	}

	/** Texts as they are; of numbers, that they are some. */
	private static List<List<Object>> rows(Sheet sheet) throws IOException {
		List<List<Object>> rows = new ArrayList<>();
		for (Row row : sheet.read()) {
			List<Object> cells = new ArrayList<>();
			for (Cell cell : row) {
				cells.add((cell == null) ? "" : (cell.getType() == CellType.NUMBER)
						? "NUMBER " + cell.asNumber().stripTrailingZeros().toPlainString() : cell.getText());
			}
			rows.add(cells);
		}
		return rows;
	}

	private HttpResponse<byte[]> table(String... parameters) throws IOException, InterruptedException {
		StringBuilder path = new StringBuilder("/export/table.xlsx?");
		for (int i = 0; i < parameters.length; i += 2) {
			path.append(parameters[i])
				.append("=")
				.append(URLEncoder.encode(parameters[i + 1], StandardCharsets.UTF_8))
				.append("&");
		}
		HttpResponse<byte[]> answer = HttpClient.newHttpClient()
			.send(HttpRequest.newBuilder(this.endpoint.address(path.substring(0, path.length() - 1))).build(),
					BodyHandlers.ofByteArray());
		assertThat(answer.statusCode()).as(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(200);
		return answer;
	}

}
