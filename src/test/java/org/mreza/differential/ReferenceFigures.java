package org.mreza.differential;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.mreza.differential.Snapshot.Node;

/**
 * What several nodes amount to.
 *
 * @param nodes each once
 * @param ways the nodes on the ways that made a group of them
 */
record ReferenceFigures(Collection<Node> nodes, Collection<Node> ways) {

	private static final List<String> ASSERTIONS = List.of("STATED", "STATED_BY_CONVENTION", "DERIVED", "INFERRED",
			"NOT_STATED");

	/** Those that a path leads to, and that fulfil something. */
	ReferenceFigures reached(Snapshot graph, Path path, Predicate<Node> where) {
		Set<Node> reached = new LinkedHashSet<>();
		this.nodes.forEach((node) -> reached.addAll(path.reached(graph, node)));
		reached.removeIf(where.negate());
		return new ReferenceFigures(reached, List.of());
	}

	/** Those that have a property. */
	List<Node> with(String property) {
		return this.nodes.stream().filter((node) -> node.get(property) != null).toList();
	}

	BigDecimal sum(String property) {
		return with(property).stream().map((node) -> number(node, property)).reduce(BigDecimal.ZERO, BigDecimal::add);
	}

	private static BigDecimal number(Node node, String property) {
		return BigDecimal.valueOf((Long) node.get(property));
	}

	String assertion(Collection<Node> of) {
		if (of.isEmpty()) {
			return "NOT_STATED";
		}
		Stream<String> least = Stream.of((of.size() > 1) ? "DERIVED" : "STATED");
		return Stream.concat(least, all(of, "assertion"))
			.max(Comparator.comparingInt(ASSERTIONS::indexOf))
			.orElse(null);
	}

	List<String> assumptions(Collection<Node> of) {
		return List.copyOf(new TreeSet<>(all(of, "assumption").toList()));
	}

	private Stream<String> all(Collection<Node> of, String property) {
		return Stream.concat(of.stream(), this.ways.stream())
			.map((node) -> (String) node.get(property))
			.filter(Objects::nonNull);
	}

	/** What a number of them amounts to. */
	Object number(String property, String figure, BigDecimal per) {
		List<Node> of = with(property);
		Function<Comparator<BigDecimal>, Integer> first = (order) -> of.stream()
			.map((node) -> number(node, property))
			.min(order)
			.map(BigDecimal::intValueExact)
			.orElse(null);
		return switch (figure) {
			case "stated" -> of.size();
			case "sum" -> of.isEmpty() ? null : sum(property).intValueExact();
			case "mean" -> of.isEmpty() ? null : (Object) (sum(property).doubleValue() / of.size());
			case "least" -> first.apply(Comparator.naturalOrder());
			case "greatest" -> first.apply(Comparator.reverseOrder());
			case "ratio" -> of.isEmpty() ? null : ratio(sum(property).doubleValue(), per);
			case "assertion" -> assertion(of);
			default -> throw new IllegalArgumentException(figure);
		};
	}

	private static Double ratio(double sum, BigDecimal per) {
		return (per == null || per.signum() == 0) ? null : (Double) (sum / per.doubleValue());
	}

	/** The currencies of their amounts. */
	Set<String> currencies() {
		Set<String> currencies = new TreeSet<>();
		with("moneyAmount").forEach((node) -> currencies.add((String) node.get("moneyCurrency")));
		return currencies;
	}

	/** What their amounts in a currency add up to. */
	Object sum(String currency, String figure, BigDecimal per) {
		List<Node> of = with("moneyAmount").stream()
			.filter((node) -> currency.equals(node.get("moneyCurrency")))
			.toList();
		List<BigDecimal> amounts = of.stream()
			.map((node) -> ReferenceEvaluator.decimal(node.get("moneyAmount")))
			.sorted()
			.toList();
		BigDecimal sum = amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
		return switch (figure) {
			case "amount" -> ReferenceEvaluator.printed(sum);
			case "currency" -> currency;
			case "stated" -> of.size();
			case "mean" ->
				ReferenceEvaluator.printed(sum.divide(BigDecimal.valueOf(of.size()), 4, RoundingMode.HALF_UP));
			case "least" -> ReferenceEvaluator.printed(amounts.getFirst());
			case "greatest" -> ReferenceEvaluator.printed(amounts.getLast());
			case "ratio" -> ratio(sum.doubleValue(), per);
			case "assertion" -> assertion(of);
			case "assumptions" -> assumptions(of);
			default -> throw new IllegalArgumentException(figure);
		};
	}

}
