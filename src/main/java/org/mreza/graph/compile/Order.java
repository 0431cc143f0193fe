package org.mreza.graph.compile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import org.mreza.graph.plan.Operand;
import org.mreza.graph.plan.Operand.Property;
import org.mreza.graph.plan.Operand.Variable;
import org.mreza.graph.plan.Predicate;
import org.mreza.graph.plan.Predicate.Compare;
import org.mreza.graph.plan.Predicate.Operator;
import org.mreza.graph.plan.Predicate.Or;
import org.mreza.graph.plan.Predicate.Stated;
import org.mreza.graph.plan.SortKey;
import org.mreza.graph.schema.GraphSchema;
import org.mreza.graph.schema.PathPattern;

/**
 * The order of a list: what is alike comes by name, and then by id, so that it is total
 * and pages never overlap. What has no value comes last in either direction.
 *
 * @param keys what rows are ordered by
 */
record Order(List<Key> keys) {

	/** Counts what a path leads to. */
	interface Counts {

		/**
		 * How many there are.
		 * @param from the variable of the node that the path sets out from
		 * @param it the variable of what it leads to
		 */
		Operand of(PathPattern path, String from, String it);

	}

	/** The order that a field asks for with its {@code orderBy}, or that of its kind. */
	static Order of(GraphSchema schema, GraphQLNamedOutputType kind, GraphQLFieldDefinition field,
			@Nullable Object orderBy) {
		List<Key> keys = new ArrayList<>();
		if (orderBy instanceof Collection<?> names && !names.isEmpty()) {
			var values = (GraphQLEnumType) GraphQLTypeUtil.unwrapAll(field.getArgument("orderBy").getType());
			names.forEach((name) -> keys.add(Key.of(keys.size(), schema, kind, values.getValue((String) name))));
		}
		if (schema.isNamed(kind) && !isBy(keys, "sortKey")) {
			keys.add(new Key(keys.size(), "sortKey", null, false, false, false));
		}
		keys.add(new Key(keys.size(), "id", null, false, false, false));
		return new Order(keys);
	}

	private static boolean isBy(List<Key> keys, String property) {
		return keys.stream().anyMatch((key) -> key.path() == null && property.equals(key.property()));
	}

	/** The keys of the rows in a variable. */
	List<SortKey> sortKeys(String var, Counts counts) {
		return this.keys.stream()
			.map((key) -> new SortKey(key.value(var), key.computed(var, counts), key.descending(), key.nullable()))
			.toList();
	}

	/** Whether values may be those of a row's keys. */
	boolean fits(List<@Nullable Object> place) {
		return this.keys.stream().allMatch((key) -> key.fits(place.get(key.index())));
	}

	/** Whether it is one by how many a path leads to. */
	boolean counts(PathPattern path) {
		return this.keys.stream().anyMatch((key) -> key.property() == null && path.equals(key.path()));
	}

	boolean isComputed() {
		return this.keys.stream().anyMatch((key) -> key.path() != null);
	}

	/**
	 * The condition that lets the planner read rows in the order of an index; true of
	 * every row. Where no index carries the order there is none.
	 */
	Predicate indexed(String var) {
		Key first = this.keys.getFirst();
		return (first.path() == null && !first.nullable()) ? new Stated(first.value(var), true) : Predicate.ALWAYS;
	}

	/** The condition that a row stands behind a place, or before it. */
	Predicate beyond(String var, List<@Nullable Object> place, boolean backward, QueryBuilder builder) {
		List<Predicate> ways = new ArrayList<>();
		List<Predicate> equal = new ArrayList<>();
		for (int i = 0; i < this.keys.size(); i++) {
			Key key = this.keys.get(i);
			Object value = place.get(i);
			Operand parameter = (value != null) ? builder.parameter(value) : null;
			List<Predicate> way = new ArrayList<>(equal);
			way.add(key.beyond(var, parameter, backward));
			ways.add(Predicate.all(way));
			equal.add((parameter != null) ? new Compare(key.value(var), Operator.EQUAL, parameter)
					: new Stated(key.value(var), false));
		}
		return new Or(ways);
	}

	/**
	 * What rows are ordered by: a property of the node, a property of the one that a path
	 * leads to, or how many a path leads to.
	 *
	 * @param index its place among the keys
	 * @param property the property; null counts
	 * @param path the path; null for the node itself
	 * @param numeric whether its values are numbers; else they are texts
	 */
	record Key(int index, @Nullable String property, @Nullable PathPattern path, boolean descending, boolean nullable,
			boolean numeric) {

		static Key of(int index, GraphSchema schema, GraphQLNamedOutputType kind, GraphQLEnumValueDefinition value) {
			var order = Objects.requireNonNull(value.getAppliedDirective("order"));
			String property = order.getArgument("by").getValue();
			String path = order.getArgument("path").getValue();
			boolean descending = order.getArgument("descending").<Boolean>getValue();
			boolean nullable = (path != null) ? property != null
					: schema.isNullable(kind, Objects.requireNonNull(property));
			boolean numeric = property == null || schema.isNumeric(kind, property);
			return new Key(index, property, (path != null) ? new PathPattern(path) : null, descending, nullable,
					numeric);
		}

		boolean fits(@Nullable Object value) {
			return (value != null) ? this.numeric == (value instanceof Number) : this.nullable;
		}

		Operand value(String var) {
			return (this.path != null) ? new Variable(var + "k" + this.index)
					: new Property(var, Objects.requireNonNull(this.property));
		}

		@Nullable Operand computed(String var, Counts counts) {
			if (this.path == null) {
				return null;
			}
			String it = var + "o";
			return (this.property == null) ? counts.of(this.path, var, it)
					: new Operand.First(new Match(this.path, var, it).find(), this.property);
		}

		Predicate beyond(String var, @Nullable Operand parameter, boolean backward) {
			Operand value = value(var);
			if (parameter == null) {
				return backward ? new Stated(value, true) : Predicate.NEVER;
			}
			Predicate compared = new Compare(value, (this.descending != backward) ? Operator.LESS : Operator.GREATER,
					parameter);
			return (this.nullable && !backward) ? new Or(List.of(compared, new Stated(value, false))) : compared;
		}

	}

}
