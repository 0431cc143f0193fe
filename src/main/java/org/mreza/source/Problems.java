package org.mreza.source;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.mreza.failure.StartException;

/**
 * What is wrong with a seed. All of it is collected before anything is said or written.
 */
final class Problems {

	/** How many problems a reader is told of at once. */
	private static final int TOLD = 20;

	private final Set<Problem> found = new LinkedHashSet<>();

	void add(SourcePosition place, String message) {
		this.found.add(new Problem(place, message));
	}

	/** How many there are so far. */
	int count() {
		return this.found.size();
	}

	/** Stops the start when there is any problem. */
	void raise() {
		if (!this.found.isEmpty()) {
			List<String> told = new ArrayList<>(this.found.stream()
				.sorted(Comparator.comparing(Problem::place))
				.limit(TOLD)
				.map(Problem::toString)
				.toList());
			if (this.found.size() > TOLD) {
				told.add("and " + (this.found.size() - TOLD) + " more");
			}
			throw new StartException("The seed cannot be loaded, and nothing was written", told);
		}
	}

	private record Problem(SourcePosition place, String message) {

		@Override
		public String toString() {
			return this.place + ": " + this.message;
		}

	}

}
