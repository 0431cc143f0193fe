package org.mreza.network;

import java.util.List;
import java.util.function.ToIntFunction;

/** How much an edge weighs. */
public enum TieWeight {

	/** 1, however much is shared. */
	BINARY {
		@Override
		double of(List<String> shared, int first, int second, ToIntFunction<String> size) {
			return 1;
		}
	},
	/** How many contexts both share. */
	COUNT {
		@Override
		double of(List<String> shared, int first, int second, ToIntFunction<String> size) {
			return shared.size();
		}
	},
	/** The shared contexts among all contexts of both. */
	JACCARD {
		@Override
		double of(List<String> shared, int first, int second, ToIntFunction<String> size) {
			return (double) shared.size() / (first + second - shared.size());
		}
	},
	/** The sum of 1 / (members - 1) over the shared contexts. */
	NEWMAN {
		@Override
		double of(List<String> shared, int first, int second, ToIntFunction<String> size) {
			return shared.stream().mapToDouble((context) -> 1.0 / (size.applyAsInt(context) - 1)).sum();
		}
	};

	/**
	 * Weighs an edge.
	 * @param shared the contexts that both have
	 * @param first how many contexts the one has
	 * @param second how many contexts the other has
	 * @param size how many members a context has in the network
	 */
	abstract double of(List<String> shared, int first, int second, ToIntFunction<String> size);

}
