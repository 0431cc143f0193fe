package org.mreza.graph.plan;

/** Something that is found once, in front of all that uses it. */
public sealed interface Binding {

	/** The variable that holds the list. */
	String variable();

	/** All nodes of a list, which rows, figures and groups then share. */
	record Nodes(String variable, Find find) implements Binding {
	}

	/**
	 * The ids of the nodes of a kind that bear a name, or have an alias that does. They
	 * are looked up once and from where they are named, because the planner does not turn
	 * a condition on what is related around.
	 *
	 * @param key the property that holds the keys of names
	 * @param value a key, or several
	 */
	record Named(String variable, String kind, String key, Predicate.Operator operator,
			Operand.Parameter value) implements Binding {
	}

	/** The ids of the nodes that words lead to. */
	record Containing(String variable, Find.FullText words) implements Binding {
	}

}
