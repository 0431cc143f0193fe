package org.mreza.table;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A column of a table: one leaf of the selection.
 *
 * @param name the keys on the way to it, joined by dots
 * @param level of which of the objects that lie within one another on the way to a row it
 * is: 0 of the answer, 1 of an element of the first list
 * @param path the keys on the way to it from there
 * @param many whether there is a list on the way
 * @param type the name of the type of its values
 */
record Column(String name, int level, List<String> path, boolean many, String type) {

	/** A part of an object as a column, or what leads to one. */
	Column to(Part part) {
		List<String> longer = new ArrayList<>(this.path);
		longer.add(part.key());
		String longerName = this.name.isEmpty() ? part.key()
				: part.isNameless() ? this.name : this.name + "." + part.key();
		return new Column(longerName, this.level, List.copyOf(longer), this.many || part.shape().isList(), part.type());
	}

	/**
	 * What stands in this column: a text, a number, a truth value or null. Of a list, all
	 * values in their order; columns of one list have as many each, for what is null is
	 * null there.
	 * @param row the objects that lie within one another on the way to a row
	 */
	@Nullable Object cell(List<JsonNode> row) {
		List<@Nullable Object> values = new ArrayList<>();
		collect(row.get(this.level), 0, values);
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

	private @Nullable Object value(@Nullable JsonNode leaf) {
		if (leaf == null || leaf.isNull()) {
			return null;
		}
		if (leaf.isNumber()) {
			return leaf.numberValue();
		}
		if (leaf.isBoolean()) {
			return leaf.booleanValue();
		}
		return "Decimal".equals(this.type) ? new BigDecimal(leaf.asString()) : leaf.asString();
	}

}
