package org.mreza.question.path;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.mreza.name.Name;

/** Which paths are wanted. */
record PathRequest(Place from, Place to, @Nullable List<PathTie> by, List<Hub> through, List<String> avoiding,
		int maxLength, boolean inferred) {

	/** The steps that a path may have anywhere. */
	List<String> steps() {
		List<PathTie> ties = (this.by != null && !this.by.isEmpty()) ? this.by : Arrays.asList(PathTie.values());
		return Stream
			.concat(ties.stream().flatMap((tie) -> tie.steps().stream()),
					this.through.stream().flatMap((hub) -> hub.steps().stream()))
			.distinct()
			.toList();
	}

	/** An end of a path: a node by its id or by its name. */
	record Place(@Nullable String id, @Nullable Name name) {

		String idOrNone() {
			return Objects.requireNonNullElse(this.id, "");
		}

		String keyOrNone() {
			return Name.keyOrNone(this.name);
		}

	}

}
