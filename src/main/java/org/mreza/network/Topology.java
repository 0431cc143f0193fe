package org.mreza.network;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jgrapht.Graph;
import org.jgrapht.graph.AsUnweightedGraph;
import org.jgrapht.graph.DefaultUndirectedWeightedGraph;
import org.jgrapht.graph.DefaultWeightedEdge;

/**
 * Who is tied to whom in a network, without what it rests on. A vertex is the place of
 * its node.
 *
 * @param weighted with the weights of the edges
 * @param steps each edge as one step, whatever it weighs
 */
public record Topology(Graph<Integer, DefaultWeightedEdge> weighted, Graph<Integer, DefaultWeightedEdge> steps) {

	static Topology of(List<Network.Node> nodes, List<Network.Edge> edges) {
		Map<String, Integer> places = new HashMap<>();
		nodes.forEach((node) -> places.put(node.node(), places.size()));
		return of(places.size(),
				edges.stream()
					.map((edge) -> new Link(places.getOrDefault(edge.source(), -1),
							places.getOrDefault(edge.target(), -1), edge.weight()))
					.toList());
	}

	public static Topology of(int nodes, List<Link> links) {
		Graph<Integer, DefaultWeightedEdge> graph = new DefaultUndirectedWeightedGraph<>(DefaultWeightedEdge.class);
		for (int i = 0; i < nodes; i++) {
			graph.addVertex(i);
		}
		links.forEach((link) -> graph.setEdgeWeight(graph.addEdge(link.source(), link.target()), link.weight()));
		return new Topology(graph, new AsUnweightedGraph<>(graph));
	}

	public int nodes() {
		return this.weighted.vertexSet().size();
	}

	public int edges() {
		return this.weighted.edgeSet().size();
	}

	public int degree(int node) {
		return this.weighted.degreeOf(node);
	}

	public double strength(int node) {
		return this.weighted.edgesOf(node).stream().mapToDouble(this.weighted::getEdgeWeight).sum();
	}

	public List<Link> links() {
		return this.weighted.edgeSet()
			.stream()
			.map((edge) -> new Link(this.weighted.getEdgeSource(edge), this.weighted.getEdgeTarget(edge),
					this.weighted.getEdgeWeight(edge)))
			.toList();
	}

	/** An edge between the places of two nodes. */
	public record Link(int source, int target, double weight) {
	}

}
