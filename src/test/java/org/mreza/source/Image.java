package org.mreza.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.data.neo4j.core.Neo4jClient;

import org.mreza.checksum.Checksum;

/**
 * The whole graph at one moment, to be compared with another.
 *
 * @param nodes labels and properties, by id
 * @param relationships each as {@code from -TYPE-> to {properties}}
 */
record Image(Map<String, Map<String, Object>> nodes, List<String> relationships) {

	private static final String NODES = "MATCH (n) RETURN n.id AS id, labels(n) AS labels, properties(n) AS properties";

	private static final String RELATIONSHIPS = """
			MATCH (n)-[r]->(m) RETURN n.id AS from, type(r) AS type, m.id AS to, properties(r) AS properties
			""";

	static Image of(Neo4jClient client) {
		var nodes = new TreeMap<String, Map<String, Object>>();
		for (var row : client.query(NODES).fetch().all()) {
			var node = new TreeMap<String, Object>();
			((Map<?, ?>) row.get("properties")).forEach((name, value) -> node.put((String) name, value));
			node.put("labels", ((Collection<?>) row.get("labels")).stream().map(String::valueOf).sorted().toList());
			if (nodes.put(String.valueOf(row.get("id")), node) != null) {
				throw new IllegalStateException("Two nodes have the id " + row.get("id"));
			}
		}
		var relationships = client.query(RELATIONSHIPS)
			.fetch()
			.all()
			.stream()
			.map((row) -> "%s -%s-> %s %s".formatted(row.get("from"), row.get("type"), row.get("to"),
					row.get("properties")))
			.sorted()
			.toList();
		return new Image(nodes, relationships);
	}

	/** All but the releases and their changes, which tell when something changed. */
	Image statements() {
		var statements = new TreeMap<>(this.nodes);
		statements.keySet().removeIf((id) -> id.startsWith("release/") || id.startsWith("change/"));
		return new Image(statements, this.relationships);
	}

	String checksum() {
		return Checksum.of(toString());
	}

	/**
	 * The ids of the nodes that differ in another image, or are in one of the two only.
	 */
	List<String> differences(Image other) {
		return Stream.concat(this.nodes.keySet().stream(), other.nodes.keySet().stream())
			.filter((id) -> !Objects.equals(this.nodes.get(id), other.nodes.get(id)))
			.distinct()
			.sorted()
			.toList();
	}

	/** The relationships that another image does not have. */
	List<String> relationshipsBeyond(Image other) {
		var beyond = new ArrayList<>(this.relationships);
		other.relationships.forEach(beyond::remove);
		return beyond;
	}

	/** Which labels and properties of a node differ in another image. */
	Collection<String> differences(Image other, String id) {
		var here = this.nodes.get(id);
		var there = other.nodes.get(id);
		return Stream.concat(here.keySet().stream(), there.keySet().stream())
			.filter((name) -> !Objects.equals(here.get(name), there.get(name)))
			.collect(Collectors.toCollection(TreeSet::new));
	}

}
