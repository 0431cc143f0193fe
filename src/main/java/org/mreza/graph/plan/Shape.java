package org.mreza.graph.plan;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import graphql.GraphQLContext;
import graphql.schema.CoercingSerializeException;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLType;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.value.ValueException;

import org.mreza.failure.ApiException;
import org.mreza.page.Cursor;

import static graphql.Scalars.GraphQLInt;

/**
 * What a compiled expression yields. The statement returns bare lists, whose cells stand
 * in the order of the selection; the shape knows what each cell is, and writes it as the
 * answer wants it.
 */
public sealed interface Shape {

	/**
	 * Writes a value. What was written of one that is not there in the end is taken back
	 * by whoever asked for it.
	 */
	Outcome write(Value value, JsonWriter out);

	/** What became of a value. */
	enum Outcome {

		/** It is written. */
		WRITTEN,
		/** There is none. */
		NULL,
		/** Something within it is missing that must not be, which is told already. */
		BROKEN

	}

	/**
	 * A place in an object.
	 *
	 * @param key its key in the answer
	 * @param label the key as JSON
	 * @param required whether a value must stand there
	 */
	record ResponseKey(String key, String label, boolean required) {

		public ResponseKey(String key, boolean required) {
			this(key, '"' + key + "\":", required);
		}

	}

	/**
	 * A property.
	 *
	 * @param type the scalar or enum of its values
	 */
	record ScalarShape(GraphQLType type) implements Shape {

		@Override
		public Outcome write(Value value, JsonWriter out) {
			if (value.isNull()) {
				return Outcome.NULL;
			}
			try {
				out.leaf(coerced(value));
				return Outcome.WRITTEN;
			}
			catch (CoercingSerializeException | ValueException ex) {
				out.flaw("What the graph holds here is none of the values that the schema allows.");
				return Outcome.NULL;
			}
		}

		// The library turns a long into text and a decimal before it is an Int again
		private @Nullable Object coerced(Value value) {
			if (GraphQLInt.equals(this.type)) {
				return value.asInt();
			}
			GraphQLContext context = GraphQLContext.getDefault();
			return (this.type instanceof GraphQLEnumType values)
					? values.serialize(value.asObject(), context, Locale.ROOT)
					: ((GraphQLScalarType) this.type).getCoercing().serialize(value.asObject(), context, Locale.ROOT);
		}

	}

	/** The same whatever the row: the name of a type. */
	record ConstantShape(String text) implements Shape {

		@Override
		public Outcome write(Value value, JsonWriter out) {
			out.leaf(this.text);
			return Outcome.WRITTEN;
		}

	}

	/** The place of a row: its keys, as a cursor. */
	record CursorShape(Scope scope) implements Shape {

		@Override
		public Outcome write(Value value, JsonWriter out) {
			out.leaf(this.scope.cursor(out.variables()).encode(value.asList()));
			return Outcome.WRITTEN;
		}

	}

	/**
	 * A cell of a list.
	 *
	 * @param index its index in the list; -1 for what needs no cell
	 */
	record Cell(ResponseKey slot, int index, Shape shape) {

		boolean write(Value list, JsonWriter out) {
			int mark = out.enter(this.slot);
			return out.leave(this.slot.required(), mark,
					this.shape.write((this.index < 0) ? list : list.get(this.index), out));
		}

	}

	/** An object of a type that is known beforehand. */
	record ObjectShape(List<Cell> cells) implements Shape {

		/** The same of another type, whose name alone differs. */
		public ObjectShape as(String type) {
			return new ObjectShape(this.cells.stream()
				.map((cell) -> (cell.index() < 0) ? new Cell(cell.slot(), -1, new ConstantShape(type)) : cell)
				.toList());
		}

		@Override
		public Outcome write(Value value, JsonWriter out) {
			if (value.isNull()) {
				return Outcome.NULL;
			}
			out.open('{');
			for (Cell cell : this.cells) {
				if (!cell.write(value, out)) {
					return Outcome.BROKEN;
				}
			}
			out.close('}');
			return Outcome.WRITTEN;
		}

	}

	/** An object whose type the first cell names. */
	record PolymorphicShape(Map<String, ObjectShape> types) implements Shape {

		@Override
		public Outcome write(Value value, JsonWriter out) {
			ObjectShape fixed = value.isNull() ? null : this.types.get(value.get(0).asString());
			return (fixed != null) ? fixed.write(value, out) : Outcome.NULL;
		}

	}

	/**
	 * All that a walk reaches, or all values of a property.
	 *
	 * @param required whether each must be there
	 */
	record ListShape(Shape each, boolean required) implements Shape {

		@Override
		public Outcome write(Value value, JsonWriter out) {
			if (value.isNull()) {
				return Outcome.NULL;
			}
			out.open('[');
			for (int i = 0; i < value.size(); i++) {
				int mark = out.enter(i);
				if (!out.leave(this.required, mark, this.each.write(value.get(i), out))) {
					return Outcome.BROKEN;
				}
			}
			out.close(']');
			return Outcome.WRITTEN;
		}

	}

