package org.mreza.source;

import java.util.ArrayList;
import java.util.List;

/**
 * What is wrong with a seed. All of it is collected before anything is said or written.
 */
final class Problems {

	/** How many problems a reader is told of at once. */
	private static final int TOLD = 20;

	private final List<String> found = new ArrayList<>();

	void add(Place place, String message) {
		this.found.add(place + ": " + message);
	}

	/** Stops the load when there is any problem. */
	void raise() {
		if (!this.found.isEmpty()) {
			throw new BadSeed(List.copyOf(this.found));
		}
	}

	/** A seed that cannot be loaded: nothing of it was written. */
	static final class BadSeed extends RuntimeException {

		private static final long serialVersionUID = 1L;

		BadSeed(List<String> problems) {
			super("The seed cannot be loaded, and nothing was written:\n  "
					+ String.join("\n  ", problems.subList(0, Math.min(TOLD, problems.size())))
					+ ((problems.size() > TOLD) ? "\n  and " + (problems.size() - TOLD) + " more" : ""), null, false,
					false);
		}

	}

}
