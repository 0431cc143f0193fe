package org.mreza.export.stored;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.springframework.stereotype.Component;

import org.mreza.export.file.Column;
import org.mreza.graph.Graph;
import org.mreza.graph.schema.NodeType;

/** Reads the nodes of a kind as they are stored, page by page. */
@Component
public class StoredNodes {

	private static final int PAGE = 1_000;

	private static final String AFTER = """
			MATCH (n:{kind}) WHERE n.id > $after
			RETURN n.id AS id, n { {properties} } AS properties ORDER BY n.id LIMIT $most
			""";

	private static final String EACH = """
			MATCH (n:{kind}) WHERE n.id IN $ids
			RETURN n.id AS id, n { {properties} } AS properties
			""";

	/**
	 * What leads from each node to another; nodes of which nothing leads anywhere, too.
	 */
	private static final String RELATIONSHIPS = """
			MATCH (n:{kind}) WHERE n.id > $after
			WITH n ORDER BY n.id LIMIT $most
			RETURN n.id AS id, COLLECT {
			  MATCH (n)-[r]->(m:Statement|Document|Evidence)
			  WITH type(r) AS type, m.id AS target ORDER BY type, target
			  RETURN {type: type, target: target}
			} AS relationships ORDER BY id
			""";

	private final Graph graph;

	StoredNodes(Graph graph) {
		this.graph = graph;
	}

	/** The columns of a table of them. */
	public static List<Column> columns(NodeType kind) {
		return kind.properties()
			.stream()
			.map((property) -> new Column(property.name(),
					property.isList() ? Column.Type.LIST : switch (property.typeName()) {
						case "Int" -> Column.Type.INTEGER;
						case "Float", "Decimal" -> Column.Type.NUMBER;
						case "Boolean" -> Column.Type.TRUTH;
						default -> Column.Type.TEXT;
					}))
			.toList();
	}

	/** All nodes, in the order of their ids, read while they are gone through. */
	public Iterable<StoredNode> all(NodeType kind) {
		return pages((after) -> stored(kind, page(AFTER, kind, after)), StoredNode::id);
	}

	/** What is stored of each of these, by id. */
	public Map<String, Map<String, Object>> each(NodeType kind, List<String> ids) {
		Map<String, Map<String, Object>> found = new LinkedHashMap<>();
		for (int i = 0; i < ids.size(); i += PAGE) {
			stored(kind, this.graph.page(cypher(EACH, kind), "ids", ids.subList(i, Math.min(i + PAGE, ids.size()))))
				.forEach((node) -> found.put(node.id(), node.properties()));
		}
		return found;
	}

	/** All that leads from these nodes, in the order of their ids, read likewise. */
	public Iterable<Relationship> relationships(NodeType kind) {
		Iterable<Map<String, Object>> rows = pages((after) -> page(RELATIONSHIPS, kind, after), StoredNodes::id);
		return () -> StreamSupport.stream(rows.spliterator(), false).flatMap(StoredNodes::relationships).iterator();
	}

	private static Stream<Relationship> relationships(Map<String, Object> row) {
		return ((List<?>) Objects.requireNonNull(row.get("relationships"))).stream().map((each) -> {
			Map<?, ?> relationship = (Map<?, ?>) each;
			return new Relationship(id(row), String.valueOf(relationship.get("type")),
					String.valueOf(relationship.get("target")));
		});
	}

	private static <T> Iterable<T> pages(Function<String, List<T>> after, Function<T, String> id) {
		return () -> Stream
			.iterate(after.apply(""), (page) -> !page.isEmpty(), (page) -> after.apply(id.apply(page.getLast())))
			.flatMap(List::stream)
			.iterator();
	}

	private List<Map<String, Object>> page(String template, NodeType kind, String after) {
		return this.graph.page(cypher(template, kind), "after", after, "most", PAGE);
	}

	private static String id(Map<String, Object> row) {
		return String.valueOf(row.get("id"));
	}

	private static String cypher(String template, NodeType kind) {
		return template.replace("{kind}", kind.name())
			.replace("{properties}",
					kind.properties()
						.stream()
						.map((property) -> "." + property.name())
						.collect(Collectors.joining(", ")));
	}

	private static List<StoredNode> stored(NodeType kind, List<Map<String, Object>> rows) {
		List<StoredNode> nodes = new ArrayList<>();
		for (Map<String, Object> row : rows) {
			Map<String, Object> properties = new LinkedHashMap<>();
			if (row.get("properties") instanceof Map<?, ?> found) {
				for (NodeType.Property property : kind.properties()) {
					Object value = found.get(property.name());
					if (value != null) {
						properties.put(property.name(), property.printed(value));
					}
				}
			}
			nodes.add(new StoredNode(id(row), properties));
		}
		return nodes;
	}

}
