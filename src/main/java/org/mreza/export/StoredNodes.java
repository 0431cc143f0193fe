package org.mreza.export;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.mreza.export.file.Column;
import org.mreza.graph.Graph;
import org.mreza.graph.schema.NodeType;

/** The nodes of a kind as they are stored, page by page. */
public record StoredNodes(Graph graph, NodeType kind) {

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
	private static final String TIES = """
			MATCH (n:{kind}) WHERE n.id > $after
			WITH n ORDER BY n.id LIMIT $most
			RETURN n.id AS id, COLLECT {
			  MATCH (n)-[tie]->(m:Statement|Document|Evidence)
			  WITH type(tie) AS type, m.id AS target ORDER BY type, target
			  RETURN {type: type, target: target}
			} AS ties ORDER BY id
			""";

	/** A node with what is stored of it, printed as the schema prints it. */
	public record Stored(String id, Map<String, Object> properties) {
	}

	/**
	 * A relationship.
	 *
	 * @param source the id of the node that it leads from
	 * @param target the id of the node that it leads to
	 */
	public record Tie(String source, String type, String target) {
	}

	public List<Column> columns() {
		return this.kind.properties()
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
	public Iterable<Stored> all() {
		return pages((after) -> stored(page(AFTER, after)), Stored::id);
	}

	/** What is stored of each of these, by id. */
	Map<String, Map<String, Object>> each(List<String> ids) {
		Map<String, Map<String, Object>> found = new LinkedHashMap<>();
		for (int i = 0; i < ids.size(); i += PAGE) {
			stored(this.graph.page(cypher(EACH), "ids", ids.subList(i, Math.min(i + PAGE, ids.size()))))
				.forEach((stored) -> found.put(stored.id(), stored.properties()));
		}
		return found;
	}

	/** All that leads from these nodes, in the order of their ids, read likewise. */
	public Iterable<Tie> ties() {
		Iterable<Map<String, Object>> rows = pages((after) -> page(TIES, after), StoredNodes::id);
		return () -> StreamSupport.stream(rows.spliterator(), false).flatMap(StoredNodes::ties).iterator();
	}

	private static Stream<Tie> ties(Map<String, Object> row) {
		return ((List<?>) Objects.requireNonNull(row.get("ties"))).stream().map((each) -> {
			Map<?, ?> tie = (Map<?, ?>) each;
			return new Tie(id(row), String.valueOf(tie.get("type")), String.valueOf(tie.get("target")));
		});
	}

	private static <T> Iterable<T> pages(Function<String, List<T>> after, Function<T, String> id) {
		return () -> Stream
			.iterate(after.apply(""), (page) -> !page.isEmpty(), (page) -> after.apply(id.apply(page.getLast())))
			.flatMap(List::stream)
			.iterator();
	}

	private List<Map<String, Object>> page(String template, String after) {
		return this.graph.page(cypher(template), "after", after, "most", PAGE);
	}

	private static String id(Map<String, Object> row) {
		return String.valueOf(row.get("id"));
	}

	private String cypher(String template) {
		return template.replace("{kind}", this.kind.name())
			.replace("{properties}",
					this.kind.properties()
						.stream()
						.map((property) -> "." + property.name())
						.collect(Collectors.joining(", ")));
	}

	private List<Stored> stored(List<Map<String, Object>> rows) {
		List<Stored> nodes = new ArrayList<>();
		for (Map<String, Object> row : rows) {
			Map<String, Object> properties = new LinkedHashMap<>();
			if (row.get("properties") instanceof Map<?, ?> found) {
				for (NodeType.Property property : this.kind.properties()) {
					Object value = found.get(property.name());
					if (value != null) {
						properties.put(property.name(), property.printed(value));
					}
				}
			}
			nodes.add(new Stored(id(row), properties));
		}
		return nodes;
	}

}
