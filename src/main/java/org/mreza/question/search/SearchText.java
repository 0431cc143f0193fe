package org.mreza.question.search;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.apache.commons.text.similarity.LevenshteinDistance;

import org.mreza.graph.lookup.Lookup;
import org.mreza.name.Name;
import org.mreza.question.search.SearchController.Field;

/** What is searched for, as the indexes of names and of words are asked. */
record SearchText(Name text) {

	/** What has fewer letters is another name but for one of them. */
	private static final int SHORTEST_GUESS = 4;

	/** How many words are guessed one by one; each is as many words of the index. */
	private static final int MOST_GUESSED = 8;

	private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

	/**
	 * Whole names: this one, those that begin with it, and those like it but for a
	 * letter.
	 */
	String names() {
		String key = Lookup.literal(this.text.key());
		return "\"" + this.text.key() + "\" OR nameKeys:" + key + "*"
				+ (isGuessed(this.text.key()) ? " OR " + key + "~1" : "");
	}

	/** Words, of which the last may be unfinished; each but for a letter in names. */
	String texts() {
		List<String> words = this.text.tokens().stream().map(Lookup::literal).toList();
		String all = "(" + String.join(" AND ", words) + "*)";
		String guessed = this.text.tokens()
			.stream()
			.map((word) -> Lookup.literal(word) + (isGuessed(word) ? "~1" : ""))
			.collect(Collectors.joining(" AND ", " OR nameKeys:(", ")"));
		return "nameKeys:" + all + " OR proseKeys:" + all + ((words.size() > MOST_GUESSED) ? "" : guessed);
	}

	private static boolean isGuessed(String word) {
		return word.length() >= SHORTEST_GUESS;
	}

	/** Which of several fields fits best; the first of those that fit alike. */
	Field nearest(List<Field> fields) {
		return fields.stream().min(Comparator.comparingInt(this::distance)).orElseThrow();
	}

	private int distance(Field field) {
		if (!Name.isName(field.text())) {
			return Integer.MAX_VALUE;
		}
		return Name.of(field.text()).keys().stream().mapToInt(this::distance).min().orElseThrow();
	}

	private int distance(String key) {
		String wanted = this.text.key();
		List<String> words = List.of(key.split(" "));
		if (key.equals(wanted)) {
			return 0;
		}
		if (key.startsWith(wanted)) {
			return 1;
		}
		if (words.containsAll(this.text.tokens())) {
			return 2;
		}
		List<String> finished = this.text.tokens().subList(0, this.text.tokens().size() - 1);
		if (words.containsAll(finished)
				&& words.stream().anyMatch((word) -> word.startsWith(this.text.tokens().getLast()))) {
			return 3;
		}
		return Stream.concat(Stream.of(key), words.stream())
			.mapToInt((part) -> 3 + DISTANCE.apply(wanted, part))
			.min()
			.orElseThrow();
	}

}