	/**
	 * The groups of a list. There are never some of them only.
	 *
	 * @param field the field to name when there are too many
	 * @param most how many there may be
	 */
	record GroupsShape(String field, ListShape groups, int most) implements Shape {

		@Override
		public Outcome write(Value value, JsonWriter out) {
			if (value.size() > this.most) {
				throw new ApiException(ApiException.Code.RESULT_TOO_LARGE, "`" + this.field + "` makes more than "
						+ this.most + " groups; narrow the filter, or group by something coarser.");
			}
			return this.groups.write(value, out);
		}

	}

	/**
	 * The one that a walk reaches.
	 *
	 * @param field the field to name when there are two, where an argument had to choose
	 */
	record SingleShape(Shape each, String field) implements Shape {

		@Override
		public Outcome write(Value value, JsonWriter out) {
			if (value.size() > 1) {
				throw ApiException.badInput("More than one fits the arguments of `" + this.field + "`; use the id.");
			}
			return value.isEmpty() ? Outcome.NULL : this.each.write(value.get(0), out);
		}

	}

	/**
	 * A page of a connection. Its cells are the rows, the total, and the groups; a row is
	 * the keys of its place, then what each selection of nodes wants of it.
	 *
	 * @param size how many the page holds at most
	 * @param backward whether the rows come from the end of the list
	 * @param continued whether a cursor says that the list goes on at the other side
	 * @param owned whether the second cell tells if the cursor is one of this list
	 */
	record PageShape(int size, boolean backward, boolean continued, boolean owned, Scope scope,
			List<Part> parts) implements Shape {

		@Override
		public Outcome write(Value value, JsonWriter out) {
			if (this.owned && !value.get(1).asBoolean()) {
				throw Cursor.bad();
			}
			var rows = new Rows(this, value.get(0), out);
			out.open('{');
			for (Part part : this.parts) {
				int mark = out.enter(part.slot());
				if (!out.leave(part.slot().required(), mark, part.write(rows, value, out))) {
					return Outcome.BROKEN;
				}
			}
			out.close('}');
			return Outcome.WRITTEN;
		}

	}

	/**
	 * What the cursors of a page belong to.
	 *
	 * @param field the connection
	 * @param arguments its filter and order
	 * @param keys how many values tell a row's place
	 */
	record Scope(String field, Map<String, ?> arguments, int keys) {

		public Cursor cursor(Map<String, ?> variables) {
			return new Cursor(this.field + Placeholder.bound(this.arguments, variables), this.keys);
		}

	}

	/**
	 * The rows of a page.
	 *
	 * @param found the rows as they were found, with one more where the list goes on
	 */
	record Rows(PageShape page, Value found, JsonWriter out) {

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
			return this.page.scope().cursor(this.out.variables()).encode(get(index).get(0).asList());
		}

	}

	/** A field of a connection. */
	sealed interface Part {

		ResponseKey slot();

		/**
		 * Writes the field.
		 * @param cells rows, total and groups
		 */
		Outcome write(Rows rows, Value cells, JsonWriter out);

	}

	/**
	 * The nodes of a page.
	 *
	 * @param index of their cell in a row
	 * @param required whether each must be there
	 */
	record NodesPart(ResponseKey slot, int index, Shape node, boolean required) implements Part {

		@Override
		public Outcome write(Rows rows, Value cells, JsonWriter out) {
			out.open('[');
			for (int i = 0; i < rows.size(); i++) {
				int mark = out.enter(i);
				if (!out.leave(this.required, mark, this.node.write(rows.get(i).get(this.index), out))) {
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
	 * @param cells the fields of an edge, as cells of its row
	 */
	record EdgesPart(ResponseKey slot, List<Cell> cells) implements Part {

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
			for (Cell cell : this.cells) {
				if (!cell.write(rows.get(index), out)) {
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
	 * @param fields the field of {@code PageInfo} that each place asks for
	 */
	record PageInfoPart(ResponseKey slot, Map<ResponseKey, String> fields) implements Part {

		@Override
		public Outcome write(Rows rows, Value cells, JsonWriter out) {
			PageShape page = rows.page();
			int last = rows.size() - 1;
			out.open('{');
			this.fields.forEach((place, field) -> out.field(place, switch (field) {
				case "hasNextPage" -> page.backward() ? page.continued() : rows.more();
				case "hasPreviousPage" -> page.backward() ? rows.more() : page.continued();
				case "startCursor" -> (last < 0) ? null : rows.cursor(0);
				case "endCursor" -> (last < 0) ? null : rows.cursor(last);
				default -> "PageInfo";
			}));
			out.close('}');
			return Outcome.WRITTEN;
		}

	}

	/**
	 * A figure over the whole list, which has a cell of its own.
	 *
	 * @param index its index among the cells of the page
	 */
	record AggregatePart(ResponseKey slot, int index, Shape shape) implements Part {

		@Override
		public Outcome write(Rows rows, Value cells, JsonWriter out) {
			return this.shape.write(cells.get(this.index), out);
		}

	}

}
