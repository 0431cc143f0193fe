package org.mreza.source.read;

import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A line of a document that states nothing for the graph.
 *
 * @param document the global id of the document
 * @param line counted from 1
 * @param reason why it is left out
 */
public record LeftOutLine(String document, int line, String reason) {

	/** What the ids begin with of those of a document. */
	public static String idPrefix(String document) {
		return "left-out-line/" + document.substring("document/".length()) + "/";
	}

	/** The global id. */
	public String id() {
		return idPrefix(this.document) + this.line;
	}

	/**
	 * What the load statements take.
	 * @param checksum by which the next load tells whether anything has changed
	 */
	public Map<String, @Nullable Object> row(@Nullable String checksum) {
		Map<String, @Nullable Object> row = new HashMap<>();
		row.put("id", id());
		row.put("document", this.document);
		row.put("line", this.line);
		row.put("reason", this.reason);
		row.put("checksum", checksum);
		return row;
	}

}
