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
import org.mreza.failure.ApiException;
import org.mreza.graph.Graph;
import org.mreza.graph.schema.NodeType;

/** The whole graph, read while it is written. */
final class GraphContent implements Content {

	private static final Column TYPE = new Column("type", Column.Type.TEXT);

	private static final Column RELATIONSHIP = new Column("relationship", Column.Type.TEXT);

	/** Counted without the kinds, so that what belongs to none is missed. */
	private static final String EDGES = Stream.of("Statement", "Document", "Evidence")
		.map((label) -> "COUNT { (n:" + label + " WHERE n.id > '')-->(:Statement|Document|Evidence) }")
		.collect(Collectors.joining(" + "));

	private final Graph graph;

	private final List<StoredNodes> kinds;

	private final List<Column> columns;

	private final boolean tied;

	private long expectedNodes;

	private long expectedEdges;

	/**
	 * @param tied whether edges belong to it
	 */
	GraphContent(Graph graph, List<NodeType> kinds, boolean tied) {
		this.graph = graph;
		this.kinds = kinds.stream().map((kind) -> new StoredNodes(graph, kind)).toList();
		this.tied = tied;
		Map<String, Column> named = new LinkedHashMap<>();
		this.kinds.stream()
			.flatMap((kind) -> kind.columns().stream())
			.forEach((column) -> named.merge(column.name(), column,
					(one, other) -> (one.type() == other.type()) ? one : new Column(one.name(), Column.Type.TEXT)));
		this.columns = List.copyOf(named.values());
	}

	/** Tells how many nodes and edges there are, and what is known of them. */
	ContentSummary holding() {
		String nodes = this.kinds.stream()
			.map((kind) -> "COUNT { (:" + kind.kind().name() + ") }")
			.collect(Collectors.joining(" + "));
		String edges = this.tied ? EDGES : "0";
		Map<String, Object> counted = this.graph.page("RETURN " + nodes + " AS nodes, " + edges + " AS edges")
			.getFirst();
		this.expectedNodes = (Long) Objects.requireNonNull(counted.get("nodes"));
		this.expectedEdges = (Long) Objects.requireNonNull(counted.get("edges"));
		return new ContentSummary(new FileMetadata.Traits(true, true, false, true), List.of(), this.expectedNodes,
				this.expectedEdges, Stream.concat(Stream.of(TYPE), this.columns.stream()).toList(),
				this.tied ? List.of(RELATIONSHIP) : List.of());
	}

	@Override
	public void writeNodes(NetworkFile file) throws IOException {
		long written = 0;
		for (StoredNodes kind : this.kinds) {
			for (StoredNodes.Stored stored : kind.all()) {
				file.node(node(kind.kind().name(), stored));
				written++;
			}
		}
		complete("nodes", written, this.expectedNodes);
	}

	private Node node(String kind, StoredNodes.Stored stored) {
		Map<String, Object> properties = stored.properties();
		List<@Nullable Object> values = new ArrayList<>(this.columns.size() + 1);
		values.add(kind);
		for (Column column : this.columns) {
			values.add(properties.get(column.name()));
		}
		return new Node(stored.id(), label(stored), kind, period(properties), values);
	}

	private static String label(StoredNodes.Stored stored) {
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
			for (StoredNodes kind : this.kinds) {
				for (StoredNodes.Tie tie : kind.ties()) {
					file.edge(new Edge(tie.source(), tie.target(), tie.type(), 1, List.of(), List.of(tie.type())));
					written++;
				}
			}
		}
		complete("edges", written, this.expectedEdges);
	}

	// The head has told how many, and is gone
	private static void complete(String what, long written, long expected) {
		if (written != expected) {
			throw new ApiException(ApiException.Code.GRAPH_CHANGED, "The graph changed while it was read: it had "
					+ expected + " " + what + ", and " + written + " were found; ask again.");
		}
	}

}
