package org.mreza.reconcile;

import java.util.List;

/**
 * Something that a name may be the name of.
 *
 * @param name what it is called
 * @param description by which name it was found, where that is another one
 * @param score from 0 to 100
 * @param match whether it is the only one of exactly that name
 * @param type its kind
 */
record Candidate(String id, String name, String description, int score, boolean match, List<Entry> type) {

	/**
	 * Something with an id and a name.
	 */
	record Entry(String id, String name) {
	}

}
