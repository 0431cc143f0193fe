package org.mreza.differential;

import java.math.BigDecimal;
import java.time.Year;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedInputType;
import graphql.schema.GraphQLTypeUtil;

import org.mreza.differential.Snapshot.Node;
import org.mreza.name.Name;

/**
 * Filters at random. Most are made to fit a node, so that they find something.
 */
final class RandomFilters {

	private static final Set<String> LOGIC = Set.of("and", "or", "not");

	private static final List<String> CYRILLIC = List.of("dž", "џ", "lj", "љ", "nj", "њ", "a", "а", "b", "б", "v", "в",
			"g", "г", "d", "д", "đ", "ђ", "e", "е", "ž", "ж", "z", "з", "i", "и", "j", "ј", "k", "к", "l", "л", "m",
			"м", "n", "н", "o", "о", "p", "п", "r", "р", "s", "с", "t", "т", "ć", "ћ", "u", "у", "f", "ф", "h", "х",
			"c", "ц", "č", "ч", "š", "ш");

	/**
	 * How deep lists and objects of a filter lie within one another at most: as many
	 * levels as the service takes.
	 */
	static final int LEVELS = 20;

	/** As many levels as any filter needs that has no other within. */
	private static final int FEW = 4;

	/** The only one that filters name, because one of them may compare one only. */
	private static final String CURRENCY = "CHF";

	/** Amounts at the edges of what a decimal number may be, and between them. */
	private static final List<String> AMOUNTS = List.of("-99999999999999.9999", "-0.0001", "0", "0.0001", "10000",
			"99999999999999.9999");

	private final Snapshot graph;

	private final Coverage coverage;

	private final Random random;

	private final Supplier<Boolean> affordable;

	/**
	 * Filters for one operation.
	 * @param affordable whether one more relationship may be followed
	 */
	RandomFilters(Snapshot graph, Coverage coverage, Random random, Supplier<Boolean> affordable) {
		this.graph = graph;
		this.coverage = coverage;
		this.random = random;
		this.affordable = affordable;
	}

	/** A name of a constant, which is text in a variable alone. */
	record Constant(String name) {
	}

	/** A name of a field, for which nothing else can stand. */
	record FieldName(String name) {
	}

	/**
	 * A filter.
	 * @param relationships how many relationships it may follow, one behind the other
	 * @param logic how many levels of {@code and}, {@code or} and {@code not} it may have
	 * @param levels how many levels of lists and objects
	 */
	Map<String, Object> filter(GraphQLInputObjectType type, Node witness, int relationships, int logic, int levels) {
		Map<String, Object> filter = new LinkedHashMap<>();
		int conditions = chance(0.04) ? 0 : 1 + this.random.nextInt(3) / 2 + this.random.nextInt(2);
		for (int i = 0; i < conditions; i++) {
			boolean follow = relationships > 0 && levels > FEW && chance(0.6) && this.affordable.get();
			List<GraphQLInputObjectField> options = type.getFields()
				.stream()
				.filter((each) -> follow ? each.hasAppliedDirective("match")
						: !each.hasAppliedDirective("match") && (!"compare".equals(each.getName()) || levels > FEW)
								&& ((logic > 0 && levels > FEW) || !LOGIC.contains(each.getName())))
				.toList();
			if (options.isEmpty()) {
				continue;
			}
			var field = this.coverage.pick(this.random, options, (each) -> type.getName() + "." + each.getName());
			filter.put(field.getName(), chance(0.03) ? null
					: condition(type, field, witness, relationships - (follow ? 1 : 0), logic, levels));
		}
		return filter;
	}

	private Object condition(GraphQLInputObjectType filter, GraphQLInputObjectField field, Node witness,
			int relationships, int logic, int levels) {
		String item = filter.getName() + "." + field.getName();
		Path path = Path.of(field);
		var type = (GraphQLNamedInputType) GraphQLTypeUtil.unwrapAll(field.getType());
		if (path != null) {
			List<Node> reached = (witness != null) ? List.copyOf(path.reached(this.graph, witness)) : List.of();
			return related(item, (GraphQLInputObjectType) type, reached, relationships, logic, levels);
		}
		if (LOGIC.contains(field.getName())) {
			int left = levels - taken(field);
			Function<Node, Map<String, Object>> within = (node) -> filter(filter, node, relationships, logic - 1, left);
			return logical(filter, field, witness, within, within);
		}
		if ("compare".equals(field.getName())) {
			return compared(item, (GraphQLInputObjectType) type);
		}
		Node like = chance(0.85) ? witness : any(filter);
		return (type instanceof GraphQLInputObjectType operators) ? compared(item, field.getName(), operators, like)
				: plain(item, type, (like != null) ? like.get(field.getName()) : null);
	}

