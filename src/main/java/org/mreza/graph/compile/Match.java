package org.mreza.graph.compile;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mreza.graph.plan.Find;
import org.mreza.graph.plan.Find.Path;
import org.mreza.graph.plan.Find.FullText;
import org.mreza.graph.plan.Operand;
import org.mreza.graph.plan.Predicate;
import org.mreza.graph.schema.GraphSchema;
import org.mreza.graph.schema.PathPattern;

/**
 * How the nodes of a list are found, while filters still add to it: words where it
 * starts, paths that tie it to nodes which a filter names, and conditions.
 */
final class Match {

	/**
	 * How many paths it has at most. The planner weighs every order of them, so that each
	 * takes longer than the one before.
	 */
	private static final int MOST = 4;

	private final String node;

	private final List<Path> paths = new ArrayList<>();

	private final List<Predicate> conditions = new ArrayList<>();

	private @Nullable FullText words;

	private boolean repeats;

	/**
	 * Begins with a path.
	 * @param from the variable of the node that it sets out from; empty at the graph
	 * itself
	 * @param node the variable of what is found
	 */
	Match(PathPattern pattern, String from, String node) {
		this.node = node;
		this.paths.add(new Path(pattern, from, node));
		this.repeats = pattern.mayRepeat();
	}

	/** How many nodes a path leads to. */
	static Operand count(GraphSchema schema, PathPattern pattern, String from, String node) {
		String relationship = pattern.stepBack();
		if (relationship != null && schema.alone(schema.named(pattern.targets().getFirst()), relationship)) {
			return new Operand.Degree(from, relationship);
		}
		return new Operand.Count(new Match(pattern, from, node).find());
	}

	/** Whether it may still start at an index of words; it starts once. */
	boolean isOpen() {
		return this.words == null;
	}

	/** Starts at nodes, some of them maybe several times. */
	void startAt(FullText some) {
		this.words = some;
		this.repeats = true;
	}

	/** Whether a path may be joined; what is over is a condition. */
	boolean mayJoin() {
		return this.paths.size() < MOST;
	}

	/**
	 * Joins a path, which may find one node several times.
	 * @param from the variable of the node that it sets out from
	 */
	void join(PathPattern pattern, String from, String to) {
		this.paths.add(new Path(pattern, from, to));
		this.repeats = true;
	}

	void where(Predicate condition) {
		this.conditions.add(condition);
	}

	Find find() {
		return new Find(this.node, this.words, List.copyOf(this.paths), Predicate.all(this.conditions), this.repeats);
	}

}
