package org.mreza.graph.plan;

/** A value that a predicate compares or an order reads. */
public sealed interface Operand {

	/**
	 * A property of a node.
	 *
	 * @param node the variable of the node
	 */
	record Property(String node, String name) implements Operand {
	}

	/** A parameter of the statement. */
	record Parameter(String name) implements Operand {
	}

	/** What a variable holds. */
	record Variable(String name) implements Operand {
	}

	/** How many nodes are found. */
	record Count(Find find) implements Operand {
	}

	/**
	 * How many relationships of a type come to a node, of which the database keeps the
	 * number.
	 */
	record Degree(String node, String relationship) implements Operand {
	}

	/** A property of the first node that is found, by id. */
	record First(Find find, String property) implements Operand {
	}

}
