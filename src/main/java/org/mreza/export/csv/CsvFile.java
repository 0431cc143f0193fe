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

	private final CsvDialect dialect;

	private final CSVFormat format;

	private final int columns;

	private long rows;

	private CsvFile(OutputStream out, CsvDialect dialect, List<String> header) throws IOException {
		this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
		this.dialect = dialect;
		this.format = CSVFormat.RFC4180.builder().setDelimiter(dialect.separator()).get();
		if (dialect.bom()) {
			this.out.write(BYTE_ORDER_MARK);
		}
		this.columns = header.size();
		print(header);
	}

	/**
	 * Begins a file.
	 * @param header the names of the columns
	 */
	public static CsvFile to(OutputStream out, CsvDialect dialect, List<String> header) throws IOException {
		return new CsvFile(out, dialect, header);
	}

	/** Begins a file as RFC 4180 has it. */
	public static CsvFile to(OutputStream out, List<String> header) throws IOException {
		return to(out, CsvDialect.STANDARD, header);
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
		this.format.printRecord(this.out, cells.stream().map(this::defused).toArray());
	}

	// A file of one column would have an empty line for null, and readers skip these
	private String defused(@Nullable Object cell) {
		return switch (cell) {
			case null -> "";
			case Number number -> this.dialect.written(number);
			case List<?> list -> defused(list.stream().map(this::element).collect(Collectors.joining(BETWEEN)));
			default -> defused(cell.toString());
		};
	}

	private String element(@Nullable Object element) {
		return (element instanceof Number number) ? this.dialect.written(number) : Objects.toString(element, "");
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
