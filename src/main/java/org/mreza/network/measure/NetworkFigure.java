package org.mreza.network.measure;

import java.util.stream.IntStream;

import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.traverse.BreadthFirstIterator;

import org.mreza.network.Topology;

/** What is measured of a network as a whole. */
public enum NetworkFigure {

	/** How many of all possible edges there are. */
	DENSITY("Edges as a share of all pairs of nodes; null for fewer than two nodes.", WorkLimit.NONE) {
		@Override
		double value(Topology topology) {
			double nodes = topology.nodes();
			return topology.edges() / (nodes * (nodes - 1) / 2);
		}
	},
	/** How far apart nodes are at most. */
	DIAMETER("""
			The largest number of steps of a shortest path, over all pairs of nodes of which each can be reached from \
			the other; null for a network without nodes.""", WorkLimit.SEARCHES) {
		@Override
		double value(Topology topology) {
			return IntStream.range(0, topology.nodes()).map((node) -> {
				var search = new BreadthFirstIterator<>(topology.steps(), node);
				int furthest = node;
				while (search.hasNext()) {
					furthest = search.next();
				}
				return search.getDepth(furthest);
			}).max().orElse(-1);
		}
	},
	/** How many of those that share a neighbour are tied themselves. */
	TRANSITIVITY("""
			Three times the number of triangles as a share of all paths of two edges; null where there is no such \
			path.""", WorkLimit.NEIGHBOURS) {
		@Override
		double value(Topology topology) {
			return new ClusteringCoefficient<>(topology.steps()).getGlobalClusteringCoefficient();
		}
	};

	private final String definition;

	private final WorkLimit limit;

	NetworkFigure(String definition, WorkLimit limit) {
		this.definition = definition;
		this.limit = limit;
	}

	/** The value; negative or no finite number where there is none. */
	abstract double value(Topology topology);

	String definition() {
		return this.definition;
	}

	WorkLimit limit() {
		return this.limit;
	}

}
