package org.mreza.graph.plan;

/** Something that is found once, in front of all that uses it. */
public sealed interface Binding {

	/** The variable that holds the list. */
	String variable();

	/** All nodes of a list, which rows, figures and groups then share. */
	record Nodes(String variable, Find find) implements Binding {
	}

	/**
	 * The ids of the nodes of a kind that bear names, or have an alias that does, with
	 * the place of each name among them. They are looked up once and from where they are
	 * named, because the planner does not turn a condition on what is related around.
	 *
	 * @param found the variable of the pairs of a place and an id
	 * @param keys those of the names
	 */
	record Named(String variable, String found, String kind, Operand.Parameter keys) implements Binding {
	}

	/** The ids of the nodes that an index of words or of whole names leads to. */
	record Matching(String variable, Find.FullText text) implements Binding {
	}

}
