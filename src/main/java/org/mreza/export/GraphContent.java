package org.mreza.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.mreza.export.file.Column;
import org.mreza.export.file.Edge;
import org.mreza.export.file.FileMetadata;
import org.mreza.export.file.NetworkFile;
import org.mreza.export.file.Node;
import org.mreza.export.file.Period;
import org.mreza.export.stored.Relationship;
import org.mreza.export.stored.StoredNode;
import org.mreza.export.stored.StoredNodes;
import org.mreza.failure.ApiException;
import org.mreza.graph.Graph;
import org.mreza.graph.schema.NodeType;
import org.mreza.network.Parameter;

/** The whole graph, read while it is written. */
final class GraphContent implements Content {

	private static final Column KIND = new Column("nodeKind", Column.Type.TEXT);

	private static final Column RELATIONSHIP = new Column("relationship", Column.Type.TEXT);

	/** Counted without the kinds, so that what belongs to none is missed. */
	private static final String EDGES = Stream.of("Statement", "Document", "Evidence", "LeftOutLine")
		.map((label) -> "COUNT { (n:" + label + " WHERE n.id > '')-->(:Statement|Document|Evidence) }")
		.collect(Collectors.joining(" + "));

	private final StoredNodes stored;

	private final List<NodeType> kinds;

	private final List<Column> columns;

	private final boolean tied;

	private final long nodeCount;

	private final long edgeCount;

	/**
	 * @param tied whether edges belong to it
	 */
	GraphContent(Graph graph, StoredNodes stored, List<NodeType> kinds, boolean tied) {
		this.stored = stored;
		this.kinds = kinds;
		this.tied = tied;
		Map<String, Column> named = new LinkedHashMap<>();
		kinds.stream()
			.flatMap((kind) -> StoredNodes.columns(kind).stream())
			.forEach((column) -> named.merge(column.name(), column,
					(one, other) -> (one.type() == other.type()) ? one : new Column(one.name(), Column.Type.TEXT)));
		this.columns = List.copyOf(named.values());
		String nodes = kinds.stream()
			.map((kind) -> "COUNT { (:" + kind.name() + ") }")
			.collect(Collectors.joining(" + "));
		String edges = tied ? EDGES : "0";
		Map<String, Object> counted = graph.page("RETURN " + nodes + " AS nodes, " + edges + " AS edges").getFirst();
		this.nodeCount = (Long) Objects.requireNonNull(counted.get("nodes"));
		this.edgeCount = (Long) Objects.requireNonNull(counted.get("edges"));
	}

	@Override
	public FileMetadata.Traits traits() {
		return new FileMetadata.Traits(true, true, false, true);
	}

	@Override
	public List<Parameter> definitions() {
		return List.of();
	}

	@Override
	public long nodeCount() {
		return this.nodeCount;
	}

	@Override
	public long edgeCount() {
		return this.edgeCount;
	}

	@Override
	public List<Column> nodeColumns() {
		return Stream.concat(Stream.of(KIND), this.columns.stream()).toList();
	}

	@Override
	public List<Column> edgeColumns() {
		return this.tied ? List.of(RELATIONSHIP) : List.of();
	}

	@Override
	public void writeNodes(NetworkFile file) throws IOException {
		long written = 0;
		for (NodeType kind : this.kinds) {
			for (StoredNode stored : this.stored.all(kind)) {
				file.node(node(kind.name(), stored));
				written++;
			}
		}
		complete("nodes", written, this.nodeCount);
	}

	private Node node(String kind, StoredNode stored) {
		Map<String, Object> properties = stored.properties();
		List<@Nullable Object> values = new ArrayList<>(this.columns.size() + 1);
		values.add(kind);
		for (Column column : this.columns) {
			values.add(properties.get(column.name()));
		}
		return new Node(stored.id(), label(stored), kind, period(properties), values);
	}

	private static String label(StoredNode stored) {
		return Stream.of("name", "title")
			.map((property) -> (String) stored.properties().get(property))
			.filter(Objects::nonNull)
			.findFirst()
			.orElse(stored.id());
	}

	private static @Nullable Period period(Map<String, Object> properties) {
		String date = (String) properties.get("date");
		return (date != null) ? Period.of(date, date)
				: Period.of((String) properties.get("start"), (String) properties.get("end"));
	}

	@Override
	public void writeEdges(NetworkFile file) throws IOException {
		long written = 0;
		if (this.tied) {
			for (NodeType kind : this.kinds) {
				for (Relationship each : this.stored.relationships(kind)) {
					file.edge(new Edge(each.source(), each.target(), each.type(), 1, List.of(), List.of(each.type())));
					written++;
				}
			}
		}
		complete("edges", written, this.edgeCount);
	}

	// The metadata has told how many, and is sent
	private static void complete(String what, long written, long expected) {
		if (written != expected) {
			throw new ApiException(ApiException.Code.GRAPH_CHANGED, "The graph changed while it was read: it had "
					+ expected + " " + what + ", and " + written + " were found; ask again.");
		}
	}

}