	/**
	 * A filter with so many levels of lists and objects: of conditions that are made of
	 * conditions.
	 */
	Map<String, Object> deep(GraphQLInputObjectType type, Node witness, int levels) {
		List<GraphQLInputObjectField> logic = type.getFields()
			.stream()
			.filter((each) -> LOGIC.contains(each.getName()))
			.toList();
		if (logic.isEmpty() || levels <= FEW) {
			return filter(type, witness, 0, 0, levels);
		}
		var field = this.coverage.pick(this.random, logic, (each) -> type.getName() + "." + each.getName());
		int left = levels - taken(field);
		return Map.of(field.getName(), logical(type, field, witness, (node) -> deep(type, node, left),
				(node) -> filter(type, node, 0, 0, left)));
	}

	/** How many levels it takes to be within a condition. */
	private static int taken(GraphQLInputObjectField logic) {
		return "not".equals(logic.getName()) ? 1 : 2;
	}

	/**
	 * A condition that is made of others.
	 * @param within what is drawn to fit a node
	 * @param beside what else stands beside it
	 */
	private Object logical(GraphQLInputObjectType filter, GraphQLInputObjectField field, Node witness,
			Function<Node, Map<String, Object>> within, Function<Node, Map<String, Object>> beside) {
		this.coverage.use(filter.getName() + "." + field.getName());
		Node other = any(filter);
		if ("not".equals(field.getName())) {
			return within.apply(other);
		}
		List<Object> filters = new ArrayList<>();
		filters.add(within.apply(witness));
		if (chance(0.5)) {
			filters.add(beside.apply("and".equals(field.getName()) ? witness : other));
		}
		Collections.shuffle(filters, this.random);
		return chance(0.1) ? filters.getFirst() : filters;
	}

	private Object plain(String item, GraphQLNamedInputType type, Object value) {
		this.coverage.use(item);
		if (!(type instanceof GraphQLEnumType constants)) {
			Collection<?> several = (value != null) ? (Collection<?>) value : List.of();
			List<FieldName> some = several.stream()
				.filter((each) -> chance(0.3))
				.map((each) -> new FieldName(each.toString()))
				.toList();
			return (some.size() == 1 && chance(0.3)) ? some.getFirst() : some;
		}
		List<Object> wanted = new ArrayList<>();
		if (value != null && chance(0.9)) {
			wanted.add(new Constant(value.toString()));
		}
		if (chance(0.4)) {
			wanted.add(new Constant(one(constants.getValues()).getName()));
		}
		return (wanted.size() == 1 && chance(0.3)) ? wanted.getFirst() : wanted;
	}

	private Object related(String item, GraphQLInputObjectType type, List<Node> reached, int relationships, int logic,
			int levels) {
		Node end = reached.isEmpty() ? null : one(reached);
		if (type.getField("some") == null) {
			this.coverage.use(item);
			return filter(type, (end != null) ? end : any(type), relationships, logic, levels - 1);
		}
		Map<String, Object> quantifiers = new LinkedHashMap<>();
		for (int i = chance(0.15) ? 2 : 1; i > 0; i--) {
			var quantifier = this.coverage.pick(this.random, type.getFields(), (each) -> item + "." + each.getName());
			var of = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(quantifier.getType());
			if ("count".equals(quantifier.getName())) {
				quantifiers.put("count", count(item + ".count", of, reached, relationships, logic, levels - 2));
				continue;
			}
			this.coverage.use(item + "." + quantifier.getName());
			boolean fitting = !"none".equals(quantifier.getName()) && end != null;
			quantifiers.put(quantifier.getName(),
					chance(0.1) ? Map.of() : filter(of, fitting ? end : any(of), relationships, logic, levels - 2));
		}
		return quantifiers;
	}

	private Map<String, Object> count(String item, GraphQLInputObjectType type, List<Node> reached, int relationships,
			int logic, int levels) {
		Map<String, Object> count = new LinkedHashMap<>();
		if (levels > FEW && chance(0.5)) {
			this.coverage.use(item + ".where");
			var where = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(type.getField("where").getType());
			count.put("where",
					filter(where, reached.isEmpty() ? any(where) : one(reached), relationships, logic, levels - 1));
		}
		for (int i = chance(0.2) ? 2 : 1; i > 0; i--) {
			String operator = this.coverage
				.pick(this.random, type.getFields().stream().filter((each) -> !"where".equals(each.getName())).toList(),
						(each) -> item + "." + each.getName())
				.getName();
			this.coverage.use(item + "." + operator);
			count.put(operator, number(operator,
					BigDecimal.valueOf(count.containsKey("where") ? Math.min(1, reached.size()) : reached.size())));
		}
		return count;
	}

