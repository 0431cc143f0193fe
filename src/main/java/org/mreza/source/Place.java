package org.mreza.source;

import java.util.Comparator;

/**
 * A place in a file of the seed.
 *
 * @param file the file, relative to the seed
 * @param line the line, counted from 1
 * @param column the column, counted from 1
 */
record Place(String file, int line, int column) implements Comparable<Place> {

	private static final Comparator<Place> ORDER = Comparator.comparing(Place::file)
		.thenComparingInt(Place::line)
		.thenComparingInt(Place::column);

	static Place start(String file) {
		return new Place(file, 1, 1);
	}

	/** The place behind a text that a file begins with. */
	static Place behind(String file, String text) {
		int begin = text.lastIndexOf('\n') + 1;
		return new Place(file, 1 + (int) text.chars().filter((each) -> each == '\n').count(),
				1 + text.codePointCount(begin, text.length()));
	}

	@Override
	public int compareTo(Place other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return this.file + ":" + this.line + ":" + this.column;
	}

}
