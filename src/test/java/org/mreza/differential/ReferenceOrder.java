package org.mreza.differential;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLTypeUtil;

import org.mreza.differential.Snapshot.Node;

/**
 * The order of a list: names in Serbian order, all else by id, and what has no value last
 * in either direction.
 */
final class ReferenceOrder {

	private final Snapshot graph;

	private final ReferenceFilter filter;

	ReferenceOrder(Snapshot graph, ReferenceFilter filter) {
		this.graph = graph;
		this.filter = filter;
	}

	Comparator<Node> of(GraphQLNamedOutputType kind, GraphQLFieldDefinition field, Object orderBy, Object counted) {
		List<Comparator<Node>> keys = new ArrayList<>();
		for (Object name : (orderBy instanceof Collection<?> many) ? many
				: (orderBy != null) ? List.of(orderBy) : List.of()) {
			var orders = (GraphQLEnumType) GraphQLTypeUtil.unwrapAll(field.getArgument("orderBy").getType());
			keys.add(key(orders.getValue((String) name), counted(field, counted)));
		}
		if (isNamed(kind)) {
			keys.add(by((node) -> node.get("sortKey"), false));
		}
		return keys.stream()
			.reduce(Comparator::thenComparing)
			.map((order) -> order.thenComparing(Node::id))
			.orElse(Comparator.comparing(Node::id));
	}

	/** What is counted of what a path leads to. */
	private interface Counted {

		boolean holds(Path path, Node node);

	}

	private Counted counted(GraphQLFieldDefinition field, Object counted) {
		if (counted == null) {
			return (path, node) -> true;
		}
		var type = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(field.getArgument("counted").getType());
		return (path, node) -> ((Map<?, ?>) counted).entrySet().stream().allMatch((each) -> {
			GraphQLInputObjectField filter = type.getField((String) each.getKey());
			return each.getValue() == null || !path.equals(Path.of(filter)) || this.filter.holds(node,
					(GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(filter.getType()), each.getValue());
		});
	}

	static boolean isNamed(GraphQLNamedOutputType kind) {
		return kind instanceof GraphQLImplementingType type
				&& type.getInterfaces().stream().anyMatch((each) -> "Named".equals(each.getName()));
	}

	private Comparator<Node> key(GraphQLEnumValueDefinition value, Counted counted) {
		var order = value.getAppliedDirective("order");
		String property = order.getArgument("by").getValue();
		boolean descending = order.getArgument("descending").<Boolean>getValue();
		Path path = Path.of(value, "order");
		if (path == null) {
			return by((node) -> node.get(property), descending);
		}
		if (property == null) {
			return by((node) -> path.reached(this.graph, node)
				.stream()
				.filter((each) -> counted.holds(path, each))
				.count(), descending);
		}
		return by((node) -> path.reached(this.graph, node)
			.stream()
			.min(Comparator.comparing(Node::id))
			.map((end) -> end.get(property))
			.orElse(null), descending);
	}

	@SuppressWarnings("unchecked")
	private static Comparator<Node> by(Function<Node, Object> key, boolean descending) {
		Comparator<Comparable<Object>> natural = Comparator.naturalOrder();
		return Comparator.comparing((node) -> (Comparable<Object>) key.apply(node),
				Comparator.nullsLast(descending ? natural.reversed() : natural));
	}

}
