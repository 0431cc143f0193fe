package org.mreza.export.file;

/** An attribute of all nodes or of all edges of a file. */
public record Column(String name, Type type) {

	/** What its values are. */
	public enum Type {

		TEXT,
		/** A {@link Long} or {@link Integer}. */
		INTEGER,
		/** A {@link Double} or {@link java.math.BigDecimal}. */
		NUMBER,
		/** A {@link Boolean}. */
		TRUTH,
		/** A {@link java.util.List} of texts. */
		LIST

	}

}
