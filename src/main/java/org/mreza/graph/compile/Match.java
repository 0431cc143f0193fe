package org.mreza.graph.compile;

import java.util.ArrayList;
import java.util.List;

import org.mreza.graph.schema.GraphSchema;
import org.mreza.graph.schema.PathPattern;

/**
 * How the nodes of a list are found: by an index of words, by a pattern, by further ones
 * that tie them to nodes which a filter names, and by conditions. Where it begins is left
 * to the planner.
 */
final class Match {

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
	Match(PathPattern walk, String from, String var) {
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
				+ FilterCompiler.where(FilterCompiler.all(this.conditions));
	}

	/** The clauses that find each node once. */
	String distinct() {
		return cypher() + " WITH " + (this.repeats ? "DISTINCT " : "") + this.var;
	}

	/** How many nodes it finds, as an expression. */
	String count() {
		return "COUNT { " + cypher() + (this.repeats ? " RETURN DISTINCT " + this.var : "") + " }";
	}

	/**
	 * How many nodes a walk leads to, as an expression. Where it need not look at them,
	 * it counts relationships, of which the database keeps the number.
	 */
	static String count(GraphSchema schema, PathPattern walk, String from, String to) {
		String step = walk.stepBack();
		if (step != null && schema.alone(schema.named(walk.targets().getFirst()), step)) {
			return "COUNT { (" + from + ")<-[:" + step + "]-() }";
		}
		return new Match(walk, from, to).count();
	}

}
