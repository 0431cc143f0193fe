package org.mreza.graph.plan;

import java.util.List;

/** What must hold of a node. */
public sealed interface Predicate {

	/** Holds of every node. */
	Predicate ALWAYS = new And(List.of());

	/** Holds of no node. */
	Predicate NEVER = new Or(List.of());

	/** All of these. */
	static Predicate all(List<Predicate> predicates) {
		List<Predicate> real = predicates.stream().filter((each) -> !ALWAYS.equals(each)).toList();
		return (real.size() == 1) ? real.getFirst() : new And(real);
	}

	/** A comparison of two values. */
	record Compare(Operand left, Operator operator, Operand right) implements Predicate {
	}

	/** Whether there is a value. */
	record Stated(Operand operand, boolean stated) implements Predicate {
	}

	/** All of these; there is always one that may fail unless it is {@link #ALWAYS}. */
	record And(List<Predicate> predicates) implements Predicate {
	}

	/** One of these at least. */
	record Or(List<Predicate> predicates) implements Predicate {
	}

	/** That something does not hold; what is unknown does not. */
	record Not(Predicate predicate) implements Predicate {
	}

	/**
	 * That a node is found, or that none is.
	 *
	 * @param found false where none may be
	 */
	record Exists(Find find, boolean found) implements Predicate {
	}

	/** A condition on a value that is computed once. */
	record Let(String variable, Operand value, Predicate predicate) implements Predicate {
	}

	/** How two values are compared. */
	enum Operator {

		EQUAL("="), IN("IN"), LESS("<"), AT_MOST("<="), GREATER(">"), AT_LEAST(">="), STARTS_WITH("STARTS WITH");

		private final String cypher;

		Operator(String cypher) {
			this.cypher = cypher;
		}

		/** As Cypher writes it. */
		public String cypher() {
			return this.cypher;
		}

	}

}
