package org.mreza.network;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.mreza.failure.ApiException;

/** Ties those who belong to one context, pair by pair. */
final class Projection {

	private static final int MOST_EDGES = 100_000;

	/** A context is shared once by each pair of its members. */
	private static final int MOST_SHARES = 1_000_000;

	private final NetworkQuery query;

	private final List<Memberships.Member> members;

	private final Map<String, List<Seat>> contexts = new TreeMap<>();

	Projection(NetworkQuery query, List<Memberships.Member> members) {
		this.query = query;
		this.members = members;
		for (int i = 0; i < members.size(); i++) {
			for (Memberships.Membership membership : members.get(i).ties()) {
				this.contexts.computeIfAbsent(membership.context(), (context) -> new ArrayList<>())
					.add(new Seat(i, membership));
			}
		}
	}

	List<Network.Node> nodes() {
		return this.members.stream()
			.map((member) -> new Network.Node(member.id(), member.name(), member.ties().size()))
			.toList();
	}

	List<Network.Edge> edges() {
		boolean leadOnly = !this.query.memberships().criterion().via().contains(Tie.PARTNERSHIP);
		Map<Long, List<Network.Shared>> pairs = new TreeMap<>();
		int shares = 0;
		for (Map.Entry<String, List<Seat>> context : this.contexts.entrySet()) {
			List<Seat> seats = context.getValue();
			boolean led = leadOnly && seats.getFirst().membership().leads() != null;
			for (int i = 0; i < seats.size(); i++) {
				for (int j = i + 1; j < seats.size(); j++) {
					Seat first = seats.get(i);
					Seat second = seats.get(j);
					if (!led || !Objects.equals(first.membership().leads(), second.membership().leads())) {
						pairs
							.computeIfAbsent(((long) first.member() << 32) | second.member(),
									(pair) -> new ArrayList<>())
							.add(new Network.Shared(context.getKey(), first.membership().statements(),
									second.membership().statements(), Assertion.weakest(Stream
										.of(first.membership().assertion(), second.membership().assertion()))));
						bounded(pairs.size(), MOST_EDGES, "edges");
						bounded(++shares, MOST_SHARES, "contexts that its edges share");
					}
				}
			}
		}
		List<Network.Edge> edges = new ArrayList<>();
		pairs.forEach((pair, all) -> {
			List<Network.Shared> shared = once(all);
			if (shared.size() >= this.query.atLeast()) {
				Memberships.Member source = this.members.get((int) (pair >> 32));
				Memberships.Member target = this.members.get(pair.intValue());
				double weight = this.query.weight()
					.of(shared.stream().map(Network.Shared::context).toList(),
							source.ties().size() + target.ties().size() - all.size(), all.size(),
							(context) -> this.contexts.getOrDefault(context, List.of()).size());
				edges.add(new Network.Edge(source.id(), target.id(), weight, shared));
			}
		});
		return edges;
	}

	/** Without what something else that is shared is a part of: it is one cooperation. */
	private List<Network.Shared> once(List<Network.Shared> shared) {
		Set<String> wholes = shared.stream()
			.flatMap((each) -> this.contexts.getOrDefault(each.context(), List.of())
				.stream()
				.limit(1)
				.flatMap((seat) -> seat.membership().wholes().stream()))
			.collect(Collectors.toSet());
		return wholes.isEmpty() ? shared : shared.stream().filter((each) -> !wholes.contains(each.context())).toList();
	}

	private static void bounded(int count, int most, String what) {
		if (count > most) {
			throw new ApiException(ApiException.Code.RESULT_TOO_LARGE, String.format(Locale.ROOT,
					"This network has more than %,d %s; narrow it by component, programme, region or period, or take a tie that fewer share, such as LEAD.",
					most, what));
		}
	}

	private record Seat(int member, Memberships.Membership membership) {
	}

}
