package org.mreza.table;

import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.mreza.checksum.Checksum;

/**
 * A table that was written.
 *
 * @param rows how many it has
 * @param release the number of the release that it is of; null where it is not known
 * @param sha256 of its bytes, in Base64; empty until it is whole
 */
record Table(Selection selection, long rows, @Nullable Object release, String sha256) {

	/**
	 * Writes all pages.
	 * @param facts what the table says of itself, once it is known
	 */
	static Table write(OutputStream out, Pages pages, TableFormat format, Function<Table, List<TableFile.Fact>> facts)
			throws IOException {
		Page page = pages.first();
		Selection selection = page.selection();
		MessageDigest digest = Checksum.digest();
		long total = page.total();
		long read = page.size();
		long rows;
		try (TableFile table = format.begin(new DigestOutputStream(out, digest),
				selection.columns().stream().map(Column::name).toList())) {
			rows = selection.write(page.answer(), table);
			while (page.next() != null && read < total) {
				page = pages.after(page);
				read += page.size();
				rows += page.selection().write(page.answer(), table);
			}
			if (read != total || page.next() != null) {
				throw Pages.changed();
			}
			Table whole = new Table(selection, rows, page.release(), "");
			table.about(() -> facts.apply(whole));
		}
		return new Table(selection, rows, page.release(), Base64.getEncoder().encodeToString(digest.digest()));
	}

}
