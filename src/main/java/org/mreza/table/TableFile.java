package org.mreza.table;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/** A table while it is written. */
interface TableFile extends Closeable {

	/**
	 * Writes a row.
	 * @param cells as many as there are columns: texts, numbers, truth values, lists of
	 * these, or null
	 */
	void row(List<@Nullable Object> cells) throws IOException;

	/** Says what the table is, where the format has room for it. */
	void about(Supplier<List<Fact>> facts) throws IOException;

	/**
	 * What is to be known of a table.
	 */
	record Fact(String name, String value) {
	}

}
