package org.mreza.export;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.mreza.export.file.Column;
import org.mreza.export.file.Edge;
import org.mreza.export.file.FileMetadata;
import org.mreza.export.file.NetworkFile;
import org.mreza.export.file.Node;
import org.mreza.export.file.Period;
import org.mreza.export.stored.StoredNodes;
import org.mreza.graph.Graph;
import org.mreza.graph.schema.NodeType;
import org.mreza.network.Network;
import org.mreza.network.Parameter;

/**
 * A network with what is known of its nodes.
 *
 * @param kind the type of its nodes in the schema
 * @param stored what the graph holds of nodes of this kind
 * @param properties that of each node, by id
 * @param measures what was measured of each node
 * @param periods when its contexts were, by id; none for those of which nothing is known
 */
record NetworkContent(Network network, String kind, List<Column> stored, Map<String, Map<String, Object>> properties,
		NodeMeasures measures, Map<String, Period> periods) implements Content {

	private static final Column CONTEXTS = new Column("contextCount", Column.Type.INTEGER);

	private static final List<Column> EDGES = List.of(new Column("sharedCount", Column.Type.INTEGER),
			new Column("inferredCount", Column.Type.INTEGER), new Column("possibleCount", Column.Type.INTEGER),
			new Column("assertion", Column.Type.TEXT), new Column("shared", Column.Type.LIST));

	/**
	 * When contexts were. A component without dates of its own lasts as long as its
	 * programme.
	 */
	private static final String PERIODS = """
			MATCH (context:Statement) WHERE context.id IN $ids
			OPTIONAL MATCH (context)-[:UNDER]->(under:Component)
			WITH context, CASE WHEN context:Component THEN context ELSE under END AS component
			OPTIONAL MATCH (component)-[:PART_OF_PROGRAMME]->(whole:Programme)
			WITH context, component, CASE WHEN context:Programme THEN context ELSE whole END AS programme
			RETURN context.id AS id, coalesce(component.start, programme.start) AS start,
			  coalesce(component.end, programme.end) AS end
			""";

	static NetworkContent of(Network network, NodeMeasures measures, NodeType kind, StoredNodes stored, Graph graph) {
		List<String> ids = network.nodes().stream().map(Network.Node::node).toList();
		return new NetworkContent(network, kind.name(), StoredNodes.columns(kind), stored.each(kind, ids), measures,
				periods(network, graph));
	}

	private static Map<String, Period> periods(Network network, Graph graph) {
		List<String> contexts = network.edges()
			.stream()
			.flatMap((edge) -> edge.shared().stream())
			.map(Network.Shared::context)
			.distinct()
			.toList();
		Map<String, Period> periods = new LinkedHashMap<>();
		graph.page(PERIODS, "ids", contexts).forEach((row) -> {
			Period period = Period.of((String) row.get("start"), (String) row.get("end"));
			if (period != null) {
				periods.put(String.valueOf(row.get("id")), period);
			}
		});
		return periods;
	}

	@Override
	public FileMetadata.Traits traits() {
		return new FileMetadata.Traits(false, false, true, !this.periods.isEmpty());
	}

	@Override
	public List<Parameter> definitions() {
		return this.measures.definitions();
	}

	@Override
	public long nodeCount() {
		return this.network.getNodeCount();
	}

	@Override
	public long edgeCount() {
		return this.network.getEdgeCount();
	}

	@Override
	public List<Column> nodeColumns() {
		return Stream.of(List.of(CONTEXTS), this.measures.columns(), this.stored).flatMap(List::stream).toList();
	}

	@Override
	public List<Column> edgeColumns() {
		return EDGES;
	}

	@Override
	public void writeNodes(NetworkFile file) throws IOException {
		for (Network.Node node : this.network.nodes()) {
			List<@Nullable Object> values = new ArrayList<>();
			values.add(node.contextCount());
			values.addAll(this.measures.of(node.node()));
			Map<String, Object> known = this.properties.getOrDefault(node.node(), Map.of());
			this.stored.forEach((column) -> values.add(known.get(column.name())));
			file.node(new Node(node.node(), node.name(), this.kind, null, values));
		}
	}

	@Override
	public void writeEdges(NetworkFile file) throws IOException {
		for (Network.Edge edge : this.network.edges()) {
			List<String> contexts = edge.shared().stream().map(Network.Shared::context).toList();
			file.edge(new Edge(edge.source(), edge.target(), null, edge.weight(), spells(contexts),
					List.of(edge.getSharedCount(), edge.getInferredCount(), edge.getPossibleCount(),
							edge.getAssertion().name(), contexts)));
		}
	}

	// Where nothing says when they shared one thing, they may have been tied at any time
	private List<Period> spells(List<String> contexts) {
		return this.periods.keySet().containsAll(contexts)
				? Period.union(contexts.stream().map(this.periods::get).filter(Objects::nonNull).toList()) : List.of();
	}

}
