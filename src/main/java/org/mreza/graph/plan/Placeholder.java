package org.mreza.graph.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.UnaryOperator;

import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.OperationDefinition;
import graphql.language.Type;
import graphql.language.TypeName;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLList;
import graphql.schema.GraphQLNonNull;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

/**
 * A value that a request will give, in its place in a statement. No text depends on it:
 * it is an id, a name, a date or an amount, and not a number, which may be the size of a
 * page, nor an enum, which may be an order. A statement that is compiled around such
 * values serves every request whose other values are the same.
 *
 * @param path where it stands among the variables
 * @param made what is made of it
 */
public record Placeholder(List<Object> path, UnaryOperator<@Nullable Object> made) {

	private static final Set<String> SCALARS = Set.of("ID", "Name", "PartialDate", "Decimal");

	private static final UnaryOperator<@Nullable Object> ITSELF = UnaryOperator.identity();

	/** A value that is given beside the variables, under a name that none of them has. */
	public static Placeholder beside(String name) {
		return new Placeholder(List.of(name), ITSELF);
	}

	/** The variables of an operation, with such values in place of theirs. */
	public static Map<String, @Nullable Object> of(GraphQLSchema schema, OperationDefinition operation,
			Map<String, ?> variables) {
		Map<String, @Nullable Object> given = new LinkedHashMap<>();
		operation.getVariableDefinitions().forEach((definition) -> {
			String name = definition.getName();
			if (variables.containsKey(name)) {
				given.put(name, of(type(schema, definition.getType()), variables.get(name), List.of(name)));
			}
		});
		return given;
	}

	private static GraphQLInputType type(GraphQLSchema schema, Type<?> type) {
		return switch (type) {
			case NonNullType required -> GraphQLNonNull.nonNull(type(schema, required.getType()));
			case ListType list -> GraphQLList.list(type(schema, list.getType()));
			default -> (GraphQLInputType) Objects.requireNonNull(schema.getType(((TypeName) type).getName()));
		};
	}

	private static @Nullable Object of(GraphQLInputType type, @Nullable Object value, List<Object> path) {
		if (value == null) {
			return null;
		}
		var named = GraphQLTypeUtil.unwrapAll(type);
		if (SCALARS.contains(named.getName())) {
			return new Placeholder(path, ITSELF);
		}
		if (value instanceof List<?> list) {
			var each = (GraphQLInputType) GraphQLTypeUtil.unwrapOne(GraphQLTypeUtil.unwrapNonNull(type));
			List<@Nullable Object> given = new ArrayList<>();
			for (int i = 0; i < list.size(); i++) {
				given.add(of(each, list.get(i), inner(path, i)));
			}
			return given;
		}
		if (named instanceof GraphQLInputObjectType object && value instanceof Map<?, ?> fields) {
			Map<String, @Nullable Object> given = new LinkedHashMap<>();
			fields.forEach((name, field) -> given.put((String) name,
					of(object.getField((String) name).getType(), field, inner(path, name))));
			return given;
		}
		return value;
	}

	private static List<Object> inner(List<Object> path, Object step) {
		List<Object> inner = new ArrayList<>(path);
		inner.add(step);
		return inner;
	}

	/** What is made of a value, at once or as soon as it is given. */
	public static Object then(Object value, UnaryOperator<Object> step) {
		return (value instanceof Placeholder given)
				? new Placeholder(given.path(), (it) -> step.apply(Objects.requireNonNull(given.made().apply(it))))
				: step.apply(value);
	}

	/** A value with all that is given in it, in lists and maps, too. */
	public static @Nullable Object bound(@Nullable Object value, Map<String, ?> variables) {
		return switch (value) {
			case Placeholder given -> given.made().apply(given.found(variables));
			case Collection<?> list -> {
				List<@Nullable Object> bound = new ArrayList<>();
				list.forEach((each) -> bound.add(bound(each, variables)));
				yield bound;
			}
			case Map<?, ?> map -> {
				Map<Object, @Nullable Object> bound = new LinkedHashMap<>();
				map.forEach((key, each) -> bound.put(key, bound(each, variables)));
				yield bound;
			}
			case null, default -> value;
		};
	}

	/** Where it stands, so that what holds it prints the same each time. */
	@Override
	public String toString() {
		return "$" + this.path;
	}

	private @Nullable Object found(Map<String, ?> variables) {
		Object found = variables;
		for (Object step : this.path) {
			found = (found instanceof List<?> list) ? list.get((Integer) step)
					: ((Map<?, ?>) Objects.requireNonNull(found)).get(step);
		}
		return found;
	}

}
