package org.mreza.differential;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import graphql.schema.GraphQLEnumValueDefinition;

import org.mreza.differential.Snapshot.Node;

/** The groups of a whole list. */
final class ReferenceGroups {

	private final Snapshot graph;

	ReferenceGroups(Snapshot graph) {
		this.graph = graph;
	}

	/**
	 * Those that have something in common.
	 *
	 * @param key what they have in common; null for those that have none
	 * @param node the node that they have in common; null for a value
	 * @param members one that is found in several ways is in it as often
	 */
	record Group(String key, Node node, List<Node> members) {

		String name() {
			return first("name", "title", "id");
		}

		private String sortKey() {
			return first("sortKey", "id");
		}

		private String first(String... properties) {
			return (this.node == null) ? this.key
					: (String) Stream.of(properties).map(this.node::get).filter(Objects::nonNull).findFirst().get();
		}

		int distinct() {
			return new HashSet<>(this.members).size();
		}

		/** The sums of their money, by currency. */
		Map<String, BigDecimal> sums() {
			Map<String, BigDecimal> sums = new TreeMap<>();
			new HashSet<>(this.members).stream()
				.filter((each) -> each.get("moneyCurrency") != null)
				.forEach((each) -> sums.merge((String) each.get("moneyCurrency"),
						ReferenceEvaluator.decimal(each.get("moneyAmount")), BigDecimal::add));
			return sums;
		}

	}

	List<Group> of(List<Node> all, GraphQLEnumValueDefinition dimension, String orderBy) {
		String property = dimension.getAppliedDirective("group").getArgument("by").getValue();
		Path path = Path.of(dimension, "group");
		Map<String, Group> groups = new HashMap<>();
		for (Node each : all) {
			List<Node> ends = (path != null) ? path.ends(this.graph, each) : List.of(each);
			ends.forEach((end) -> add(groups, (property != null) ? value(end, property) : end.id(),
					(property != null) ? null : end, each));
			if (ends.isEmpty()) {
				add(groups, null, null, each);
			}
		}
		return groups.values().stream().sorted(order(orderBy)).toList();
	}

	private static String value(Node node, String property) {
		Object value = node.get(property);
		return (value != null) ? value.toString() : null;
	}

	private static void add(Map<String, Group> groups, String key, Node node, Node member) {
		groups.computeIfAbsent(key, (any) -> new Group(key, node, new ArrayList<>())).members().add(member);
	}

	private static Comparator<Group> order(String orderBy) {
		Comparator<String> up = Comparator.naturalOrder();
		Comparator<String> text = Comparator.nullsLast("KEY_DESC".equals(orderBy) ? up.reversed() : up);
		Comparator<Group> byKey = Comparator.comparing(Group::sortKey, text).thenComparing(Group::key, text);
		Comparator<Group> bySize = Comparator.comparingInt((group) -> group.members().size());
		return switch (orderBy) {
			case "COUNT_DESC" -> bySize.reversed().thenComparing(byKey);
			case "COUNT_ASC" -> bySize.thenComparing(byKey);
			default -> byKey;
		};
	}

}
