package org.mreza.graph.plan;

/** Where the nodes of a list come from. */
public sealed interface Source permits Find, Source.Found {

	/** The variable of each node. */
	String node();

	/**
	 * What was found before.
	 *
	 * @param list the variable of the list of nodes
	 */
	record Found(String list, String node) implements Source {
	}

}
