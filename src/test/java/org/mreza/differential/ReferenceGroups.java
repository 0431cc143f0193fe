package org.mreza.differential;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;

import org.mreza.differential.Snapshot.Node;

/** The groups of a whole list. */
final class ReferenceGroups {

	private final Snapshot graph;

	ReferenceGroups(Snapshot graph) {
		this.graph = graph;
	}

	/**
	 * What those of a group have in common in one dimension.
	 *
	 * @param value null for those that have none
	 * @param node the node that they have in common; null for a value
	 */
	record Key(String value, Node node) {

		String name() {
			return first("name", "title", "id");
		}

		private String sortKey() {
			return first("sortKey", "id");
		}

		private String first(String... properties) {
			return (this.node == null) ? this.value
					: (String) Stream.of(properties).map(this.node::get).filter(Objects::nonNull).findFirst().get();
		}

	}

	/**
	 * Those that have something in common.
	 *
	 * @param members each once
	 * @param ways the nodes on the ways that led from them to what they have in common
	 */
	record Group(List<Key> keys, Set<Node> members, Set<Node> ways) {
	}

	List<Group> of(List<Node> all, GraphQLEnumType dimensions, Collection<?> by, String orderBy) {
		Map<List<Key>, Group> groups = new LinkedHashMap<>();
		for (Node each : all) {
			List<List<Way>> places = List.of(List.of());
			for (Object dimension : by) {
				List<Way> ways = ways(each, dimensions.getValue((String) dimension));
				places = places.stream()
					.flatMap((place) -> ways.stream()
						.map((way) -> Stream.concat(place.stream(), Stream.of(way)).toList()))
					.toList();
			}
			places.forEach((place) -> {
				List<Key> keys = place.stream().map(Way::key).toList();
				Group group = groups.computeIfAbsent(keys,
						(any) -> new Group(keys, new LinkedHashSet<>(), new LinkedHashSet<>()));
				group.members().add(each);
				place.forEach((way) -> group.ways().addAll(way.nodes()));
			});
		}
		return groups.values().stream().sorted(order(orderBy)).toList();
	}

	private record Way(Key key, List<Node> nodes) {
	}

	private List<Way> ways(Node from, GraphQLEnumValueDefinition dimension) {
		String property = dimension.getAppliedDirective("group").getArgument("by").getValue();
		Path path = Path.of(dimension, "group");
		if (path == null) {
			return List.of(new Way(key(from, property), List.of()));
		}
		List<Way> ways = path.ways(this.graph, from)
			.stream()
			.map((way) -> new Way(key(way.getLast(), property), way.subList(1, way.size())))
			.toList();
		return ways.isEmpty() ? List.of(new Way(new Key(null, null), List.of())) : ways;
	}

	private static Key key(Node node, String property) {
		Object value = (property != null) ? node.get(property) : null;
		return (property == null) ? new Key(node.id(), node) : new Key((value != null) ? value.toString() : null, null);
	}

	private static Comparator<Group> order(String orderBy) {
		Comparator<String> up = Comparator.naturalOrder();
		Comparator<String> text = Comparator.nullsLast("KEY_DESC".equals(orderBy) ? up.reversed() : up);
		Comparator<Key> byName = Comparator.comparing(Key::sortKey, text).thenComparing(Key::value, text);
		Comparator<Group> byKey = (one, other) -> {
			for (int i = 0; i < one.keys().size(); i++) {
				int order = byName.compare(one.keys().get(i), other.keys().get(i));
				if (order != 0) {
					return order;
				}
			}
			return 0;
		};
		Comparator<Group> bySize = Comparator.comparingInt((group) -> group.members().size());
		return switch (orderBy) {
			case "COUNT_DESC" -> bySize.reversed().thenComparing(byKey);
			case "COUNT_ASC" -> bySize.thenComparing(byKey);
			default -> byKey;
		};
	}

}
