package org.mreza.differential;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedInputType;
import graphql.schema.GraphQLTypeUtil;

import org.mreza.differential.Snapshot.Node;
import org.mreza.name.Name;

/**
 * Tells whether a node fulfils a filter, as the descriptions of the schema say. What is
 * not stated fulfils no comparison; a null is no condition.
 */
final class ReferenceFilter {

	private final Snapshot graph;

	private final Coverage coverage;

	ReferenceFilter(Snapshot graph, Coverage coverage) {
		this.graph = graph;
		this.coverage = coverage;
	}

	boolean holds(Node node, GraphQLInputObjectType filter, Object given) {
		// All are asked, so that each is seen to decide
		return map(given).entrySet()
			.stream()
			.filter((each) -> each.getValue() != null)
			.map((each) -> field(node, filter, filter.getField(each.getKey()), each.getValue()))
			.reduce(true, Boolean::logicalAnd);
	}

	private boolean field(Node node, GraphQLInputObjectType filter, GraphQLInputObjectField field, Object given) {
		String item = filter.getName() + "." + field.getName();
		Path path = Path.of(field);
		if (path != null) {
			return related(path.reached(this.graph, node), item, (GraphQLInputObjectType) type(field), given);
		}
		return switch (field.getName()) {
			case "and" -> decided(item, list(given).stream().allMatch((each) -> holds(node, filter, each)));
			case "or" -> decided(item, list(given).stream().anyMatch((each) -> holds(node, filter, each)));
			case "not" -> decided(item, !holds(node, filter, given));
			case "notStated" ->
				decided(item, !Collections.disjoint((Collection<?>) node.get("notStated"), list(given)));
			case "compare" -> decided(item, list(given).stream()
				.allMatch((each) -> compared(node, (GraphQLInputObjectType) type(field), map(each))));
			default -> property(node, item, field, given);
		};
	}

	private boolean compared(Node node, GraphQLInputObjectType type, Map<String, Object> given) {
		var numbers = (GraphQLEnumType) GraphQLTypeUtil.unwrapAll(type.getField("number").getType());
		GraphQLEnumValueDefinition left = numbers.getValue((String) given.get("number"));
		return given.entrySet()
			.stream()
			.filter((each) -> !"number".equals(each.getKey()) && each.getValue() != null)
			.allMatch((each) -> compared(node, left, each.getKey(), numbers.getValue((String) each.getValue())));
	}

	private boolean compared(Node node, GraphQLEnumValueDefinition left, String operator,
			GraphQLEnumValueDefinition right) {
		Path one = Path.of(left, "number");
		Path other = Path.of(right, "number");
		return of(node, one).stream()
			.anyMatch((first) -> (one != null && one.equals(other) ? List.of(first) : of(node, other)).stream()
				.anyMatch((second) -> number(property(second, right)) != null
						&& compared(number(property(first, left)), operator, property(second, right))));
	}

	private Collection<Node> of(Node node, Path path) {
		return (path != null) ? path.reached(this.graph, node) : List.of(node);
	}

	private static Object property(Node node, GraphQLEnumValueDefinition number) {
		return node.get(number.getAppliedDirective("number").getArgument("by").getValue());
	}

	private boolean related(Set<Node> reached, String item, GraphQLInputObjectType type, Object given) {
		if (type.getField("some") == null) {
			return decided(item, reached.stream().anyMatch((each) -> holds(each, type, given)));
		}
		return operators(item, given, (quantifier, value) -> {
			var one = (GraphQLInputObjectType) type(type.getField("some"));
			return switch (quantifier) {
				case "some" -> reached.stream().anyMatch((each) -> holds(each, one, value));
				case "all" -> reached.stream().allMatch((each) -> holds(each, one, value));
				case "none" -> reached.stream().noneMatch((each) -> holds(each, one, value));
				case "count" -> {
					Object where = map(value).get("where");
					long count = reached.stream().filter((each) -> where == null || holds(each, one, where)).count();
					yield operators(item + ".count", value, (operator, limit) -> "where".equals(operator) ? count > 0
							: compared(BigDecimal.valueOf(count), operator, limit), "where");
				}
				default -> throw new IllegalArgumentException(quantifier);
			};
		});
	}

