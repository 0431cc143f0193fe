package org.mreza.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mreza.export.csv.CsvDialect;
import org.mreza.export.csv.CsvFile;
import org.mreza.export.file.Column;

/** Nodes or edges as CSV. */
final class Table {

	private final CsvFile file;

	Table(OutputStream out, CsvDialect dialect, List<String> headings, List<Column> columns) throws IOException {
		List<String> header = new ArrayList<>(headings);
		columns.forEach((column) -> header.add(column.title()));
		this.file = CsvFile.to(out, dialect, header);
	}

	void row(List<?> first, List<? extends @Nullable Object> values) throws IOException {
		List<@Nullable Object> cells = new ArrayList<>(first);
		cells.addAll(values);
		this.file.row(cells);
	}

	void end() throws IOException {
		this.file.flush();
	}

}