	/** Comparisons of numbers. */
	private Object compared(String item, GraphQLInputObjectType type) {
		List<Object> comparisons = new ArrayList<>();
		for (int i = chance(0.2) ? 2 : 1; i > 0; i--) {
			Map<String, Object> comparison = new LinkedHashMap<>();
			comparison.put("number", comparable(item, type));
			comparison.put(one(type.getFields().stream().filter((each) -> !"number".equals(each.getName())).toList())
				.getName(), comparable(item, type));
			comparisons.add(comparison);
		}
		this.coverage.use(item);
		return (comparisons.size() == 1 && chance(0.5)) ? comparisons.getFirst() : comparisons;
	}

	private Constant comparable(String item, GraphQLInputObjectType type) {
		var numbers = (GraphQLEnumType) GraphQLTypeUtil.unwrapAll(type.getField("number").getType());
		String name = this.coverage.pick(this.random, numbers.getValues(), (each) -> item + "." + each.getName())
			.getName();
		this.coverage.use(item + "." + name);
		return new Constant(name);
	}

	private Object compared(String item, String property, GraphQLInputObjectType type, Node like) {
		Object value = (like != null) ? like.get(property) : null;
		return switch (type.getName()) {
			case "IDFilter" -> operators(item, type, (operator) -> ids(operator, value));
			case "NameFilter" -> operators(item, type, (operator) -> names(operator, property, like));
			case "DateFilter" -> operators(item, type, (operator) -> date(operator, (String) value));
			case "IntFilter" -> operators(item, type, (operator) -> number(operator, decimal(value)));
			case "MoneyFilter" -> operators(item, type, (operator) -> money(operator, property, like));
			case "PeriodFilter" -> period(item, like);
			default -> throw new IllegalArgumentException("No value is known for a " + type.getName());
		};
	}

	private Map<String, Object> operators(String item, GraphQLInputObjectType type, Function<String, Object> value) {
		Map<String, Object> operators = new LinkedHashMap<>();
		for (int i = chance(0.2) ? 2 : 1; i > 0; i--) {
			String operator = this.coverage.pick(this.random, type.getFields(), (each) -> item + "." + each.getName())
				.getName();
			this.coverage.use(item + "." + operator);
			operators.put(operator, chance(0.02) ? null : value.apply(operator));
		}
		return operators;
	}

	private Object ids(String operator, Object value) {
		Object id = (value != null) ? value : "no/such";
		return switch (operator) {
			case "eq" -> id;
			case "in" -> chance(0.1) ? List.of() : chance(0.5) ? List.of("no/such", id) : List.of(id);
			default -> throw new IllegalArgumentException(operator);
		};
	}

	private Object number(String operator, BigDecimal value) {
		if ("isStated".equals(operator)) {
			return chance(0.8) == (value != null);
		}
		if (chance(0.05)) {
			return one(List.of(Integer.MIN_VALUE, -1, 0, Integer.MAX_VALUE));
		}
		int number = ((value != null) ? value.intValue() : this.random.nextInt(5)) + (chance(0.3) ? 1 : 0);
		return switch (operator) {
			case "lt" -> number + 1;
			case "gt" -> number - 1;
			default -> number;
		};
	}

	private Object money(String operator, String property, Node like) {
		BigDecimal stated = (like != null) ? ReferenceEvaluator.decimal(like.get(property + "Amount")) : null;
		if ("isStated".equals(operator)) {
			return chance(0.8) == (stated != null);
		}
		BigDecimal amount = (stated != null) ? stated : new BigDecimal("3000.00");
		amount = switch (operator) {
			case "lt" -> amount.add(BigDecimal.valueOf(1, 4));
			case "gt" -> amount.subtract(BigDecimal.valueOf(1, 4)).max(BigDecimal.ZERO);
			default -> amount;
		};
		String given = chance(0.1) ? one(AMOUNTS) : amount.toPlainString();
		return Map.of("amount", given, "currency", CURRENCY);
	}

	private Object date(String operator, String value) {
		if ("isStated".equals(operator)) {
			return chance(0.8) == (value != null);
		}
		String date = (value != null) ? value : "2020-06";
		int year = Integer.parseInt(date.substring(0, 4));
		String other = switch (operator) {
			case "before" -> Year.of(year + this.random.nextInt(2)) + date.substring(4);
			case "after" -> Year.of(year - this.random.nextInt(2)) + date.substring(4);
			default -> date;
		};
		return switch (this.random.nextInt(4)) {
			case 0 -> other.substring(0, 4);
			case 1 -> other.substring(0, Math.min(7, other.length()));
			case 2 -> (other.length() == 4) ? other + "-0" + (1 + this.random.nextInt(9)) : other;
			default -> other;
		};
	}

