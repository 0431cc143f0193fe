package org.mreza.question.neighbourhood;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

import org.mreza.network.Assertion;
import org.mreza.network.Network;

/**
 * Those within some steps of one actor of a network.
 *
 * @param of the id of the actor
 * @param neighbours the nearest first, and then in the order of the network
 */
record Neighbourhood(String of, List<Neighbour> neighbours) {

	/**
	 * An actor within some steps.
	 *
	 * @param node its id
	 * @param through the ids of those one step nearer to whom it is tied
	 * @param assertion how it is known: as the best way that is as short, of which the
	 * weakest tie counts
	 */
	record Neighbour(String node, int distance, List<String> through, Assertion assertion) {
	}

	/** Those of a network; null if the actor is not in it. */
	static @Nullable Neighbourhood of(Network network, String of, int within) {
		List<String> nodes = network.nodes().stream().map(Network.Node::node).toList();
		if (!nodes.contains(of)) {
			return null;
		}
		Map<String, List<String>> tied = tied(network, Assertion.NOT_STATED);
		Map<String, Integer> distances = distances(tied, of, within);
		Map<Assertion, Map<String, Integer>> known = new EnumMap<>(Map.of(Assertion.NOT_STATED, distances));
		for (Assertion least : List.of(Assertion.DERIVED, Assertion.INFERRED)) {
			known.put(least, distances(tied(network, least), of, within));
		}
		List<Neighbour> neighbours = new ArrayList<>();
		for (int step = 1; step <= within; step++) {
			int distance = step;
			Set<String> nearer = new TreeSet<>();
			distances.forEach((node, steps) -> {
				if (steps == distance - 1) {
					nearer.add(node);
				}
			});
			nodes.stream()
				.filter((node) -> Integer.valueOf(distance).equals(distances.get(node)))
				.map((node) -> new Neighbour(node, distance, through(nodes, nearer, tied.getOrDefault(node, List.of())),
						Assertion.best(known.entrySet()
							.stream()
							.filter((each) -> Integer.valueOf(distance).equals(each.getValue().get(node)))
							.map(Map.Entry::getKey))))
				.forEach(neighbours::add);
		}
		return new Neighbourhood(of, neighbours);
	}

	public List<Integer> getSizes() {
		int furthest = this.neighbours.isEmpty() ? 0 : this.neighbours.getLast().distance();
		List<Integer> sizes = new ArrayList<>();
		for (int step = 1; step <= furthest; step++) {
			int distance = step;
			sizes.add((int) this.neighbours.stream().filter((each) -> each.distance() == distance).count());
		}
		return sizes;
	}

	private static List<String> through(List<String> nodes, Set<String> nearer, List<String> tied) {
		Set<String> both = new TreeSet<>(tied);
		both.retainAll(nearer);
		return nodes.stream().filter(both::contains).toList();
	}

	/** Who is tied to whom by what is known so or better. */
	private static Map<String, List<String>> tied(Network network, Assertion least) {
		Map<String, List<String>> tied = new HashMap<>();
		network.edges().stream().filter((edge) -> edge.tied().compareTo(least) <= 0).forEach((edge) -> {
			tied.computeIfAbsent(edge.source(), (node) -> new ArrayList<>()).add(edge.target());
			tied.computeIfAbsent(edge.target(), (node) -> new ArrayList<>()).add(edge.source());
		});
		return tied;
	}

	private static Map<String, Integer> distances(Map<String, List<String>> tied, String of, int within) {
		Map<String, Integer> distances = new HashMap<>(Map.of(of, 0));
		List<String> reached = List.of(of);
		for (int step = 1; step <= within; step++) {
			List<String> next = new ArrayList<>();
			for (String node : reached) {
				for (String other : tied.getOrDefault(node, List.of())) {
					if (distances.putIfAbsent(other, step) == null) {
						next.add(other);
					}
				}
			}
			reached = next;
		}
		return distances;
	}

}
