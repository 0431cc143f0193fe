package org.mreza.question.path;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Which paths are asked for. */
record PathRequest(End from, End to, @Nullable List<PathTie> by, List<Hub> through, List<String> avoiding,
		int maxLength, boolean inferred) {

	/** The steps that a path may have anywhere. */
	List<String> steps() {
		List<PathTie> ties = (this.by != null) ? this.by : Arrays.asList(PathTie.values());
		return Stream
			.concat(ties.stream().flatMap((tie) -> tie.steps().stream()),
					this.through.stream().flatMap((hub) -> hub.steps().stream()))
			.distinct()
			.toList();
	}

	/** An end of a path. It is given as one of the two, and each stands for an id. */
	record End(@Nullable String id, @Nullable String name) {

		String node() {
			return Objects.requireNonNull((this.id != null) ? this.id : this.name);
		}

	}

}
