package org.mreza.export.archive;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A file of the archive that holds data.
 *
 * @param name what identifies it in the description
 * @param title what it holds, in one sentence or two
 * @param table what its rows are; null where it is no table
 */
record Resource(String name, String title, String mediaType, Zip.Entry file, @Nullable Table table) {

	/**
	 * @param key the columns whose values identify a row
	 */
	record Table(long rows, List<Field> fields, List<String> key) {
	}

	/**
	 * A column.
	 *
	 * @param type as Frictionless Table Schema names it
	 */
	record Field(String name, String type, String description) {
	}

}
