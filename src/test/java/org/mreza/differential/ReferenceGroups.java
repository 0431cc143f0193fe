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
			List<Dimension> asked = by.stream()
				.map((name) -> dimensions.getValue((String) name))
				.map((value) -> new Dimension(value.getName(),
						value.getAppliedDirective("group").getArgument("by").getValue(), Path.of(value, "group")))
				.toList();
			places(each, asked).forEach((place) -> {
				List<Key> keys = asked.stream().map((dimension) -> place.keys().get(dimension.name())).toList();
				Group group = groups.computeIfAbsent(keys,
						(any) -> new Group(keys, new LinkedHashSet<>(), new LinkedHashSet<>()));
				group.members().add(each);
				group.ways().addAll(place.ways());
			});
		}
		return groups.values().stream().sorted(order(orderBy)).toList();
	}

	/**
	 * A dimension, of which a way from a node is left; null where the node itself
	 * decides.
	 */
	private record Dimension(String name, String property, Path path) {

		boolean isTakenWith(Dimension other) {
			return this.path != null && other.path != null && this.path.first().equals(other.path.first());
		}

		Dimension behind() {
			Path rest = this.path.rest();
			return new Dimension(this.name, this.property, rest.hops().isEmpty() ? null : rest);
		}

	}

	/**
	 * Where a node stands in each dimension, by its name, and the nodes on the ways
	 * there.
	 */
	private record Place(Map<String, Key> keys, List<Node> ways) {

		Place and(Place other) {
			Map<String, Key> both = new LinkedHashMap<>(this.keys);
			both.putAll(other.keys);
			return new Place(both, Stream.concat(this.ways.stream(), other.ways.stream()).toList());
		}

	}

	/** All places of a node; dimensions that set out with one step take it together. */
	private List<Place> places(Node from, List<Dimension> dimensions) {
		List<Place> places = List.of(new Place(Map.of(), List.of()));
		List<Dimension> left = new ArrayList<>(dimensions);
		while (!left.isEmpty()) {
			Dimension first = left.getFirst();
			List<Dimension> together = left.stream()
				.filter((each) -> each.equals(first) || each.isTakenWith(first))
				.toList();
			left.removeAll(together);
			List<Place> more = (together.size() > 1) ? together(from, together) : alone(from, first);
			places = places.stream().flatMap((place) -> more.stream().map(place::and)).toList();
		}
		return places;
	}

	private List<Place> together(Node from, List<Dimension> dimensions) {
		List<Place> places = new ArrayList<>();
		for (List<Node> way : dimensions.getFirst().path().first().ways(this.graph, from)) {
			Place taken = new Place(Map.of(), way.subList(1, way.size()));
			places(way.getLast(), dimensions.stream().map(Dimension::behind).toList())
				.forEach((place) -> places.add(taken.and(place)));
		}
		if (places.isEmpty()) {
			Map<String, Key> none = new LinkedHashMap<>();
			dimensions.forEach((dimension) -> none.put(dimension.name(), new Key(null, null)));
			places.add(new Place(none, List.of()));
		}
		return places;
	}

	private List<Place> alone(Node from, Dimension dimension) {
		if (dimension.path() == null) {
			return List.of(new Place(Map.of(dimension.name(), key(from, dimension.property())), List.of()));
		}
		List<Place> places = dimension.path()
			.ways(this.graph, from)
			.stream()
			.map((way) -> new Place(Map.of(dimension.name(), key(way.getLast(), dimension.property())),
					way.subList(1, way.size())))
			.toList();
		return places.isEmpty() ? List.of(new Place(Map.of(dimension.name(), new Key(null, null)), List.of())) : places;
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
