package org.mreza.export;

import java.util.ArrayList;
import java.util.List;

import graphql.GraphQLContext;

import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

import org.mreza.export.file.FileMetadata;
import org.mreza.export.file.SourceDocument;
import org.mreza.export.format.Format;
import org.mreza.export.stored.StoredNodes;
import org.mreza.failure.ApiException;
import org.mreza.graph.Graph;
import org.mreza.graph.schema.NodeType;
import org.mreza.network.Actor;
import org.mreza.network.Network;
import org.mreza.network.NetworkQuery;
import org.mreza.network.Networks;
import org.mreza.network.Parameter;
import org.mreza.network.measure.MeasureResult;
import org.mreza.network.measure.Partition;
import org.mreza.release.Release;

/** Makes files of networks and of the whole graph. */
@Component
public class Exports {

	private final Graph graph;

	private final StoredNodes stored;

	private final GraphQlSource source;

	private final Networks networks;

	private final Provenance provenance;

	Exports(Graph graph, StoredNodes stored, GraphQlSource source, Networks networks, Provenance provenance) {
		this.graph = graph;
		this.stored = stored;
		this.source = source;
		this.networks = networks;
		this.provenance = provenance;
	}

	/**
	 * The network that a query makes. It is read and measured at once, so that what is
	 * refused is refused here.
	 * @param address where it is asked for
	 */
	public Export network(NetworkQuery query, MeasureOptions options, Format format, FileMetadata.Address address) {
		if (format.isMap() && query.memberships().of() != Actor.MUNICIPALITY) {
			throw ApiException.badInput("`of` is " + query.memberships().of()
					+ "; GeoJSON holds what has a place, and that are municipalities: expected MUNICIPALITY.");
		}
		Network network = this.networks.read(GraphQLContext.newContext().build(), query);
		NodeType kind = kinds().stream()
			.filter((each) -> each.name()
				.equals((query.memberships().of() == Actor.MUNICIPALITY) ? "Municipality" : "Organisation"))
			.findFirst()
			.orElseThrow();
		List<MeasureResult> measured = options.measured(network);
		List<Partition> partitions = options.partitions(network);
		NetworkContent content = NetworkContent.of(network, NodeMeasures.of(measured, partitions), kind, this.stored,
				this.graph);
		List<Parameter> parameters = new ArrayList<>(network.getParameters());
		parameters.addAll(MeasureOptions.parameters(measured, partitions));
		return new Export(format,
				this.provenance.metadata("network", format, address, network.release(), parameters, content), content);
	}

	/**
	 * The whole graph as it is now: every node of every kind but releases, one of which
	 * stands in the metadata, and every relationship between them. A map holds those
	 * nodes alone that have a place.
	 * @param address where it is asked for
	 */
	public Export graph(Format format, FileMetadata.Address address) {
		List<NodeType> kinds = kinds().stream()
			.filter((kind) -> !"Release".equals(kind.name()))
			.filter((kind) -> !format.isMap() || kind.hasPlace())
			.toList();
		GraphContent content = new GraphContent(this.graph, this.stored, kinds, !format.isMap());
		return new Export(format, this.provenance.metadata("graph", format, address, "", List.of(), content), content);
	}

	/** The release that the graph holds now. */
	public Release release() {
		return this.provenance.known("").release();
	}

	/** The documents that the graph rests on now. */
	public List<SourceDocument> origins() {
		return this.provenance.known("").origins();
	}

	private List<NodeType> kinds() {
		return NodeType.of(this.source.schema());
	}

}
