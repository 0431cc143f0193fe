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
import org.neo4j.driver.types.TypeSystem;

import org.mreza.failure.ApiException;
import org.mreza.graph.lookup.NearNode;
import org.mreza.page.Cursor;

import static graphql.Scalars.GraphQLInt;
import static graphql.Scalars.GraphQLString;

/**
 * What a compiled expression yields. The statement returns bare lists; the shape knows
 * what each cell is, and writes it as the answer wants it.
 */
public sealed interface Shape permits Shape.ScalarShape, Shape.ConstantShape, Shape.NoShape, Shape.ObjectShape,
		Shape.PolymorphicShape, Shape.ListShape, Shape.TupleShape, Shape.GroupsShape, Shape.SingleShape, PageShape {

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
	 * The key of a field in the answer.
	 *
	 * @param key the key
	 * @param label the key as JSON
	 * @param required whether a value must stand there
	 */
	record ResponseKey(String key, String label, boolean required) {

		public ResponseKey(String key, boolean required) {
			this(key, '"' + key + "\":", required);
		}

	}

	/**
	 * A scalar or an enum.
	 *
	 * @param type the scalar or enum of its values
	 */
	record ScalarShape(GraphQLType type) implements Shape {

		/** A whole number. */
		public static final ScalarShape INT = new ScalarShape(GraphQLInt);

		/** A text. */
		public static final ScalarShape STRING = new ScalarShape(GraphQLString);

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
				out.error("What the graph holds here is none of the values that the schema allows.");
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

	/** Nothing at all. */
	record NoShape() implements Shape {

		@Override
		public Outcome write(Value value, JsonWriter out) {
			return Outcome.NULL;
		}

	}

	/**
	 * A field of an object.
	 *
	 * @param cell which cell of the row holds its value; negative where the row itself
	 * does
	 * @param property the property that is its value; null where it is all of that
	 */
	record Field(ResponseKey key, int cell, @Nullable String property, Shape shape) {

		/** A field whose value no row holds: the name of a type, or nothing. */
		public static Field of(ResponseKey key, Shape shape) {
			return new Field(key, -1, null, shape);
		}

		boolean write(Value row, JsonWriter out) {
			int mark = out.enter(this.key);
			Value value = (this.cell < 0) ? row : row.get(this.cell);
			return out.leave(this.key.required(), mark,
					this.shape.write((this.property == null) ? value : value.get(this.property), out));
		}

	}

	/**
	 * An object of a type that is known beforehand.
	 *
	 * @param presence the property without which there is none; null where the row tells
	 */
	record ObjectShape(List<Field> fields, @Nullable String presence) implements Shape {

		@Override
		public Outcome write(Value value, JsonWriter out) {
			if (value.isNull() || (this.presence != null && value.get(this.presence).isNull())) {
				return Outcome.NULL;
			}
			out.open('{');
			for (Field field : this.fields) {
				if (!field.write(value, out)) {
					return Outcome.BROKEN;
				}
			}
			out.close('}');
			return Outcome.WRITTEN;
		}

	}

	/**
	 * An object of one of several types.
	 *
	 * @param labels which cell of the row holds the labels that tell
	 * @param types by their labels
	 */
	record PolymorphicShape(int labels, Map<String, ObjectShape> types) implements Shape {

		@Override
		public Outcome write(Value value, JsonWriter out) {
			if (value.isNull()) {
				return Outcome.NULL;
			}
			for (Value label : value.get(this.labels).values()) {
				ObjectShape type = this.types.get(label.asString());
				if (type != null) {
					return type.write(value, out);
				}
			}
			return Outcome.NULL;
		}

	}

	/**
	 * All that a path reaches, or all values of a property.
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

	/** A list whose elements are each made of the same row. */
	record TupleShape(List<Shape> elements) implements Shape {

		@Override
		public Outcome write(Value value, JsonWriter out) {
			out.open('[');
			for (int i = 0; i < this.elements.size(); i++) {
				int mark = out.enter(i);
				if (!out.leave(true, mark, this.elements.get(i).write(value, out))) {
					return Outcome.BROKEN;
				}
			}
			out.close(']');
			return Outcome.WRITTEN;
		}

	}

	/**
	 * The groups of a list. There are never some of them only, unless that is asked for.
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
	 * The one that a path reaches.
	 *
	 * @param field the field to name when there are two, where an argument had to choose
	 */
	record SingleShape(Shape each, String field) implements Shape {

		@Override
		public Outcome write(Value value, JsonWriter out) {
			if (value.size() > 1) {
				List<NearNode> nodes = value.asList(SingleShape::node);
				throw ApiException
					.badInput("More than one fits the arguments of `" + this.field + "`; " + NearNode.choice(nodes));
			}
			return value.isEmpty() ? Outcome.NULL : this.each.write(value.get(0), out);
		}

		/** What is read of a node are its properties, alone or before all else. */
		private static NearNode node(Value row) {
			Value properties = TypeSystem.getDefault().LIST().isTypeOf(row) ? row.get(0) : row;
			return new NearNode(properties.get("id").asString(), properties.get("name").asString(""));
		}

	}

}
