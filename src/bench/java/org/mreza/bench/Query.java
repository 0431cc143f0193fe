package org.mreza.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

import org.mreza.name.Name;

/**
 * What is asked, in the words of each contestant. Lines that end in {@code #?} or
 * {@code //?} are asked for in every combination, so that no two requests have one text.
 *
 * @param name the folder that it stands in
 * @param about what it asks
 * @param texts the text for each contestant
 * @param variables a JSON object in which {@code {code}}, {@code {name}}, {@code {key}},
 * {@code {cyrillic}} and {@code {hub}} stand for a municipality and a component
 */
public record Query(String name, String about, Map<Contestant, String> texts, String variables) {

	private static final JsonMapper JSON = JsonMapper.builder().build();

	/** How many municipalities the requests of a query are about. */
	private static final int DIFFERENT = 1_000;

	/** All queries, in the order of their names. */
	public static List<Query> all(Path folder) {
		try (Stream<Path> folders = Files.list(folder)) {
			return folders.sorted().map(Query::read).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Query read(Path folder) {
		Map<Contestant, String> texts = Stream.of(Contestant.values())
			.collect(Collectors.toMap(Function.identity(), (each) -> text(folder.resolve(each.file()))));
		return new Query(folder.getFileName().toString(), text(folder.resolve("about.txt")).strip(), texts,
				text(folder.resolve("variables.json")));
	}

	private static String text(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** The body of one of many requests that ask the same of different nodes. */
	String body(Contestant contestant, int request) {
		String text = chosen(Objects.requireNonNull(this.texts.get(contestant)), request);
		return "{\"query\":" + JSON.writeValueAsString(text) + ",\"variables\":" + variables(request) + "}";
	}

	boolean isDifferentEachTime() {
		return this.texts.values().stream().allMatch((text) -> text.contains("?\n"));
	}

	String variables(int request) {
		int municipality = request % DIFFERENT * 7;
		return this.variables.replace("{code}", Generator.code(municipality))
			.replace("{name}", Generator.latin(municipality))
			.replace("{key}", Name.of(Generator.latin(municipality)).key())
			.replace("{cyrillic}", Generator.cyrillic(municipality))
			.replace("{hub}", String.valueOf(request % Generator.COMPONENTS))
			.strip();
	}

	// A product with an odd number takes every value once before it takes one again.
	private static String chosen(String text, int request) {
		long mixed = request * 2_654_435_761L;
		int[] line = { 0 };
		return text.lines().filter((each) -> {
			boolean optional = each.endsWith("#?") || each.endsWith("//?");
			return !optional || (mixed >> line[0]++ & 1) == 1;
		}).map((each) -> each.replaceFirst("(#|//)\\?$", "")).collect(Collectors.joining("\n"));
	}

}
