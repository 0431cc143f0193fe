package org.mreza.graph;

import java.util.stream.Collectors;

import org.mreza.name.Name;

/**
 * Queries of the full-text index over the keys of names, whose words it holds as they
 * are.
 */
final class Words {

	private Words() {
	}

	/** All words of a name, in any order. */
	static String all(Name name) {
		return name.tokens().stream().map(Words::quoted).collect(Collectors.joining(" AND "));
	}

	// Within quotation marks, only these two mean anything to the index.
	private static String quoted(String word) {
		return '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
	}

}
