package org.mreza.table;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A column of a table: one leaf of the selection.
 *
 * @param name the keys on the way to it, joined by dots
 * @param path the keys on the way to it, from a node of the connection
 * @param many whether there is a list on the way
 */
record Column(String name, List<String> path, boolean many) {

	/**
	 * What stands in this column. Of a list, all values in their order; columns of one
	 * list have as many each, for what is null is an empty text there.
	 */
	@Nullable Object cell(JsonNode row) {
		List<@Nullable Object> values = new ArrayList<>();
		collect(row, 0, values);
		return this.many ? values : values.getFirst();
	}

	private void collect(@Nullable JsonNode node, int depth, List<@Nullable Object> values) {
		if (node != null && node.isArray()) {
			node.forEach((each) -> collect(each, depth, values));
		}
		else if (node == null || node.isNull() || depth == this.path.size()) {
			values.add(value(node));
		}
		else {
			collect(node.get(this.path.get(depth)), depth + 1, values);
		}
	}

	private static @Nullable Object value(@Nullable JsonNode leaf) {
		if (leaf == null || leaf.isNull()) {
			return null;
		}
		return leaf.isNumber() ? leaf.numberValue() : leaf.asString();
	}

}
