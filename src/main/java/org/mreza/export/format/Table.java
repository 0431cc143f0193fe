package org.mreza.export.format;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/**
 * A table as CSV by <a href="https://www.rfc-editor.org/rfc/rfc4180">RFC 4180</a>. A text
 * that a spreadsheet would take for a formula has an apostrophe in front of it, which
 * spreadsheets take for the sign of a text.
 */
final class Table {

	private static final String FORMULA = "=+-@\t\r";

	private final Writer out;

	Table(OutputStream out) {
		this.out = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
	}

	void row(List<? extends @Nullable Object> cells) throws IOException {
		CSVFormat.RFC4180.printRecord(this.out, cells.stream().map(Table::cell).toArray());
	}

	private static @Nullable Object cell(@Nullable Object value) {
		if (value == null || value instanceof Number || value instanceof Boolean) {
			return value;
		}
		String text = Xml.print(value);
		return (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) ? "'" + text : text;
	}

	void end() throws IOException {
		this.out.flush();
	}

}