	private boolean property(Node node, String item, GraphQLInputObjectField field, Object given) {
		String property = field.getName();
		return switch (type(field).getName()) {
			case "NameFilter" -> operators(item, given, (operator, value) -> named(names(node), operator, value));
			case "DateFilter" ->
				operators(item, given, (operator, value) -> dated((String) node.get(property), operator, value));
			case "PeriodFilter" -> lasts(node, item, map(given));
			case "MoneyFilter" -> operators(item, given, (operator, value) -> priced(node, property, operator, value));
			case "IntFilter" ->
				operators(item, given, (operator, value) -> compared(number(node.get(property)), operator, value));
			case "IDFilter" -> operators(item, given, (operator, value) -> list(value).stream()
				.anyMatch((each) -> each.toString().equals(node.get(property))));
			default -> decided(item, node.get(property) != null && list(given).contains(node.get(property)));
		};
	}

	private interface Operator {

		boolean holds(String operator, Object value);

	}

	private boolean operators(String item, Object given, Operator operator) {
		return operators(item, given, operator, "");
	}

	/**
	 * @param beside what is no condition, although it is seen to hold of some
	 */
	private boolean operators(String item, Object given, Operator operator, String beside) {
		return map(given).entrySet()
			.stream()
			.filter((each) -> each.getValue() != null)
			.map((each) -> decided(item + "." + each.getKey(), operator.holds(each.getKey(), each.getValue()))
					|| beside.equals(each.getKey()))
			.reduce(true, Boolean::logicalAnd);
	}

	private boolean decided(String item, boolean holds) {
		this.coverage.decided(item, holds);
		return holds;
	}

	private static boolean compared(BigDecimal stated, String operator, Object value) {
		if ("isStated".equals(operator)) {
			return value.equals(stated != null);
		}
		if (stated == null) {
			return false;
		}
		int order = stated.compareTo(number(value));
		return switch (operator) {
			case "eq" -> order == 0;
			case "lt" -> order < 0;
			case "lte" -> order <= 0;
			case "gt" -> order > 0;
			case "gte" -> order >= 0;
			default -> throw new IllegalArgumentException(operator);
		};
	}

	private static boolean priced(Node node, String property, String operator, Object value) {
		BigDecimal stated = ReferenceEvaluator.decimal(node.get(property + "Amount"));
		if ("isStated".equals(operator)) {
			return value.equals(stated != null);
		}
		return map(value).get("currency").equals(node.get(property + "Currency"))
				&& compared(stated, operator, map(value).get("amount"));
	}

	private static boolean dated(String stated, String operator, Object value) {
		if ("isStated".equals(operator)) {
			return value.equals(stated != null);
		}
		if (stated == null) {
			return false;
		}
		Period here = Period.of(stated);
		Period there = Period.of((String) value);
		return switch (operator) {
			case "before" -> here.last().isBefore(there.first());
			case "after" -> here.first().isAfter(there.last());
			case "overlaps" -> !here.last().isBefore(there.first()) && !here.first().isAfter(there.last());
			default -> throw new IllegalArgumentException(operator);
		};
	}

	/**
	 * Whether it lasts in a period, by its dates and where it has none, those of its
	 * whole.
	 */
	private boolean lasts(Node node, String item, Map<String, Object> given) {
		Lasting bounds = withParts(node);
		boolean possible = !Boolean.FALSE.equals(given.get("possible"));
		LocalDate began = possible ? bounds.start().first() : bounds.start().last();
		LocalDate ended = possible ? bounds.end().last() : bounds.end().first();
		boolean lasts = (given.get("until") == null || !began.isAfter(Period.of((String) given.get("until")).last()))
				&& (given.get("from") == null || !ended.isBefore(Period.of((String) given.get("from")).first()));
		boolean isPeriod = given.get("from") == null || given.get("until") == null
				|| !Period.of((String) given.get("from"))
					.first()
					.isAfter(Period.of((String) given.get("until")).last());
		given.keySet().forEach((each) -> decided(item + "." + each, lasts && isPeriod));
		return lasts && isPeriod;
	}

