package org.mreza.table;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import org.springframework.http.MediaType;

import org.mreza.export.csv.CsvDialect;

/** What a table is written as. */
interface TableFormat {

	String extension();

	MediaType mediaType();

	/** Begins a file with the names of its columns. */
	TableFile begin(OutputStream out, List<String> header) throws IOException;

	/** CSV in a dialect. */
	record Csv(CsvDialect dialect) implements TableFormat {

		static final MediaType TYPE = MediaType.parseMediaType("text/csv;charset=utf-8;header=present");

		static Csv of(Map<String, List<String>> parameters) {
			return new Csv(CsvDialect.of(parameters));
		}

		@Override
		public String extension() {
			return "csv";
		}

		@Override
		public MediaType mediaType() {
			return TYPE;
		}

		@Override
		public TableFile begin(OutputStream out, List<String> header) throws IOException {
			return new CsvTable(out, this.dialect, header);
		}

	}

	/** A workbook of Excel. */
	record Xlsx() implements TableFormat {

		static final MediaType TYPE = MediaType
			.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

		@Override
		public String extension() {
			return "xlsx";
		}

		@Override
		public MediaType mediaType() {
			return TYPE;
		}

		@Override
		public TableFile begin(OutputStream out, List<String> header) throws IOException {
			return new XlsxTable(out, header);
		}

	}

}
