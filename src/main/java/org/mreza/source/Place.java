package org.mreza.source;

/**
 * A place in a file of the seed.
 *
 * @param file the file, relative to the seed
 * @param line the line, counted from 1
 * @param column the column, counted from 1
 */
record Place(String file, int line, int column) {

	@Override
	public String toString() {
		return this.file + ":" + this.line + ":" + this.column;
	}

}
