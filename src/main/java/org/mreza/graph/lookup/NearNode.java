package org.mreza.graph.lookup;

/**
 * A node that may have been meant.
 *
 * @param name its name or title; empty where it has none
 */
public record NearNode(String id, String name) {

	@Override
	public String toString() {
		return "`" + this.id + "`" + (this.name.isEmpty() ? "" : " (" + this.name + ")");
	}

}
