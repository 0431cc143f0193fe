package org.mreza.graph.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mreza.graph.schema.PathPattern;

/**
 * How nodes are found: by words, by paths, and by a predicate. Where it begins is left to
 * the planner.
 *
 * @param node the variable of what is found
 * @param words where it begins in an index of words; null where it does not
 * @param paths each is matched on its own, because within one pattern no two paths may
 * follow the same relationship
 * @param repeats whether one node may be found several times
 */
public record Find(String node, @Nullable FullText words, List<Path> paths, Predicate where,
		boolean repeats) implements Source {

	/**
	 * A path between two nodes.
	 *
	 * @param from the variable of the node that it sets out from; empty at the graph
	 * itself
	 * @param to the variable of the node that it leads to
	 */
	public record Path(PathPattern pattern, String from, String to) {
	}

	/**
	 * The nodes of a kind whose names, or aliases, fit.
	 *
	 * @param node the variable of the nodes
	 * @param index the full-text index
	 * @param query the parameter that holds what it is asked for
	 */
	public record FullText(String node, String kind, String index, Operand.Parameter query) {
	}

}
