package org.mreza.export.file;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An attribute of all nodes or of all edges of a file.
 *
 * @param name what the schema calls it
 * @param title what a file calls it whose readers take some words for their own
 */
public record Column(String name, Type type, String title) {

	/**
	 * What programs that read networks take for their own, whatever a file means by it.
	 */
	private static final Set<String> RESERVED = Set.of("id", "globalid", "name", "label", "type", "kind", "key",
			"source", "target", "weight", "start", "end", "timeset", "pid", "parent", "parents", "spells", "slices",
			"viz", "index", "x", "y", "z", "size", "color", "shape", "hidden");

	public Column(String name, Type type) {
		this(name, type, name);
	}

	/**
	 * The same, with titles of which none is reserved and none is another: where it would
	 * be, whatever its case, the title is the name with underscores behind it.
	 */
	static List<Column> titled(List<Column> columns) {
		Set<String> taken = new HashSet<>(RESERVED);
		List<Column> titled = new ArrayList<>();
		for (Column column : columns) {
			String title = column.name();
			while (!taken.add(title.toLowerCase(Locale.ROOT))) {
				title += "_";
			}
			titled.add(new Column(column.name(), column.type(), title));
		}
		return titled;
	}

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
