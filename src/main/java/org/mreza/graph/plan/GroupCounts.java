package org.mreza.graph.plan;

import org.jspecify.annotations.Nullable;

import org.mreza.graph.plan.Find.Path;

/** How the nodes of a list are counted in groups. */
public sealed interface GroupCounts {

	/** Whether a group stands for a node, and not for a value. */
	boolean isOfNodes();

	/**
	 * One by one.
	 *
	 * @param path to what decides the group; null where the node itself does
	 * @param property of that; null where it is the group
	 * @param repeats whether a node may come to one group in several ways
	 * @param money whether the nodes have amounts
	 */
	record Each(Source source, @Nullable Path path, @Nullable String property, boolean repeats,
			boolean money) implements GroupCounts {

		@Override
		public boolean isOfNodes() {
			return this.property == null;
		}

	}

	/**
	 * At the nodes that groups stand for, by their relationships, of which the database
	 * keeps the number. What is then left of all nodes of the kind is in no group.
	 *
	 * @param kind the label of all that is counted
	 * @param node the variable of a group
	 * @param label that of a group
	 */
	record Degrees(String kind, String node, String label, String relationship) implements GroupCounts {

		@Override
		public boolean isOfNodes() {
			return true;
		}

	}

}
