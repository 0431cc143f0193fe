package org.mreza.graph.compile;

import java.util.stream.Collectors;

import org.mreza.graph.lookup.Lookup;
import org.mreza.name.Name;

/**
 * Queries of the full-text indexes over the keys of names, which hold these as they are.
 */
final class FullTextQuery {

	private FullTextQuery() {
	}

	/** All words of a name, in any order, among the words of names. */
	static String all(Name name) {
		// Within quotation marks, nothing that a key may hold means anything to the index
		return name.tokens().stream().collect(Collectors.joining("\" AND \"", "nameKeys:(\"", "\")"));
	}

	/** What begins like a name, among whole names. */
	static String beginning(Name name) {
		return "nameKeys:" + Lookup.literal(name.key()) + "*";
	}

}
