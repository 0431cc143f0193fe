package org.mreza.graph.compile;

import java.util.stream.Collectors;

import org.mreza.name.Name;

/**
 * Queries of the full-text index over the keys of names, whose words it holds as they
 * are.
 */
final class FullTextQuery {

	private FullTextQuery() {
	}

	/** All words of a name, in any order. */
	static String all(Name name) {
		return name.tokens().stream().map(FullTextQuery::quoted).collect(Collectors.joining(" AND "));
	}

	// Within quotation marks, only these two mean anything to the index.
	private static String quoted(String word) {
		return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

}
