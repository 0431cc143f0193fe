package org.mreza.graph;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * What a compiled expression yields. The statement returns bare lists, whose cells stand
 * in the order of the selection; the shape knows what each cell is.
 */
sealed interface Shape {

	@Nullable Object read(Value value);

	/** A property. */
	record Property() implements Shape {

		@Override
		public @Nullable Object read(Value value) {
			return value.asObject();
		}

	}

	/** The same whatever the row: the name of a type. */
	record Constant(String text) implements Shape {

		@Override
		public Object read(Value value) {
			return this.text;
		}

	}

	/**
	 * A cell of a list.
	 *
	 * @param key its key in the answer
	 * @param index its index in the list; -1 for what needs no cell
	 */
	record Cell(String key, int index, Shape shape) {

		@Nullable Object read(Value list) {
			return this.shape.read((this.index < 0) ? list : list.get(this.index));
		}

	}

	/** An object of a type that is known beforehand. */
	record Fixed(String type, List<Cell> cells) implements Shape {

		@Override
		public @Nullable Object read(Value value) {
			if (value.isNull()) {
				return null;
			}
			Map<String, @Nullable Object> values = LinkedHashMap.newLinkedHashMap(this.cells.size());
			for (Cell cell : this.cells) {
				values.put(cell.key(), cell.read(value));
			}
			return new Row(this.type, values);
		}

	}

	/** An object whose type the first cell names. */
	record OneOf(Map<String, Fixed> types) implements Shape {

		@Override
		public @Nullable Object read(Value value) {
			if (value.isNull()) {
				return null;
			}
			Fixed fixed = this.types.get(value.get(0).asString());
			return (fixed != null) ? fixed.read(value) : null;
		}

	}

	/** All that a walk reaches. */
	record Many(Shape each) implements Shape {

		@Override
		public Object read(Value value) {
			List<@Nullable Object> rows = new ArrayList<>(value.size());
			for (Value row : value.values()) {
				rows.add(this.each.read(row));
			}
			return rows;
		}

	}

	/**
	 * The groups of a list. There are never some of them only.
	 *
	 * @param field the field to name when there are too many
	 */
	record Groups(String field, Many groups) implements Shape {

		static final int LARGEST = 10_000;

		@Override
		public Object read(Value value) {
			if (value.size() > LARGEST) {
				throw new Refusal(Refusal.Code.RESULT_TOO_LARGE, "`" + this.field + "` makes more than " + LARGEST
						+ " groups; narrow the filter, or group by something coarser.");
			}
			return this.groups.read(value);
		}

	}

	/**
	 * The one that a walk reaches.
	 *
	 * @param field the field to name when there are two, where an argument had to choose
	 */
	record One(Shape each, String field) implements Shape {

		@Override
		public @Nullable Object read(Value value) {
			if (value.size() > 1) {
				throw Refusal.badInput("More than one fits the arguments of `" + this.field + "`; use the id.");
			}
			return value.isEmpty() ? null : this.each.read(value.get(0));
		}

	}

	/**
	 * A page of a connection. Its cells are the rows, the total, and the groups; a row is
	 * the keys of its place, then what each selection of nodes wants of it.
	 *
	 * @param size how many the page holds at most
	 * @param backward whether the rows come from the end of the list
	 * @param continued whether a cursor says that the list goes on at the other side
	 */
	record Page(String type, int size, boolean backward, boolean continued, Cursor cursor,
			List<Part> parts) implements Shape {

		@Override
		public Object read(Value value) {
			List<Value> rows = new ArrayList<>();
			value.get(0).values().forEach(rows::add);
			boolean more = rows.size() > this.size;
			if (more) {
				rows.removeLast();
			}
			if (this.backward) {
				Collections.reverse(rows);
			}
			Map<String, @Nullable Object> values = LinkedHashMap.newLinkedHashMap(this.parts.size());
			for (Part part : this.parts) {
				values.put(part.key(), part.read(this, rows, more, value));
			}
			return new Row(this.type, values);
		}

		String cursor(Value row) {
			return this.cursor.encode(row.get(0).asList());
		}

	}

	/** A field of a connection. */
	sealed interface Part {

		/** Its key in the answer. */
		String key();

		/**
		 * Reads the field.
		 * @param rows the rows of the page in the order of the list
		 * @param more whether more rows follow behind the last that was asked for
		 * @param cells rows, total and groups
		 */
		@Nullable Object read(Page page, List<Value> rows, boolean more, Value cells);

	}

	record Nodes(String key, int index, Shape node) implements Part {

		@Override
		public Object read(Page page, List<Value> rows, boolean more, Value cells) {
			List<@Nullable Object> nodes = new ArrayList<>(rows.size());
			for (Value row : rows) {
				nodes.add(this.node.read(row.get(this.index)));
			}
			return nodes;
		}

	}

	/**
	 * The edges of a page.
	 *
	 * @param cells the nodes of an edge, and constants
	 * @param cursors the keys that hold the cursor
	 */
	record Edges(String key, String type, List<Cell> cells, List<String> cursors) implements Part {

		@Override
		public Object read(Page page, List<Value> rows, boolean more, Value cells) {
			List<Row> edges = new ArrayList<>(rows.size());
			for (Value row : rows) {
				Map<String, @Nullable Object> values = new LinkedHashMap<>();
				for (Cell cell : this.cells) {
					values.put(cell.key(), cell.read(row));
				}
				for (String cursor : this.cursors) {
					values.put(cursor, page.cursor(row));
				}
				edges.add(new Row(this.type, values));
			}
			return edges;
		}

	}

	/**
	 * Where a page stands.
	 *
	 * @param fields the field of {@code PageInfo} that each key asks for
	 */
	record Position(String key, Map<String, String> fields) implements Part {

		@Override
		public Object read(Page page, List<Value> rows, boolean more, Value cells) {
			Map<String, @Nullable Object> values = new LinkedHashMap<>();
			this.fields.forEach((key, field) -> values.put(key, switch (field) {
				case "hasNextPage" -> page.backward() ? page.continued() : more;
				case "hasPreviousPage" -> page.backward() ? more : page.continued();
				case "startCursor" -> rows.isEmpty() ? null : page.cursor(rows.getFirst());
				case "endCursor" -> rows.isEmpty() ? null : page.cursor(rows.getLast());
				default -> "PageInfo";
			}));
			return new Row("PageInfo", values);
		}

	}

	/**
	 * A figure over the whole list, which has a cell of its own.
	 *
	 * @param index its index among the cells of the page
	 */
	record Overall(String key, int index, Shape shape) implements Part {

		@Override
		public @Nullable Object read(Page page, List<Value> rows, boolean more, Value cells) {
			return this.shape.read(cells.get(this.index));
		}

	}

}
