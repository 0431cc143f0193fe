package org.mreza.name;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedSet;
import java.util.stream.Collectors;

import org.apache.commons.text.similarity.LevenshteinDistance;

/**
 * An immutable index from names to what they name.
 *
 * @param <T> what the names are names of, told apart by {@code equals}
 */
public final class Names<T> {

	private static final int CANDIDATES = 3;

	private final Map<String, List<T>> targets;

	private final Map<T, String> canonical;

	private Names(Map<String, List<T>> targets, Map<T, String> canonical) {
		this.targets = targets;
		this.canonical = canonical;
	}

	public static <T> Builder<T> builder() {
		return new Builder<>();
	}

	/**
	 * Resolves a surface form.
	 * @throws IllegalArgumentException if it has no letter and no digit
	 */
	public Resolution<T> resolve(String surface) {
		String key = Name.of(surface).key();
		List<T> named = this.targets.getOrDefault(key, List.of());
		return switch (named.size()) {
			case 0 -> new Resolution.Unknown<>(similar(key));
			case 1 -> new Resolution.Found<>(named.getFirst(), spelling(surface, named.getFirst()));
			default -> new Resolution.Ambiguous<>(named);
		};
	}

	private Spelling spelling(String surface, T target) {
		return Spelling.of(surface, Objects.requireNonNull(this.canonical.get(target)));
	}

	private List<T> similar(String key) {
		// more than half of the letters wrong is no similarity
		LevenshteinDistance distance = new LevenshteinDistance(Math.max(2, key.length() / 2));
		record Near(String key, int distance) {
		}
		return this.targets.keySet()
			.stream()
			.map((other) -> new Near(other, distance.apply(key, other)))
			.filter((near) -> near.distance() >= 0)
			.sorted(Comparator.comparingInt(Near::distance).thenComparing(Near::key))
			.flatMap((near) -> this.targets.getOrDefault(near.key(), List.of()).stream())
			.distinct()
			.limit(CANDIDATES)
			.toList();
	}

	/**
	 * Collects names. A name may be added to several targets, and then is ambiguous.
	 *
	 * @param <T> what the names are names of
	 */
	public static final class Builder<T> {

		private final Map<String, SequencedSet<T>> targets = new LinkedHashMap<>();

		private final Map<T, String> canonical = new LinkedHashMap<>();

		private Builder() {
		}

		/** Adds a name; the first one of a target is its canonical name. */
		public Builder<T> add(String surface, T target) {
			this.canonical.putIfAbsent(target, surface);
			return put(surface, target);
		}

		/**
		 * Adds another name of a target.
		 * @throws IllegalArgumentException if the target has no name yet
		 */
		public Builder<T> addAlias(String surface, T target) {
			if (!this.canonical.containsKey(target)) {
				throw new IllegalArgumentException(
						"'%s' is an alias of what has no name: %s".formatted(surface, target));
			}
			return put(surface, target);
		}

		public Names<T> build() {
			return new Names<>(this.targets.entrySet()
				.stream()
				.collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, (named) -> List.copyOf(named.getValue()))),
					Map.copyOf(this.canonical));
		}

		private Builder<T> put(String surface, T target) {
			Name.of(surface)
				.keys()
				.forEach((key) -> this.targets.computeIfAbsent(key, (any) -> new LinkedHashSet<>()).add(target));
			return this;
		}

	}

}
