package org.mreza.graph.plan;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mreza.graph.plan.Find.Path;

/** How the nodes of a list are counted in groups, each once in a group. */
public sealed interface GroupCounts {

	/** By what they are grouped. */
	List<Dimension> dimensions();

	/**
	 * One by one.
	 *
	 * @param paths to what decides, each of which sets out where those before it lead
	 * @param repeats whether a node may come to one group in several ways
	 */
	record Each(Source source, List<Path> paths, List<Dimension> dimensions, boolean repeats) implements GroupCounts {
	}

	/**
	 * At the nodes that groups stand for, by their relationships, of which the database
	 * keeps the number. What is then left of all nodes of the kind is in no group.
	 *
	 * @param kind the label of all that is counted
	 * @param dimension whose key is the node of a group
	 * @param label that of a group
	 */
	record Degrees(String kind, Dimension dimension, String label, String relationship) implements GroupCounts {

		@Override
		public List<Dimension> dimensions() {
			return List.of(this.dimension);
		}

	}

	/**
	 * What decides in which group a node is.
	 *
	 * @param key the variable of the node or value that a group has in common
	 * @param by the variable of what decides
	 * @param property of that; null where it is the group
	 */
	record Dimension(String key, String by, @Nullable String property) {

		/** Whether a group stands for a node, and not for a value. */
		public boolean isOfNodes() {
			return this.property == null;
		}

	}

}
