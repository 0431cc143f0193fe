package org.mreza.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * All rounds of one query.
 *
 * @param runs the runs of each contestant, one for each round
 */
record Result(String query, String about, Map<Contestant, List<Run>> runs) {

	/** What is said of each contestant, in the order of the columns. */
	private static final Map<String, ToDoubleFunction<Run>> COLUMNS = columns();

	private static Map<String, ToDoubleFunction<Run>> columns() {
		Map<String, ToDoubleFunction<Run>> columns = new LinkedHashMap<>();
		columns.put("requests/s", Run::rate);
		columns.put("p50 ms", Run::p50);
		columns.put("p95 ms", Run::p95);
		columns.put("p99 ms", Run::p99);
		columns.put("server cpu ms", Run::server);
		columns.put("database cpu ms", Run::database);
		return columns;
	}

	/** As a table for people. */
	String table() {
		var text = new StringBuilder(String.format(Locale.ROOT, "%n%s: %s%n%-10s", this.query, this.about, ""));
		COLUMNS.keySet().forEach((column) -> text.append(String.format(Locale.ROOT, "%24s", column)));
		this.runs.forEach((contestant, runs) -> {
			text.append(String.format(Locale.ROOT, "%n%-10s", contestant.label()));
			COLUMNS.values()
				.forEach((column) -> text.append(String.format(Locale.ROOT, "%24s", spread(contestant, column))));
		});
		ratios().forEach((name, ratio) -> text.append(String.format(Locale.ROOT, "%n%-42s %s", name, ratio)));
		return text.toString();
	}

	/** As what is written as JSON. */
	Map<String, Object> json() {
		Map<String, Object> json = new LinkedHashMap<>(Map.of("query", this.query));
		this.runs.keySet().forEach((contestant) -> {
			Map<String, Spread> columns = new LinkedHashMap<>();
			COLUMNS.forEach((name, column) -> columns.put(name, spread(contestant, column)));
			json.put(contestant.label(), columns);
		});
		json.put("ratios", ratios());
		return json;
	}

	private Map<String, Spread> ratios() {
		Map<String, Spread> ratios = new LinkedHashMap<>();
		if (this.runs.containsKey(Contestant.PEER)) {
			ratios.put("service/peer requests/s", ratio(Contestant.SERVICE, Contestant.PEER, Run::rate));
			ratios.put("service/peer p99", ratio(Contestant.SERVICE, Contestant.PEER, Run::p99));
		}
		ratios.put("service/driver time of a request", ratio(Contestant.DRIVER, Contestant.SERVICE, Run::rate));
		return ratios;
	}

	private Spread spread(Contestant contestant, ToDoubleFunction<Run> column) {
		return Spread.of(runs(contestant).stream().mapToDouble(column));
	}

	private Spread ratio(Contestant one, Contestant other, ToDoubleFunction<Run> column) {
		return Spread.of(IntStream.range(0, runs(one).size())
			.mapToDouble((round) -> column.applyAsDouble(runs(one).get(round))
					/ column.applyAsDouble(runs(other).get(round))));
	}

	private List<Run> runs(Contestant contestant) {
		return Objects.requireNonNull(this.runs.get(contestant));
	}

}
