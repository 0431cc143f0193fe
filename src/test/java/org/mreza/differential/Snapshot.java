package org.mreza.differential;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.data.neo4j.core.Neo4jClient;

/**
 * The whole graph in memory, read once.
 *
 * @param nodes by id
 * @param outgoing relationships by the id of the node where they start
 * @param incoming relationships by the id of the node where they end
 */
record Snapshot(Map<String, Node> nodes, Map<String, List<Relationship>> outgoing,
		Map<String, List<Relationship>> incoming) {

	/** The fields that hold names, as the schema declares. */
	static final List<String> NAMES = List.of("name", "title", "nameCyrillic", "nameEnglish", "code", "isoCode",
			"abbreviation");

	record Node(String id, Set<String> labels, Map<String, Object> properties) {

		Object get(String property) {
			return this.properties.get(property);
		}

	}

	/**
	 * A relationship, which is not equal to another between the same nodes.
	 *
	 * @param number tells it from others
	 */
	record Relationship(int number, String type, String from, String to) {
	}

	static Snapshot of(Neo4jClient client) {
		Map<String, Node> nodes = new TreeMap<>();
		for (var row : client.query("MATCH (n) RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties")
			.fetch()
			.all()) {
			Map<String, Object> properties = new HashMap<>();
			((Map<?, ?>) row.get("properties")).forEach((name, value) -> properties.put((String) name, value));
			Set<String> labels = new TreeSet<>();
			((Collection<?>) row.get("labels")).forEach((label) -> labels.add((String) label));
			String id = (String) row.get("id");
			if (nodes.put(id, new Node(id, labels, properties)) != null) {
				throw new IllegalStateException("Two nodes have the id " + id);
			}
		}
		List<Relationship> relationships = new ArrayList<>();
		client.query("MATCH (n)-[r]->(m) RETURN n.id AS from, type(r) AS type, m.id AS to ORDER BY from, type, to")
			.fetch()
			.all()
			.forEach((row) -> relationships.add(new Relationship(relationships.size(), (String) row.get("type"),
					(String) row.get("from"), (String) row.get("to"))));
		return new Snapshot(nodes, by(relationships, Relationship::from), by(relationships, Relationship::to));
	}

	private static Map<String, List<Relationship>> by(List<Relationship> all, Function<Relationship, String> end) {
		return all.stream().collect(Collectors.groupingBy(end));
	}

	Node node(String id) {
		return this.nodes.get(id);
	}

	/** The aliases of a node. */
	Stream<Node> aliases(Node node) {
		return this.incoming.getOrDefault(node.id(), List.of())
			.stream()
			.filter((each) -> "NAMES".equals(each.type()))
			.map((each) -> node(each.from()));
	}

	List<Node> labelled(String label) {
		return this.nodes.values().stream().filter((node) -> node.labels().contains(label)).toList();
	}

}
