package org.mreza.network.measure;

import java.util.Locale;
import java.util.stream.IntStream;

import org.mreza.failure.ApiException;
import org.mreza.network.Topology;

/** How much work a measure may be, told before it starts. */
enum WorkLimit {

	/** No more than reading the network was. */
	NONE("", Long.MAX_VALUE) {
		@Override
		long count(Topology topology) {
			return 0;
		}
	},
	/** A search from each node. */
	SEARCHES("nodes times edges", 30_000_000) {
		@Override
		long count(Topology topology) {
			return (long) topology.nodes() * topology.edges();
		}
	},
	/** A search from each node that remembers all ways. */
	SEARCHES_OF_ALL_PATHS("nodes times edges", 10_000_000) {
		@Override
		long count(Topology topology) {
			return SEARCHES.count(topology);
		}
	},
	/** A look at each pair of nodes that one node is tied to. */
	NEIGHBOURS("pairs of neighbours", 50_000_000) {
		@Override
		long count(Topology topology) {
			return IntStream.range(0, topology.nodes())
				.mapToLong(topology::degree)
				.map((degree) -> degree * (degree - 1))
				.sum();
		}
	},
	/** A union of communities for each node. */
	UNIONS("nodes times the largest degree", 40_000_000) {
		@Override
		long count(Topology topology) {
			return (long) topology.nodes() * IntStream.range(0, topology.nodes()).map(topology::degree).max().orElse(0);
		}
	};

	private final String work;

	private final long most;

	WorkLimit(String work, long most) {
		this.work = work;
		this.most = most;
	}

	abstract long count(Topology topology);

	/**
	 * Refuses what would be too much.
	 * @param instead what might be asked instead
	 */
	void check(Topology topology, Enum<?> measure, String instead) {
		long count = count(topology);
		if (count > this.most) {
			throw new ApiException(ApiException.Code.RESULT_TOO_LARGE, String.format(Locale.ROOT,
					"%s takes at most %,d %s, and here they are %,d: narrow the network by component, programme, region or period%s.",
					measure, this.most, this.work, count, instead));
		}
	}

}
