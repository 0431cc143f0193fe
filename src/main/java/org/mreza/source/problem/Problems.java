package org.mreza.source.problem;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.mreza.failure.StartException;

/**
 * The problems of a seed. All of them are collected before any is told or anything is
 * written.
 */
public final class Problems {

	/** How many problems a reader is told of at once. */
	private static final int TOLD = 20;

	private final Set<Problem> found = new LinkedHashSet<>();

	/** Adds one. */
	public void add(SourcePosition position, String message) {
		this.found.add(new Problem(position, message));
	}

	/** How many there are so far. */
	public int count() {
		return this.found.size();
	}

	/** Stops the start when there is any problem. */
	public void raise() {
		if (this.found.isEmpty()) {
			return;
		}
		List<String> told = new ArrayList<>(this.found.stream()
			.sorted(Comparator.comparing(Problem::position))
			.limit(TOLD)
			.map(Problem::toString)
			.toList());
		if (this.found.size() > TOLD) {
			told.add("and " + (this.found.size() - TOLD) + " more");
		}
		throw new StartException("The seed cannot be loaded, and nothing was written", told);
	}

	private record Problem(SourcePosition position, String message) {

		@Override
		public String toString() {
			return this.position + ": " + this.message;
		}

	}

}
