package org.mreza.network.measure;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

import org.jgrapht.alg.interfaces.VertexScoringAlgorithm;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.alg.scoring.Coreness;
import org.jgrapht.alg.scoring.PageRank;
import org.jgrapht.traverse.BreadthFirstIterator;

import org.mreza.network.Topology;

/** What is measured of each node of a network. */
public enum Measure {

	/** To how many a node is tied. */
	DEGREE("How many others the node is tied to.", WorkLimit.NONE) {
		@Override
		double[] values(Topology topology, double damping) {
			return each(topology, topology::degree);
		}

		@Override
		double largest(double nodes) {
			return nodes - 1;
		}
	},
	/** The weight of all edges of a node. */
	STRENGTH("The sum of the weights of the edges of the node, also called weighted degree.", WorkLimit.NONE) {
		@Override
		double[] values(Topology topology, double damping) {
			return each(topology, topology::strength);
		}
	},
	/** How often a node lies between two others. */
	BETWEENNESS("""
			The sum, over all pairs of other nodes, of the share of their shortest paths that lead through the node \
			(Freeman 1977, computed as by Brandes 2001). An edge is one step, whatever it weighs.""",
			WorkLimit.SEARCHES_OF_ALL_PATHS) {
		@Override
		double[] values(Topology topology, double damping) {
			return scores(topology, new BetweennessCentrality<>(topology.steps()));
		}

		@Override
		double largest(double nodes) {
			return (nodes - 1) * (nodes - 2) / 2;
		}
	},
	/** How near a node is to all others. */
	HARMONIC("""
			The sum of 1 / d over all other nodes, where d is the number of steps of a shortest path to them, and \
			nodes that cannot be reached add 0 (harmonic closeness, Marchiori and Latora 2000). An edge is one step, \
			whatever it weighs.""", WorkLimit.SEARCHES) {
		@Override
		double[] values(Topology topology, double damping) {
			return each(topology, (node) -> {
				var search = new BreadthFirstIterator<>(topology.steps(), node);
				double sum = 0;
				search.next();
				while (search.hasNext()) {
					sum += 1.0 / search.getDepth(search.next());
				}
				return sum;
			});
		}

		@Override
		double largest(double nodes) {
			return nodes - 1;
		}
	},
	/** How well a node is tied to those who are well tied. */
	EIGENVECTOR("""
			The share of the node in the eigenvector of the largest eigenvalue of the weighted adjacency matrix, of \
			Euclidean length 1 (Bonacich 1987), by power iteration on the matrix plus the identity from equal values \
			until no value moves by more than 1e-12. Where the network falls into several components, those with a \
			smaller eigenvalue get 0.""", WorkLimit.NONE) {
		@Override
		double[] values(Topology topology, double damping) {
			return Eigenvector.of(topology);
		}
	},
	/** Where one who follows edges at random is found. */
	PAGERANK("""
			The probability of being at the node for one who follows an edge with probability `damping`, in \
			proportion to its weight, and else, or where there is none, goes to any node (Brin and Page 1998); all \
			values add up to 1.""", WorkLimit.NONE) {
		@Override
		double[] values(Topology topology, double damping) {
			return scores(topology, new PageRank<>(topology.weighted(), damping, 3_000, 1e-13));
		}
	},
	/** How dense the densest part is that a node belongs to. */
	CORENESS("""
			The largest k such that the node belongs to a part of the network in which each has at least k ties \
			within that part (Seidman 1983).""", WorkLimit.NONE) {
		@Override
		double[] values(Topology topology, double damping) {
			return scores(topology, new Coreness<>(topology.steps()));
		}
	},
	/** How many of those to whom a node is tied are tied themselves. */
	CLUSTERING("""
			Of all pairs of nodes that the node is tied to, the share that is tied itself; 0 where there is no pair \
			(Watts and Strogatz 1998). Weights do not count.""", WorkLimit.NEIGHBOURS) {
		@Override
		double[] values(Topology topology, double damping) {
			return scores(topology, new ClusteringCoefficient<>(topology.steps()));
		}
	};

	private final String definition;

	private final WorkLimit limit;

	Measure(String definition, WorkLimit limit) {
		this.definition = definition;
		this.limit = limit;
	}

	/** The value of each node, in the order of the nodes. */
	abstract double[] values(Topology topology, double damping);

	/** The largest value that a node could have, or 0 where values are not normalised. */
	double largest(double nodes) {
		return 0;
	}

	/** Whether it follows an edge with a probability that one may choose. */
	public boolean isDamped() {
		return this == PAGERANK;
	}

	/** Whether its values can be divided by the largest possible one. */
	public boolean isNormalizable() {
		return largest(3) > 0;
	}

	String definition() {
		return this.definition;
	}

	WorkLimit limit() {
		return this.limit;
	}

	private static double[] each(Topology topology, IntToDoubleFunction value) {
		return IntStream.range(0, topology.nodes()).mapToDouble(value).toArray();
	}

	private static double[] scores(Topology topology, VertexScoringAlgorithm<Integer, ? extends Number> algorithm) {
		return each(topology, (node) -> algorithm.getVertexScore(node).doubleValue());
	}

}
