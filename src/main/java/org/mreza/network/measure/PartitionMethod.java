package org.mreza.network.measure;

import java.util.List;
import java.util.Set;

import org.jgrapht.alg.connectivity.ConnectivityInspector;

import org.mreza.network.Topology;

/** Into what a network is taken apart. */
public enum PartitionMethod {

	/** Whoever can be reached. */
	CONNECTED_COMPONENTS("The largest parts of the network within which each node can be reached from each other.",
			WorkLimit.NONE) {
		@Override
		List<List<Integer>> groups(Topology topology, double resolution) {
			return new ConnectivityInspector<>(topology.steps()).connectedSets()
				.stream()
				.map((Set<Integer> set) -> set.stream().sorted().toList())
				.toList();
		}
	},
	/** Whoever is tied more than chance would have it. */
	GREEDY_MODULARITY("""
			Communities: each node begins alone, and the two communities whose union adds most to the modularity are \
			united until none adds to it (Clauset, Newman and Moore 2004), with the weights of the edges. Of equal \
			gains the order of the nodes decides, so the same network always falls into the same communities.""",
			WorkLimit.UNIONS) {
		@Override
		List<List<Integer>> groups(Topology topology, double resolution) {
			return Communities.of(topology, resolution);
		}
	};

	private final String definition;

	private final WorkLimit limit;

	PartitionMethod(String definition, WorkLimit limit) {
		this.definition = definition;
		this.limit = limit;
	}

	/** The groups, each with the places of its nodes. */
	abstract List<List<Integer>> groups(Topology topology, double resolution);

	/** Whether the groups may be made smaller or larger. */
	public boolean isResolved() {
		return this == GREEDY_MODULARITY;
	}

	String definition() {
		return this.definition;
	}

	WorkLimit limit() {
		return this.limit;
	}

}
