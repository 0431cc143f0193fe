package org.mreza.source.problem;

import java.util.Comparator;

/**
 * A position in a file of the seed.
 *
 * @param file the file, relative to the seed
 * @param line the line, counted from 1
 * @param column the column, counted from 1
 */
public record SourcePosition(String file, int line, int column) implements Comparable<SourcePosition> {

	private static final Comparator<SourcePosition> ORDER = Comparator.comparing(SourcePosition::file)
		.thenComparingInt(SourcePosition::line)
		.thenComparingInt(SourcePosition::column);

	/** The beginning of a file. */
	public static SourcePosition start(String file) {
		return new SourcePosition(file, 1, 1);
	}

	/** The position behind a text that a file begins with. */
	public static SourcePosition behind(String file, String text) {
		int begin = text.lastIndexOf('\n') + 1;
		return new SourcePosition(file, 1 + (int) text.chars().filter((each) -> each == '\n').count(),
				1 + text.codePointCount(begin, text.length()));
	}

	@Override
	public int compareTo(SourcePosition other) {
		return ORDER.compare(this, other);
	}

	@Override
	public String toString() {
		return this.file + ":" + this.line + ":" + this.column;
	}

}
