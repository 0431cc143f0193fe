package org.mreza.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.mreza.graph.Refusal;

/** Ties those who belong to one context, pair by pair. */
final class Projection {

	static final int MOST_EDGES = 100_000;

	private final Rule rule;

	private final List<Member> members;

	private final Map<String, List<Place>> contexts = new TreeMap<>();

	Projection(Rule rule, List<Member> members) {
		this.rule = rule;
		this.members = members;
		for (int i = 0; i < members.size(); i++) {
			for (Belonging belonging : members.get(i).ties()) {
				this.contexts.computeIfAbsent(belonging.context(), (context) -> new ArrayList<>())
					.add(new Place(i, belonging));
			}
		}
	}

	List<Network.Node> nodes() {
		return this.members.stream()
			.map((member) -> new Network.Node(member.id(), member.name(), member.ties().size()))
			.toList();
	}

	List<Network.Edge> edges() {
		boolean leadOnly = !this.rule.ties().contains(Tie.PARTNERSHIP);
		Map<Long, List<Network.Shared>> pairs = new TreeMap<>();
		this.contexts.forEach((context, places) -> {
			boolean led = leadOnly && places.getFirst().belonging().leads() != null;
			for (int i = 0; i < places.size(); i++) {
				for (int j = i + 1; j < places.size(); j++) {
					Place first = places.get(i);
					Place second = places.get(j);
					if (!led || !Objects.equals(first.belonging().leads(), second.belonging().leads())) {
						pairs
							.computeIfAbsent(((long) first.member() << 32) | second.member(),
									(pair) -> new ArrayList<>())
							.add(new Network.Shared(context, first.belonging().statements(),
									second.belonging().statements(),
									first.belonging().inferred() || second.belonging().inferred()));
						bounded(pairs.size());
					}
				}
			}
		});
		List<Network.Edge> edges = new ArrayList<>();
		pairs.forEach((pair, shared) -> {
			if (shared.size() >= this.rule.atLeast()) {
				Member source = this.members.get((int) (pair >> 32));
				Member target = this.members.get(pair.intValue());
				double weight = this.rule.weight()
					.of(shared.stream().map(Network.Shared::context).toList(), source.ties().size(),
							target.ties().size(), (context) -> this.contexts.getOrDefault(context, List.of()).size());
				edges.add(new Network.Edge(source.id(), target.id(), weight, shared));
			}
		});
		return edges;
	}

	private static void bounded(int edges) {
		if (edges > MOST_EDGES) {
			throw new Refusal(Refusal.Code.RESULT_TOO_LARGE, "This network has more than " + MOST_EDGES
					+ " edges. Narrow it by component, programme, region or period, or take a tie that fewer share, such as LEAD.");
		}
	}

	/** An actor with all that it belongs to, ordered by context. */
	record Member(String id, String name, List<Belonging> ties) {

		int statementCount() {
			return this.ties.stream().mapToInt((belonging) -> belonging.statements().size()).sum();
		}

	}

	/**
	 * That an actor belongs to a context.
	 *
	 * @param leads whether it leads there; null where there is nothing to lead
	 * @param inferred whether that rests on inferred statements alone
	 * @param statements the ids of what says so
	 */
	record Belonging(String context, @Nullable Boolean leads, boolean inferred, List<String> statements) {
	}

	private record Place(int member, Belonging belonging) {
	}

}
