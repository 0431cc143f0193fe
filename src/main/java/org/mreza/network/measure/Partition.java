package org.mreza.network.measure;

import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mreza.failure.ApiException;
import org.mreza.network.Network;
import org.mreza.network.Parameter;
import org.mreza.network.Topology;

/**
 * A network taken apart into groups; each node is in one of them.
 *
 * @param modularity how much more of the weight lies within groups than chance would have
 * it; null for a network without edges
 * @param groups the largest first; of one size, in the order of their first nodes
 */
public record Partition(PartitionMethod by, List<Parameter> parameters, String release, @Nullable Double modularity,
		List<Group> groups) {

	private static final int MOST_RESOLUTION = 100;

	/**
	 * Takes a network apart.
	 * @param resolution of GREEDY_MODULARITY: above 1 for smaller communities, below for
	 * larger ones; null for 1
	 */
	public static Partition of(Network network, PartitionMethod by, @Nullable Double resolution) {
		boolean resolved = by.isResolved();
		if (resolution != null && !resolved) {
			throw ApiException.badInput("`resolution` is a parameter of GREEDY_MODULARITY; " + by + " has none.");
		}
		double granularity = (resolution != null) ? resolution : 1;
		if (!(granularity > 0 && granularity <= MOST_RESOLUTION)) {
			throw ApiException.badInput(
					"`resolution` is " + granularity + "; it must be above 0 and at most " + MOST_RESOLUTION + ".");
		}
		Topology topology = network.topology().obtain();
		by.limit().check(topology, by, ", or take CONNECTED_COMPONENTS");
		List<List<Integer>> places = by.groups(topology, granularity);
		List<Group> groups = places.stream()
			.map((group) -> group.stream().sorted().toList())
			.sorted(Comparator.<List<Integer>>comparingInt(List::size).reversed().thenComparing(List::getFirst))
			.map((group) -> new Group(group.stream().map((place) -> network.nodes().get(place).node()).toList()))
			.toList();
		return new Partition(by,
				resolved ? List.of(new Parameter("resolution", String.valueOf(granularity))) : List.of(),
				network.release(), Modularity.of(topology, places, granularity), groups);
	}

	public String getDefinition() {
		return this.by.definition();
	}

	public int getGroupCount() {
		return this.groups.size();
	}

	/**
	 * A group of nodes.
	 *
	 * @param nodes the global ids of actors, in Serbian alphabetical order
	 */
	public record Group(List<String> nodes) {

		public int getSize() {
			return this.nodes.size();
		}

	}

}