	/** A programme lasts at least as long as its components do. */
	private Lasting withParts(Node node) {
		Lasting own = lasting(node);
		List<Lasting> parts = this.graph.incoming()
			.getOrDefault(node.id(), List.of())
			.stream()
			.filter((each) -> "PART_OF_PROGRAMME".equals(each.type()))
			.map((each) -> lasting(this.graph.node(each.from())))
			.toList();
		LocalDate began = parts.stream()
			.map((part) -> part.start().last())
			.reduce(own.start().last(), ReferenceFilter::least);
		LocalDate ended = parts.stream()
			.map((part) -> part.end().first())
			.reduce(own.end().first(), ReferenceFilter::greatest);
		return new Lasting(new Period(own.start().first(), began), new Period(ended, own.end().last()));
	}

	/** Its own dates are narrowed by those of its whole where that can be. */
	private Lasting lasting(Node node) {
		Lasting whole = this.graph.outgoing()
			.getOrDefault(node.id(), List.of())
			.stream()
			.filter((each) -> "PART_OF_PROGRAMME".equals(each.type()))
			.map((each) -> lasting(this.graph.node(each.to())))
			.findFirst()
			.orElse(new Lasting(Period.ANY, Period.ANY));
		Period start = whole.start();
		Period end = whole.end();
		if (node.get("start") != null) {
			Period own = Period.of((String) node.get("start"));
			LocalDate least = whole.start().first();
			start = new Period(own.last().isBefore(least) ? own.first() : greatest(own.first(), least), own.last());
		}
		if (node.get("end") != null) {
			Period own = Period.of((String) node.get("end"));
			LocalDate most = whole.end().last();
			end = new Period(own.first(), own.first().isAfter(most) ? own.last() : least(own.last(), most));
		}
		return new Lasting(new Period(start.first(), least(start.last(), end.last())),
				new Period(greatest(end.first(), start.first()), end.last()));
	}

	/** The days on which something may begin, and those on which it may end. */
	private record Lasting(Period start, Period end) {
	}

	private static LocalDate least(LocalDate one, LocalDate other) {
		return one.isBefore(other) ? one : other;
	}

	private static LocalDate greatest(LocalDate one, LocalDate other) {
		return one.isAfter(other) ? one : other;
	}

	/** The days of a date, however precise. */
	private record Period(LocalDate first, LocalDate last) {

		static final Period ANY = new Period(LocalDate.MIN, LocalDate.MAX);

		static Period of(String date) {
			return switch (date.length()) {
				case 4 -> new Period(Year.parse(date).atDay(1), Year.parse(date).atMonth(12).atEndOfMonth());
				case 7 -> new Period(YearMonth.parse(date).atDay(1), YearMonth.parse(date).atEndOfMonth());
				default -> new Period(LocalDate.parse(date), LocalDate.parse(date));
			};
		}

	}

	/** The names of a node, and those of each of its aliases, as keys. */
	List<Set<String>> names(Node node) {
		return Stream.concat(Stream.of(node), this.graph.aliases(node))
			.map((named) -> Snapshot.NAMES.stream()
				.filter((property) -> !"title".equals(property) || named.get("name") == null)
				.flatMap((property) -> Stream.ofNullable((String) named.get(property)))
				.flatMap((name) -> Name.of(name).keys().stream())
				.collect(Collectors.toSet()))
			.toList();
	}

	static boolean named(List<Set<String>> named, String operator, Object value) {
		List<Name> wanted = list(value).stream().map((each) -> Name.of((String) each)).toList();
		return named.stream().anyMatch((names) -> wanted.stream().anyMatch((each) -> switch (operator) {
			case "is", "in" -> names.contains(each.key());
			case "startsWith" -> names.stream().anyMatch((name) -> name.startsWith(each.key()));
			case "contains" ->
				List.of(String.join(" ", names).split(" ", -1)).containsAll(List.of(each.key().split(" ", -1)));
			default -> throw new IllegalArgumentException(operator);
		}));
	}

	private static GraphQLNamedInputType type(GraphQLInputObjectField field) {
		return (GraphQLNamedInputType) GraphQLTypeUtil.unwrapAll(field.getType());
	}

	private static BigDecimal number(Object value) {
		return (value != null) ? new BigDecimal(value.toString()) : null;
	}

	// One value stands for a list of one
	private static Collection<?> list(Object value) {
		return (value instanceof Collection<?> many) ? many : List.of(value);
	}

	@SuppressWarnings("unchecked")
	private static Map<String, Object> map(Object value) {
		return (Map<String, Object>) value;
	}

}
