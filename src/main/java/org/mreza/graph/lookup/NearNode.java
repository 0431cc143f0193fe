package org.mreza.graph.lookup;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A node that may have been meant.
 *
 * @param name its name or title; empty where it has none
 */
public record NearNode(String id, String name) {

	private static final int CANDIDATES = 3;

	/** What is to be done where several were meant: the first three of them. */
	public static String choice(List<NearNode> nodes) {
		return "give the id: "
				+ nodes.stream().limit(CANDIDATES).map(NearNode::toString).collect(Collectors.joining(", "))
				+ ((nodes.size() > CANDIDATES) ? ", …" : ".");
	}

	@Override
	public String toString() {
		return "`" + this.id + "`" + (this.name.isEmpty() ? "" : " (" + this.name + ")");
	}

}
