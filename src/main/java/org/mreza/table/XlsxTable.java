package org.mreza.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

import org.mreza.export.csv.CsvFile;
import org.mreza.failure.ApiException;

/** A table as a workbook of Excel, with a second sheet that says what it is. */
final class XlsxTable implements TableFile {

	/** How many characters Excel lets a cell have. */
	private static final int LONGEST_CELL = 32_767;

	/** How many rows are kept before they are written. */
	private static final int KEPT_ROWS = 1_000;

	private final Workbook workbook;

	private final Worksheet table;

	private final List<String> header;

	private int rows;

	XlsxTable(OutputStream out, List<String> header) throws IOException {
		refuseUnless(header.size() <= Worksheet.MAX_COLS, "The table has " + header.size() + " columns");
		this.workbook = new Workbook(out, "Mreza", null);
		this.table = this.workbook.newWorksheet("table");
		this.header = header;
		this.table.freezePane(0, 1);
		for (int column = 0; column < header.size(); column++) {
			this.table.value(0, column, header.get(column));
			this.table.style(0, column).bold().set();
		}
	}

	@Override
	public void row(List<@Nullable Object> cells) throws IOException {
		this.rows++;
		refuseUnless(this.rows < Worksheet.MAX_ROWS, "The table has more than " + (this.rows - 1) + " rows");
		for (int column = 0; column < cells.size(); column++) {
			switch (cells.get(column)) {
				case null -> {
				}
				case Number number -> this.table.value(this.rows, column, number);
				case Boolean truth -> this.table.value(this.rows, column, truth);
				case List<?> list -> text(column,
						list.stream()
							.map((each) -> Objects.toString(each, ""))
							.collect(Collectors.joining(CsvFile.BETWEEN)));
				case Object text -> text(column, text.toString());
			}
		}
		if (this.rows % KEPT_ROWS == 0) {
			this.table.flush();
		}
	}

	private void text(int column, String text) {
		refuseUnless(text.length() <= LONGEST_CELL,
				"Row " + this.rows + " has " + text.length() + " characters in `" + this.header.get(column) + "`");
		if (!text.isEmpty()) {
			this.table.inlineString(this.rows, column, text);
		}
	}

	@Override
	public void about(Supplier<List<Fact>> told) throws IOException {
		List<Fact> facts = told.get();
		this.table.finish();
		Worksheet about = this.workbook.newWorksheet("about");
		about.width(0, 20);
		about.width(1, 120);
		for (int row = 0; row < facts.size(); row++) {
			about.inlineString(row, 0, facts.get(row).name());
			about.style(row, 0).bold().verticalAlignment("top").set();
			// A query as it was sent; longer than a cell is none that is read
			String value = facts.get(row).value();
			about.inlineString(row, 1, value.substring(0, Math.min(value.length(), LONGEST_CELL)));
			about.style(row, 1).wrapText(true).verticalAlignment("top").set();
		}
	}

	@Override
	public void close() throws IOException {
		this.workbook.close();
	}

	private static void refuseUnless(boolean condition, String finding) {
		if (!condition) {
			throw new ApiException(ApiException.Code.RESULT_TOO_LARGE,
					finding + ", more than Excel can hold; select less, narrow the list, or ask for `table.csv`.");
		}
	}

}
