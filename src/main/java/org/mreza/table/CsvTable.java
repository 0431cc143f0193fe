package org.mreza.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.mreza.export.csv.CsvDialect;
import org.mreza.export.csv.CsvFile;

/** A table as CSV, of which the headers of the answer say what it is. */
final class CsvTable implements TableFile {

	private final CsvFile file;

	CsvTable(OutputStream out, CsvDialect dialect, List<String> header) throws IOException {
		this.file = CsvFile.to(out, dialect, header);
	}

	@Override
	public void row(List<@Nullable Object> cells) throws IOException {
		this.file.row(cells);
	}

	@Override
	public void about(Supplier<List<Fact>> facts) {
		// The headers of the answer say it
	}

	@Override
	public void close() throws IOException {
		this.file.close();
	}

}
