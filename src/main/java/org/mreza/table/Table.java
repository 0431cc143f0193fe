package org.mreza.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.mreza.checksum.Checksum;
import org.mreza.export.csv.CsvFile;

/**
 * A table that is whole, in a file.
 *
 * @param field the connection that it is made of
 * @param release the number of the release that it is of; null where it is not known
 * @param sha256 of the file, in Base64
 */
record Table(Path file, String field, long rows, @Nullable Object release, String sha256) {

	/**
	 * Writes all pages.
	 * @param forExcel whether the file tells Excel that it is in UTF-8
	 */
	static Table write(Path file, Pages pages, boolean forExcel) throws IOException {
		Page page = pages.first();
		int total = page.totalCount();
		Selection selection = page.selection();
		List<String> header = selection.columns().stream().map(Column::name).toList();
		MessageDigest digest = Checksum.digest();
		long rows;
		try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest);
				CsvFile csv = forExcel ? CsvFile.forExcel(out, header) : CsvFile.to(out, header)) {
			write(page, csv);
			while (page.next() != null && csv.rows() < total) {
				page = pages.after(page);
				write(page, csv);
			}
			rows = csv.rows();
		}
		if (rows != total || page.next() != null) {
			throw Pages.changed();
		}
		return new Table(file, selection.field(), rows, page.release(),
				Base64.getEncoder().encodeToString(digest.digest()));
	}

	private static void write(Page page, CsvFile csv) throws IOException {
		for (JsonNode node : page.nodes()) {
			csv.row(page.selection().cells(node));
		}
	}

	String fileName() {
		return this.field + ((this.release != null) ? "-release-" + this.release : "") + ".csv";
	}

}
