package org.mreza.network;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The largest network that there may be: 20,000 municipalities, 100,000 edges that share
 * 999,910 components, 200,000 statements.
 */
public final class LargeNetwork {

	private static final int NODES = 20_000;

	private static final int GROUPS = 1_818;

	private static final int SIZE = 11;

	private LargeNetwork() {
	}

	/** Projects it out of who takes part in what. */
	public static Network make() {
		NetworkQuery query = query(Tie.COMPONENT);
		Projection projection = new Projection(query, members());
		return new Network(query, "release/1", projection.nodes(), projection.edges());
	}

	/** What makes a network of all who are tied by one thing. */
	public static NetworkQuery query(Tie tie) {
		return new NetworkQuery(
				new MembershipQuery(Actor.MUNICIPALITY, new Criterion(List.of(tie), null, null, null, null), null,
						new Period(null, null, true), new EvidenceFilter(true, List.of())),
				TieWeight.COUNT, 1);
	}

	private static List<Memberships.Member> members() {
		List<List<Memberships.Membership>> ties = new ArrayList<>();
		for (int i = 0; i < NODES; i++) {
			ties.add(new ArrayList<>());
		}
		for (int group = 0; group < GROUPS; group++) {
			for (int time = 0; time < 10; time++) {
				tie(ties, "%d-%d".formatted(group, time), IntStream.range(group * SIZE, (group + 1) * SIZE).toArray());
			}
		}
		tie(ties, "rest", GROUPS * SIZE, GROUPS * SIZE + 1);
		for (int group = 0; group < 9; group++) {
			tie(ties, "between-%d".formatted(group), group * SIZE, (group + 1) * SIZE);
		}
		return IntStream.range(0, NODES)
			.mapToObj((i) -> new Memberships.Member("municipality/%05d".formatted(i), "Opština " + i, ties.get(i)))
			.toList();
	}

	private static void tie(List<List<Memberships.Membership>> ties, String component, int... members) {
		for (int member : members) {
			ties.get(member)
				.add(new Memberships.Membership("component/" + component, null, Assertion.DERIVED,
						List.of("participation/" + component + "/" + member), List.of()));
		}
	}

}
