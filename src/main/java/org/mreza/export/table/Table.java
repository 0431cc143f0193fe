package org.mreza.export.table;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

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
	 * @param unsized how many nodes a page holds that does not say
	 */
	static Table write(Path file, Pages pages, boolean forExcel, int unsized) throws IOException {
		Page page = pages.first();
		int total = page.totalCount();
		Selection selection = page.selection();
		List<String> header = selection.columns().stream().map(Column::name).toList();
		MessageDigest digest = digest();
		long rows;
		try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest);
				CsvFile csv = forExcel ? CsvFile.forExcel(out, header) : CsvFile.to(out, header)) {
			write(page, csv, unsized);
			while (page.next() != null && csv.rows() < total) {
				page = pages.after(page);
				write(page, csv, unsized);
			}
			rows = csv.rows();
		}
		if (rows != total || page.next() != null) {
			throw Pages.changed();
		}
		return new Table(file, selection.field(), rows, page.release(),
				Base64.getEncoder().encodeToString(digest.digest()));
	}

	private static void write(Page page, CsvFile csv, int unsized) throws IOException {
		for (JsonNode node : page.nodes()) {
			csv.row(page.selection().cells(node, unsized));
		}
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String fileName() {
		return this.field + ((this.release != null) ? "-release-" + this.release : "") + ".csv";
	}

}
