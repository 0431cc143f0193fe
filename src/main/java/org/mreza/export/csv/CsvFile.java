package org.mreza.export.csv;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.Flushable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file while it is written: RFC 4180 in UTF-8, with a header row, and nothing in it
 * that a spreadsheet would run as a formula.
 */
public final class CsvFile implements Closeable, Flushable {

	/** What tells Excel that a file is in UTF-8. */
	public static final String BYTE_ORDER_MARK = "\ufeff";

	/** What stands between several values in one cell. */
	public static final String BETWEEN = " | ";

	private static final String FORMULA_STARTS = "=+-@\t\r";

	private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");

	private final Writer out;

	private final int columns;

	private long rows;

	private CsvFile(OutputStream out, String start, List<String> header) throws IOException {
		this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
		this.out.write(start);
		this.columns = header.size();
		print(header);
	}

	/**
	 * Begins a file.
	 * @param header the names of the columns
	 */
	public static CsvFile to(OutputStream out, List<String> header) throws IOException {
		return new CsvFile(out, "", header);
	}

	/** Begins a file that Excel reads as UTF-8 when it is opened by a click. */
	public static CsvFile forExcel(OutputStream out, List<String> header) throws IOException {
		return new CsvFile(out, BYTE_ORDER_MARK, header);
	}

	/**
	 * Writes a row. Null is an empty cell, and a list one cell with its elements between
	 * {@value #BETWEEN}. A text that a spreadsheet would take for a formula gets an
	 * apostrophe in front; a number never does, even one that is given as text.
	 * @param cells as many as there are columns
	 */
	public void row(List<? extends @Nullable Object> cells) throws IOException {
		if (cells.size() != this.columns) {
			throw new IllegalArgumentException(
					"A row has " + cells.size() + " cells; expected " + this.columns + ": " + cells);
		}
		print(cells);
		this.rows++;
	}

	/** How many rows were written so far, the header not counted. */
	public long rows() {
		return this.rows;
	}

	private void print(List<? extends @Nullable Object> cells) throws IOException {
		CSVFormat.RFC4180.printRecord(this.out, cells.stream().map(CsvFile::defused).toArray());
	}

	// A file of one column would have an empty line for null, and readers skip these
	private static Object defused(@Nullable Object cell) {
		return switch (cell) {
			case null -> "";
			case Number number -> number;
			case List<?> list ->
				defused(list.stream().map((each) -> Objects.toString(each, "")).collect(Collectors.joining(BETWEEN)));
			default -> defused(cell.toString());
		};
	}

	private static String defused(String text) {
		return (text.isEmpty() || FORMULA_STARTS.indexOf(text.charAt(0)) < 0 || NUMBER.matcher(text).matches()) ? text
				: "'" + text;
	}

	@Override
	public void flush() throws IOException {
		this.out.flush();
	}

	@Override
	public void close() throws IOException {
		this.out.close();
	}

}