	private Object period(String item, Node like) {
		Map<String, Object> period = new LinkedHashMap<>();
		Object start = (like != null) ? like.get("start") : null;
		Object end = (like != null) ? like.get("end") : null;
		String from = (String) date("overlaps", (String) end);
		String until = (String) date("overlaps", (String) start);
		if (chance(0.6)) {
			period.put("from", from);
		}
		if (chance(0.6)) {
			period.put("until", until);
		}
		if (chance(0.5)) {
			period.put("possible", chance(0.5));
		}
		period.keySet().forEach((each) -> this.coverage.use(item + "." + each));
		return period;
	}

	private Object names(String operator, String property, Node like) {
		String name = (like != null) ? called(like, property) : "Niš";
		return switch (operator) {
			case "is" -> spelled(name);
			case "in" -> chance(0.5) ? List.of(spelled(name)) : List.of(spelled("Novi Pazar"), spelled(name));
			case "startsWith" -> beginning(spelled(name));
			case "contains" -> {
				List<String> words = new ArrayList<>(List.of(Name.of(name).key().split(" ", -1)));
				Collections.shuffle(words, this.random);
				yield spelled(String.join(" ", words.subList(0, 1 + this.random.nextInt(words.size()))));
			}
			default -> throw new IllegalArgumentException(operator);
		};
	}

	/** The name that a property holds, or an alias of the node. */
	String called(Node node, String property) {
		return one(
				Stream.concat(Stream.of(node.get(property)), this.graph.aliases(node).map((each) -> each.get("name")))
					.map(String.class::cast)
					.toList());
	}

	/** Another spelling of a name. */
	String spelled(String name) {
		String other = switch (this.random.nextInt(6)) {
			case 0 -> name.toUpperCase(Locale.ROOT);
			case 1 -> Name.of(name).key();
			case 2, 3 -> cyrillic(name.toLowerCase(Locale.ROOT));
			default -> name;
		};
		return other.strip();
	}

	private static String cyrillic(String latin) {
		String text = latin;
		for (int i = 0; i < CYRILLIC.size(); i += 2) {
			text = text.replace(CYRILLIC.get(i), CYRILLIC.get(i + 1));
		}
		return text;
	}

	/** A name of either script in lower-case Latin. */
	static String latin(String name) {
		String text = name.toLowerCase(Locale.ROOT);
		for (int i = 0; i < CYRILLIC.size(); i += 2) {
			text = text.replace(CYRILLIC.get(i + 1), CYRILLIC.get(i));
		}
		return text;
	}

	private String beginning(String name) {
		int length = 1 + this.random.nextInt(name.length());
		String beginning = name.substring(0, length);
		return beginning.codePoints().anyMatch(Character::isLetterOrDigit) ? beginning : name;
	}

	/**
	 * Another value in place of each id, name, date and amount; all else determines the
	 * text of the statement and remains.
	 */
	Object other(Object value) {
		return switch (value) {
			case null -> null;
			case List<?> list -> list.stream().map(this::other).collect(Collectors.toCollection(ArrayList::new));
			case Map<?, ?> map -> {
				Map<Object, Object> others = new LinkedHashMap<>();
				map.forEach((key, each) -> others.put(key, other(each)));
				yield others;
			}
			case String id when id.contains("/") -> one(List.copyOf(this.graph.nodes().keySet()));
			case String date when date.matches("\\d{4}(-\\d\\d){0,2}") -> one(List.of("2019", "2019-06", "2020-01-01"));
			case String number when number.matches("-?[\\d.]+") -> one(AMOUNTS);
			case String code when CURRENCY.equals(code) -> code;
			case String _ -> spelled(called(one(this.graph.labelled("Named")), "name"));
			default -> value;
		};
	}

	private Node any(GraphQLInputObjectType filter) {
		List<Node> nodes = this.graph.labelled(filter.getName().replaceFirst("Filter$", ""));
		return nodes.isEmpty() ? null : one(nodes);
	}

	<T> T one(List<T> of) {
		return of.get(this.random.nextInt(of.size()));
	}

	boolean chance(double probability) {
		return this.random.nextDouble() < probability;
	}

	private static BigDecimal decimal(Object value) {
		return (value != null) ? new BigDecimal(value.toString()) : null;
	}

	/** A value as a variable holds it. */
	static Object plain(Object value) {
		return switch (value) {
			case null -> null;
			case Constant constant -> constant.name();
			case FieldName field -> field.name();
			case List<?> list ->
				list.stream().map(RandomFilters::plain).collect(Collectors.toCollection(ArrayList::new));
			case Map<?, ?> map -> {
				Map<Object, Object> plain = new LinkedHashMap<>();
				map.forEach((key, each) -> plain.put(key, plain(each)));
				yield plain;
			}
			default -> value;
		};
	}

}
