package org.mreza.graph.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

import org.mreza.graph.plan.Shape.Field;
import org.mreza.graph.plan.Shape.ResponseKey;
import org.mreza.page.Cursor;

/**
 * A page of a connection. Its cells are the rows, the id of the node whose list it is,
 * and what is told of the whole list; a row is the keys of its place, then what each
 * selection of nodes wants of it.
 *
 * @param size how many rows it holds at most
 * @param backward whether the rows come from the end of the list
 * @param after the place that it continues behind, or ends before; null for the end of
 * the list itself
 */
public record PageShape(int size, boolean backward, @Nullable CursorPlace after, CursorScope scope,
		List<PagePart> parts) implements Shape {

	/** The cell that holds the id of the owner; null for a list of the graph itself. */
	public static final int OWNER = 1;

	/** The first cell that tells something of the whole list. */
	public static final int FIGURES = 2;

	@Override
	public Outcome write(Value value, JsonWriter out) {
		Value owner = value.get(OWNER);
		if (this.after != null && this.scope.owned() && !owner.asString().equals(this.after.owner())) {
			throw Cursor.bad();
		}
		var rows = new Rows(this, value.get(0), owner, out);
		out.open('{');
		for (PagePart part : this.parts) {
			int mark = out.enter(part.key());
			if (!out.leave(part.key().required(), mark, part.write(rows, value, out))) {
				return Outcome.BROKEN;
			}
		}
		out.close('}');
		return Outcome.WRITTEN;
	}

	/**
	 * The place that a cursor tells.
	 *
	 * @param owner the id of the node whose list it is; empty for the graph itself
	 */
	public record CursorPlace(String owner) {
	}

	/**
	 * What the cursors of a page belong to.
	 *
	 * @param field the connection
	 * @param arguments its filter and order
	 * @param keys how many values tell the place of a row in its list
	 * @param owned whether the list is one of several, so that its owner is told, too
	 */
	public record CursorScope(String field, Map<String, ?> arguments, int keys, boolean owned) {

		/** The cursors of a request. */
		public Cursor cursor(Map<String, ?> variables) {
			return new Cursor(this.field + Placeholder.bound(this.arguments, variables),
					this.keys + (this.owned ? 1 : 0));
		}

	}

	/**
	 * The rows of a page.
	 *
	 * @param found the rows as they were found, with one more where the list goes on
	 */
	record Rows(PageShape page, Value found, Value owner, JsonWriter out) {

		int size() {
			return Math.min(this.found.size(), this.page.size());
		}

		/** Whether more rows follow behind the last that was asked for. */
		boolean more() {
			return this.found.size() > this.page.size();
		}

		/** A row in the order of the list. */
		Value get(int index) {
			return this.found.get(this.page.backward() ? size() - 1 - index : index);
		}

		String cursor(int index) {
			List<@Nullable Object> place = new ArrayList<>(get(index).get(0).asList());
			if (this.page.scope().owned()) {
				place.add(this.owner.asString());
			}
			return this.page.scope().cursor(this.out.variables()).encode(place);
		}

	}

	/** A field of a connection. */
	public sealed interface PagePart {

		/** Its key in the answer. */
		ResponseKey key();

		/**
		 * Writes the field.
		 * @param cells those of the page
		 */
		Outcome write(Rows rows, Value cells, JsonWriter out);

	}

	/**
	 * The nodes of a page.
	 *
	 * @param cell which one of a row they are
	 * @param required whether each must be there
	 */
	public record NodesPart(ResponseKey key, int cell, Shape node, boolean required) implements PagePart {

		@Override
		public Outcome write(Rows rows, Value cells, JsonWriter out) {
			out.open('[');
			for (int i = 0; i < rows.size(); i++) {
				int mark = out.enter(i);
				if (!out.leave(this.required, mark, this.node.write(rows.get(i).get(this.cell), out))) {
					return Outcome.BROKEN;
				}
			}
			out.close(']');
			return Outcome.WRITTEN;
		}

	}

	/**
	 * The edges of a page.
	 *
	 * @param fields those of an edge; the first cell of a row is for the cursor
	 */
	public record EdgesPart(ResponseKey key, List<Field> fields) implements PagePart {

		@Override
		public Outcome write(Rows rows, Value cells, JsonWriter out) {
			out.open('[');
			for (int i = 0; i < rows.size(); i++) {
				int mark = out.enter(i);
				if (!out.leave(true, mark, edge(rows, i, out))) {
					return Outcome.BROKEN;
				}
			}
			out.close(']');
			return Outcome.WRITTEN;
		}

		private Outcome edge(Rows rows, int index, JsonWriter out) {
			out.open('{');
			for (Field field : this.fields) {
				if (field.cell() == 0) {
					out.field(field.key(), rows.cursor(index));
				}
				else if (!field.write(rows.get(index), out)) {
					return Outcome.BROKEN;
				}
			}
			out.close('}');
			return Outcome.WRITTEN;
		}

	}

	/**
	 * Where a page stands.
	 *
	 * @param fields the field of {@code PageInfo} for each key
	 */
	public record PageInfoPart(ResponseKey key, Map<ResponseKey, String> fields) implements PagePart {

		@Override
		public Outcome write(Rows rows, Value cells, JsonWriter out) {
			PageShape page = rows.page();
			boolean continued = page.after() != null;
			int last = rows.size() - 1;
			out.open('{');
			this.fields.forEach((place, field) -> out.field(place, switch (field) {
				case "hasNextPage" -> page.backward() ? continued : rows.more();
				case "hasPreviousPage" -> page.backward() ? rows.more() : continued;
				case "startCursor" -> (last < 0) ? null : rows.cursor(0);
				case "endCursor" -> (last < 0) ? null : rows.cursor(last);
				default -> "PageInfo";
			}));
			out.close('}');
			return Outcome.WRITTEN;
		}

	}

	/**
	 * What is told of the whole list, or of the page whatever it holds.
	 *
	 * @param cell which one of the page it is
	 */
	public record AggregatePart(ResponseKey key, int cell, Shape shape) implements PagePart {

		@Override
		public Outcome write(Rows rows, Value cells, JsonWriter out) {
			return this.shape.write(cells.get(this.cell), out);
		}

	}

}
