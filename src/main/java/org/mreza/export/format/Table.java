package org.mreza.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.mreza.export.csv.CsvFile;
import org.mreza.export.file.Column;

/** Nodes or edges as CSV. */
final class Table {

	private final OutputStream out;

	private @Nullable CsvFile file;

	Table(OutputStream out) {
		this.out = out;
	}

	void begin(List<String> headings, List<Column> columns) throws IOException {
		List<String> header = new ArrayList<>(headings);
		columns.forEach((column) -> header.add(column.name()));
		this.file = CsvFile.to(this.out, header);
	}

	void row(List<?> first, List<? extends @Nullable Object> values) throws IOException {
		List<@Nullable Object> cells = new ArrayList<>(first);
		cells.addAll(values);
		Objects.requireNonNull(this.file).row(cells);
	}

	void end() throws IOException {
		Objects.requireNonNull(this.file).flush();
	}

}
