package org.mreza.network;

import java.util.List;
import java.util.function.ToIntFunction;

/** How much an edge weighs. */
public enum TieWeight {

	/** 1, however much is shared. */
	BINARY {
		@Override
		double of(List<String> shared, int having, int both, ToIntFunction<String> size) {
			return 1;
		}
	},
	/** How many contexts both share. */
	COUNT {
		@Override
		double of(List<String> shared, int having, int both, ToIntFunction<String> size) {
			return shared.size();
		}
	},
	/** The contexts that both have, with their wholes, among all that either has. */
	JACCARD {
		@Override
		double of(List<String> shared, int having, int both, ToIntFunction<String> size) {
			return (double) both / having;
		}
	},
	/** The sum of 1 / (members - 1) over the shared contexts. */
	NEWMAN {
		@Override
		double of(List<String> shared, int having, int both, ToIntFunction<String> size) {
			return shared.stream().mapToDouble((context) -> 1.0 / (size.applyAsInt(context) - 1)).sum();
		}
	};

	/**
	 * Weighs an edge.
	 * @param shared the contexts that both have, each without what it is a part of
	 * @param having how many contexts one or both have
	 * @param both how many both have
	 * @param size how many members a context has in the network
	 */
	abstract double of(List<String> shared, int having, int both, ToIntFunction<String> size);

}
