package org.mreza.network.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PriorityQueue;

import org.jspecify.annotations.Nullable;

import org.mreza.network.Topology;

/**
 * Communities after Clauset, Newman and Moore (2004): each node begins alone, and the two
 * communities whose union adds most to the modularity are united until none adds to it.
 * Of equal gains the order of the nodes decides, so the same network always falls into
 * the same communities.
 */
final class Communities {

	/** Below this a gain is nothing but rounding. */
	private static final double NOTHING = 1e-12;

	private static final Comparator<Union> BEST_FIRST = Comparator.comparingDouble(Union::gain)
		.reversed()
		.thenComparingInt(Union::first)
		.thenComparingInt(Union::second);

	private final double resolution;

	private final double total;

	private final double[] strength;

	private final List<@Nullable Map<Integer, Double>> between = new ArrayList<>();

	private final List<List<Integer>> members = new ArrayList<>();

	private final PriorityQueue<Union> unions = new PriorityQueue<>(BEST_FIRST);

	private Communities(Topology topology, double resolution) {
		this.resolution = resolution;
		this.strength = new double[topology.nodes()];
		for (int i = 0; i < this.strength.length; i++) {
			this.strength[i] = topology.strength(i);
			this.between.add(new HashMap<>());
			this.members.add(new ArrayList<>(List.of(i)));
		}
		double sum = 0;
		for (Topology.Link link : topology.links()) {
			neighbours(link.source()).put(link.target(), link.weight());
			neighbours(link.target()).put(link.source(), link.weight());
			sum += link.weight();
		}
		this.total = sum;
		for (Topology.Link link : topology.links()) {
			offer(Math.min(link.source(), link.target()), Math.max(link.source(), link.target()));
		}
	}

	/** The communities, each with the places of its nodes. */
	static List<List<Integer>> of(Topology topology, double resolution) {
		Communities communities = new Communities(topology, resolution);
		communities.unite();
		return communities.members.stream().filter((each) -> !each.isEmpty()).toList();
	}

	private void unite() {
		while (!this.unions.isEmpty()) {
			Union best = this.unions.remove();
			if (this.between.get(best.first()) != null && this.between.get(best.second()) != null) {
				double gain = gain(best.first(), best.second());
				if (gain == best.gain()) {
					unite(best.first(), best.second());
				}
				else {
					offer(best.first(), best.second());
				}
			}
		}
	}

	/**
	 * Unites two communities. What they gain by others only falls when they grow, and is
	 * computed anew when its turn comes; it rises only for those that both are tied to.
	 */
	private void unite(int one, int other) {
		boolean keepsOne = neighbours(one).size() >= neighbours(other).size();
		int kept = keepsOne ? one : other;
		int gone = keepsOne ? other : one;
		Map<Integer, Double> neighbours = neighbours(kept);
		Map<Integer, Double> taken = neighbours(gone);
		this.strength[kept] += this.strength[gone];
		this.members.get(kept).addAll(this.members.get(gone));
		this.members.get(gone).clear();
		this.between.set(gone, null);
		neighbours.remove(gone);
		taken.remove(kept);
		taken.forEach((each, weight) -> {
			neighbours.merge(each, weight, Double::sum);
			neighbours(each).merge(kept, weight, Double::sum);
			neighbours(each).remove(gone);
			offer(Math.min(kept, each), Math.max(kept, each));
		});
	}

	private void offer(int first, int second) {
		double gain = gain(first, second);
		if (gain > NOTHING) {
			this.unions.add(new Union(first, second, gain));
		}
	}

	private double gain(int first, int second) {
		double weight = neighbours(first).getOrDefault(second, 0.0);
		return weight / this.total
				- this.resolution * this.strength[first] * this.strength[second] / (2 * this.total * this.total);
	}

	private Map<Integer, Double> neighbours(int community) {
		return Objects.requireNonNull(this.between.get(community));
	}

	private record Union(int first, int second, double gain) {
	}

}
