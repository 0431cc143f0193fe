package org.mreza.graph.compile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import org.mreza.graph.schema.GraphSchema;
import org.mreza.graph.schema.PathPattern;

/**
 * The order of a list: total, because the id comes last, so that pages never overlap.
 * What has no value comes last in either direction.
 *
 * @param keys what rows are ordered by
 */
record Order(List<Key> keys) {

	/** The order that a field asks for with its {@code orderBy}, or that of its kind. */
	static Order of(GraphSchema kinds, GraphQLNamedOutputType kind, GraphQLFieldDefinition field,
			@Nullable Object orderBy) {
		List<Key> keys = new ArrayList<>();
		if (orderBy instanceof Collection<?> names && !names.isEmpty()) {
			var values = (GraphQLEnumType) GraphQLTypeUtil.unwrapAll(field.getArgument("orderBy").getType());
			names.forEach((name) -> keys.add(Key.of(keys.size(), kinds, kind, values.getValue((String) name))));
		}
		else if (kinds.isNamed(kind)) {
			keys.add(new Key(0, "sortKey", null, false, false, false));
		}
		keys.add(new Key(keys.size(), "id", null, false, false, false));
		return new Order(keys);
	}

	/**
	 * The values of a row's keys, to be used where its variable and what it computes are
	 * bound.
	 */
	List<String> values(String var) {
		return this.keys.stream().map((key) -> key.value(var)).toList();
	}

	/** Whether values may be those of a row's keys. */
	boolean fits(List<@Nullable Object> place) {
		return this.keys.stream().allMatch((key) -> key.fits(place.get(key.index())));
	}

	/**
	 * What binds the keys that are computed, once a row's variable is bound, each once:
	 * to compute them again in each comparison takes the planner seconds.
	 */
	String bound(String var, GraphSchema kinds) {
		return isComputed() ? this.keys.stream()
			.filter(Key::isComputed)
			.map((key) -> key.computed(var, kinds) + " AS " + key.value(var))
			.collect(Collectors.joining(", ", " WITH " + var + ", ", "")) : "";
	}

	boolean isComputed() {
		return this.keys.stream().anyMatch(Key::isComputed);
	}

	/**
	 * The order of rows.
	 * @param backward whether it is read from the end
	 */
	String by(String var, boolean backward) {
		return String.join(", ", this.keys.stream().map((key) -> key.by(var, backward)).toList());
	}

	/**
	 * The condition that lets the planner read rows in the order of an index; true of
	 * every row. It is empty when no index carries the order.
	 */
	String indexed(String var) {
		Key first = this.keys.getFirst();
		return (!first.isComputed() && !first.nullable()) ? first.value(var) + " IS NOT NULL" : "true";
	}

	/** The condition that a row stands behind a place, or before it. */
	String beyond(String var, List<@Nullable Object> place, boolean backward, QueryBuilder draft) {
		List<String> ways = new ArrayList<>();
		List<String> equal = new ArrayList<>();
		for (int i = 0; i < this.keys.size(); i++) {
			Key key = this.keys.get(i);
			Object value = place.get(i);
			String parameter = (value != null) ? draft.parameter(value) : null;
			List<String> way = new ArrayList<>(equal);
			way.add(key.beyond(var, parameter, backward));
			ways.add(String.join(" AND ", way));
			equal.add((parameter != null) ? key.value(var) + " = " + parameter : key.value(var) + " IS NULL");
		}
		return "(" + String.join(" OR ", ways) + ")";
	}

	/**
	 * What rows are ordered by: a property of the node, a property of the one that a walk
	 * leads to, or how many a walk leads to.
	 *
	 * @param index its place among the keys
	 * @param property the property; null counts
	 * @param path the walk; null for the node itself
	 * @param numeric whether its values are numbers; else they are texts
	 */
	record Key(int index, @Nullable String property, @Nullable PathPattern path, boolean descending, boolean nullable,
			boolean numeric) {

		static Key of(int index, GraphSchema kinds, GraphQLNamedOutputType kind, GraphQLEnumValueDefinition value) {
			var order = Objects.requireNonNull(value.getAppliedDirective("order"));
			String property = order.getArgument("by").getValue();
			String path = order.getArgument("path").getValue();
			boolean descending = order.getArgument("descending").<Boolean>getValue();
			boolean nullable = (path != null) ? property != null : kinds.isNullable(kind, property);
			boolean numeric = property == null || kinds.isNumeric(kind, property);
			return new Key(index, property, (path != null) ? new PathPattern(path) : null, descending, nullable,
					numeric);
		}

		boolean fits(@Nullable Object value) {
			return (value != null) ? this.numeric == (value instanceof Number) : this.nullable;
		}

		boolean isComputed() {
			return this.path != null;
		}

		String value(String var) {
			return isComputed() ? var + "k" + this.index : var + "." + this.property;
		}

		String computed(String var, GraphSchema kinds) {
			PathPattern walk = Objects.requireNonNull(this.path);
			String it = var + "o";
			return (this.property == null) ? Match.count(kinds, walk, var, it)
					: "head(COLLECT { MATCH " + walk.between(var, it) + " RETURN " + it + "." + this.property
							+ " ORDER BY " + it + ".id LIMIT 1 })";
		}

		// Cypher puts null last when ascending and first when descending.
		String by(String var, boolean backward) {
			boolean down = this.descending != backward;
			String value = value(var) + (down ? " DESC" : "");
			return (this.nullable && this.descending)
					? value(var) + " IS NULL" + (backward ? " DESC" : "") + ", " + value : value;
		}

		String beyond(String var, @Nullable String parameter, boolean backward) {
			String value = value(var);
			if (parameter == null) {
				return backward ? value + " IS NOT NULL" : "false";
			}
			String compared = value + ((this.descending != backward) ? " < " : " > ") + parameter;
			return (this.nullable && !backward) ? "(" + compared + " OR " + value + " IS NULL)" : compared;
		}

	}

}
