package org.mreza.network.measure;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mreza.network.Topology;

/** How much more of the weight lies within groups than chance would have it. */
final class Modularity {

	private Modularity() {
	}

	/** After Newman and Girvan (2004), with weights and a resolution. */
	static @Nullable Double of(Topology topology, List<List<Integer>> groups, double resolution) {
		int[] group = new int[topology.nodes()];
		double[] strength = new double[groups.size()];
		for (int i = 0; i < groups.size(); i++) {
			for (int node : groups.get(i)) {
				group[node] = i;
				strength[i] += topology.strength(node);
			}
		}
		double total = 0;
		double within = 0;
		for (Topology.Link link : topology.links()) {
			total += link.weight();
			within += (group[link.source()] == group[link.target()]) ? link.weight() : 0;
		}
		if (total == 0) {
			return null;
		}
		double expected = 0;
		for (double each : strength) {
			expected += each * each / (4 * total * total);
		}
		return Rounding.rounded(within / total - resolution * expected);
	}

}
