package org.mreza.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Measures the service beside its peer and its limit: on one database, in turn, several
 * rounds. {@code src/bench/run --help} says how.
 */
final class Bench {

	private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	private final Options options;

	private final Stage stage;

	private Bench(Options options, Stage stage) {
		this.options = options;
		this.stage = stage;
	}

	public static void main(String[] arguments) throws IOException, InterruptedException {
		var options = Options.of(arguments);
		Files.createDirectories(Path.of("target", "bench"));
		try (var stage = new Stage(options)) {
			new Bench(options, stage).run();
			if (options.keep()) {
				stage.contestants().forEach((each, server) -> System.out.println(each + " " + server.port()));
				Thread.currentThread().join();
			}
		}
	}

	private void run() throws IOException, InterruptedException {
		List<Query> queries = Query.all(Path.of("src", "bench", "query")).stream().filter(this.options::asks).toList();
		Map<Query, Map<Contestant, List<Run>>> runs = new LinkedHashMap<>();
		for (Query query : queries) {
			compare(query);
			Map<Contestant, List<Run>> each = new EnumMap<>(Contestant.class);
			contestants().forEach((contestant, server) -> each.put(contestant, new ArrayList<>()));
			runs.put(query, each);
			for (Contestant contestant : contestants().keySet()) {
				ask(query, contestant, this.options.warmup(), "warming up");
			}
		}
		for (int round = 1; round <= this.options.rounds(); round++) {
			for (Query query : queries) {
				for (Contestant contestant : contestants().keySet()) {
					Objects.requireNonNull(Objects.requireNonNull(runs.get(query)).get(contestant))
						.add(ask(query, contestant, this.options.time(),
								"round " + round + " of " + this.options.rounds()));
				}
			}
		}
		report(runs.entrySet()
			.stream()
			.map((each) -> new Result(each.getKey().name(), each.getKey().about(), each.getValue()))
			.toList());
	}

	private Map<Contestant, Started> contestants() {
		return this.stage.contestants();
	}

	private void compare(Query query) throws IOException {
		Progress.say(query.name() + ": comparing answers");
		Started service = Objects.requireNonNull(contestants().get(Contestant.SERVICE));
		for (var other : contestants().entrySet()) {
			if (other.getKey() != Contestant.SERVICE) {
				Sameness.check(query, Contestant.SERVICE, service, other.getKey(), other.getValue());
			}
		}
	}

	private Run ask(Query query, Contestant contestant, Duration time, String purpose)
			throws IOException, InterruptedException {
		Started server = Objects.requireNonNull(contestants().get(contestant));
		Run run = Run.of(query, contestant, server, this.stage.database(), this.options.connections(), time);
		Progress.say("%s, %s: %.0f/s from %s".formatted(query.name(), purpose, run.rate(), contestant.label()));
		return run;
	}

	private void report(List<Result> results) throws IOException {
		results.forEach((result) -> System.out.println(result.table()));
		Path file = Path.of("target", "bench", this.options.size() + ".json");
		Files.writeString(file,
				JSON.writeValueAsString(
						Map.of("size", this.options.size(), "connections", this.options.connections(), "rounds",
								this.options.rounds(), "queries", results.stream().map(Result::json).toList())));
		System.out.println("\nWritten to " + file);
	}

}
