package org.mreza.graph;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One object of an answer: a node, a page, an edge or a value within a node.
 *
 * @param type the name of its GraphQL type
 * @param values its values by the keys that they bear in the answer
 */
public record Row(String type, Map<String, @Nullable Object> values) {

	/** The key under which the id stands when Java answers a field of the node. */
	static final String ID = "$id";

	/** The global id of the node, for a controller that answers one of its fields. */
	public String id() {
		return (String) java.util.Objects.requireNonNull(this.values.get(ID));
	}

}
