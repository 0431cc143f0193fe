package org.mreza.source;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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

	/** Stops the load when there is any problem. */
	void raise() {
		if (!this.found.isEmpty()) {
			throw new BadSeed(this.found.stream().sorted(Comparator.comparing(Problem::place)).toList());
		}
	}

	private record Problem(SourcePosition place, String message) {

		@Override
		public String toString() {
			return this.place + ": " + this.message;
		}

	}

	/** A seed that cannot be loaded: nothing of it was written. */
	static final class BadSeed extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private BadSeed(List<Problem> problems) {
			super(problems.stream()
				.limit(TOLD)
				.map(Problem::toString)
				.collect(Collectors.joining("\n  ", "The seed cannot be loaded, and nothing was written:\n  ",
						(problems.size() > TOLD) ? "\n  and " + (problems.size() - TOLD) + " more" : "")),
					null, false, false);
		}

	}

}
