package org.mreza.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * How the nodes of a list are found: by an index of words, by a pattern, by further ones
 * that tie them to nodes which a filter names, and by conditions. Where it begins is left
 * to the planner.
 */
final class Search {

	/**
	 * How many patterns it has at most. The planner weighs every order of them, so that
	 * each takes longer than the one before.
	 */
	private static final int MOST = 4;

	private final String var;

	private final List<String> patterns = new ArrayList<>();

	private String beginning = "";

	private final List<String> conditions = new ArrayList<>();

	private boolean repeats;

	/**
	 * Begins a search.
	 * @param var the variable of what is found
	 * @param from the variable of the node that the walk sets out from
	 */
	Search(Walk walk, String from, String var) {
		this.var = var;
		this.patterns.add(walk.between(from, var));
		this.repeats = walk.mayRepeat();
	}

	/** Whether it may still begin at an index of words; it begins once. */
	boolean isOpen() {
		return this.beginning.isEmpty();
	}

	/** Begins with clauses that find some of the nodes, maybe several times. */
	void begin(String clauses) {
		this.beginning = clauses + " ";
		this.repeats = true;
	}

	/** Whether a pattern may be added; what is over is a condition. */
	boolean mayFollow() {
		return this.patterns.size() < MOST;
	}

	/** Adds a pattern, which may find one node several times. */
	void follow(String pattern) {
		this.patterns.add(pattern);
		this.repeats = true;
	}

	void must(String condition) {
		this.conditions.add(condition);
	}

	/**
	 * The clauses that find. Each pattern has one of its own, because within one no two
	 * may follow the same relationship.
	 */
	String cypher() {
		return this.beginning + "MATCH " + String.join(" MATCH ", this.patterns)
				+ Condition.where(Condition.all(this.conditions));
	}

	/** The clauses that find each node once. */
	String distinct() {
		return cypher() + " WITH " + (this.repeats ? "DISTINCT " : "") + this.var;
	}

	/** How many nodes it finds, as an expression. */
	String count() {
		return "COUNT { " + cypher() + (this.repeats ? " RETURN DISTINCT " + this.var : "") + " }";
	}

}
