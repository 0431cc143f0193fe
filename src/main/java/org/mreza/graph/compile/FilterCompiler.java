package org.mreza.graph.compile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import org.mreza.failure.ApiException;
import org.mreza.graph.plan.Placeholder;
import org.mreza.graph.schema.GraphSchema;
import org.mreza.graph.schema.PathPattern;
import org.mreza.name.Name;

/**
 * Compiles a filter into a Cypher condition. A null within a filter is no condition, as
 * if it had been left out.
 */
final class FilterCompiler {

	private static final Map<String, String> COMPARISONS = Map.of("eq", "=", "in", "IN", "lt", "<", "lte", "<=", "gt",
			">", "gte", ">=");

	/** How many relationships a filter may follow, one behind the other. */
	private static final int DEEPEST = 3;

	private final QueryBuilder draft;

	private final GraphSchema kinds;

	FilterCompiler(QueryBuilder draft, GraphSchema kinds) {
		this.draft = draft;
		this.kinds = kinds;
	}

	/**
	 * The condition of a filter on the node in a variable.
	 * @param search the search for the nodes, which may begin at others that the filter
	 * names; null where they are found already, and only sifted
	 */
	String on(String var, String kind, GraphQLInputObjectType filter, Map<String, ?> value, @Nullable Match search) {
		return on(var, kind, filter, value, 0, search);
	}

	private String on(String var, String kind, GraphQLInputObjectType filter, Map<String, ?> value, int depth,
			@Nullable Match search) {
		List<String> conditions = new ArrayList<>();
		value.forEach((name, given) -> {
			if (given != null) {
				conditions.add(field(var, kind, filter, filter.getField(name), given, depth, search));
			}
		});
		return all(conditions);
	}

	private String field(String var, String kind, GraphQLInputObjectType filter, GraphQLInputObjectField field,
			Object given, int depth, @Nullable Match search) {
		PathPattern walk = PathPattern.of(field);
		if (walk != null && depth == DEEPEST) {
			throw tooDeep(filter, field);
		}
		if (walk != null) {
			return related(var, walk, field, map(given), depth + 1, search);
		}
		String name = field.getName();
		return switch (name) {
			case "and" -> all(each(var, kind, field, given, depth, search));
			case "or" -> any(each(var, kind, field, given, depth, null));
			case "not" -> not(each(var, kind, field, given, depth, null).getFirst());
			default -> property(var, kind, name, field, given, search);
		};
	}

	private static ApiException tooDeep(GraphQLInputObjectType filter, GraphQLInputObjectField field) {
		String allowed = filter.getFields()
			.stream()
			.filter((each) -> PathPattern.of(each) == null)
			.map((each) -> "`" + each.getName() + "`")
			.collect(Collectors.joining(", "));
		return ApiException.badInput("A filter may follow " + DEEPEST + " relationships, and `" + field.getName()
				+ "` is one more; here " + filter.getName() + " takes " + allowed
				+ ". Or ask for the nodes in between first, and filter by their ids.");
	}

	private List<String> each(String var, String kind, GraphQLInputObjectField field, Object given, int depth,
			@Nullable Match search) {
		var filter = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(field.getType());
		Collection<?> filters = (given instanceof Collection<?> many) ? many : List.of(given);
		return filters.stream().map((one) -> on(var, kind, filter, map(one), depth, search)).toList();
	}

	private String related(String var, PathPattern walk, GraphQLInputObjectField field, Map<String, ?> given, int depth,
			@Nullable Match search) {
		var type = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(field.getType());
		var some = type.getField("some");
		if (some == null) {
			return some(var, walk, type, given, depth, search);
		}
		var filter = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(some.getType());
		List<String> conditions = new ArrayList<>();
		given.forEach((quantifier, value) -> {
			if (value == null) {
				return;
			}
			conditions.add(switch (quantifier) {
				case "some" -> some(var, walk, filter, map(value), depth, search);
				case "none" -> "NOT " + exists(var, walk, filter, map(value), false, depth);
				case "all" -> "NOT " + exists(var, walk, filter, map(value), true, depth);
				default -> count(var, walk, map(value));
			});
		});
		return all(conditions);
	}

	/**
	 * That a walk leads to one that fulfils a filter. Where the filter names nodes, the
	 * search may begin at these, and need not look at all that might be related to them.
	 */
	private String some(String var, PathPattern walk, GraphQLInputObjectType filter, Map<String, ?> given, int depth,
			@Nullable Match search) {
		if (search == null || !search.mayFollow() || !namesNodes(filter, given)) {
			return exists(var, walk, filter, given, false, depth);
		}
		String it = this.draft.variable();
		search.follow(walk.between(var, it));
		return on(it, GraphSchema.kindOf(filter), filter, given, depth, search);
	}

	private static boolean namesNodes(GraphQLInputObjectType filter, Map<String, ?> given) {
		return given.entrySet().stream().anyMatch((entry) -> {
			var field = filter.getField(entry.getKey());
			if (!(entry.getValue() instanceof Map<?, ?> value)) {
				return false;
			}
			var type = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(field.getType());
			if (PathPattern.of(field) == null) {
				return "IDFilter".equals(type.getName()) && (value.get("eq") != null || value.get("in") != null);
			}
			var some = type.getField("some");
			return (some == null) ? namesNodes(type, map(value))
					: value.get("some") != null
							&& namesNodes((GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(some.getType()),
									map(Objects.requireNonNull(value.get("some"))));
		});
	}

	private String exists(String var, PathPattern walk, GraphQLInputObjectType filter, Map<String, ?> given,
			boolean failing, int depth) {
		String it = this.draft.variable();
		String condition = on(it, GraphSchema.kindOf(filter), filter, given, depth, null);
		return "EXISTS { MATCH " + walk.between(var, it) + where(failing ? not(condition) : condition) + " }";
	}

	private String count(String var, PathPattern walk, Map<String, ?> given) {
		String it = this.draft.variable();
		String count = Match.count(this.kinds, walk, var, it);
		if (given.size() == 1) {
			return compare(count, given);
		}
		// The planner takes its time for each subquery, so that a range has one
		String counted = this.draft.variable();
		return "any(" + counted + " IN [" + count + "] WHERE " + compare(counted, given) + ")";
	}

	private String property(String var, String kind, String name, GraphQLInputObjectField field, Object given,
			@Nullable Match search) {
		String property = var + "." + name;
		if (given instanceof Map<?, ?> comparisons) {
			return switch (GraphQLTypeUtil.unwrapAll(field.getType()).getName()) {
				case "NameFilter" -> named(var, name + "Key", kind, map(comparisons), search);
				case "DateFilter" -> dated(property, map(comparisons));
				case "MoneyFilter" -> priced(property, field, map(comparisons));
				default -> compare(property, map(comparisons));
			};
		}
		boolean many = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
		return property + (many ? " IN " : " = ") + this.draft.parameter(given);
	}

	private String compare(String left, Map<String, ?> comparisons) {
		List<String> conditions = new ArrayList<>();
		comparisons.forEach((operator, value) -> {
			if (value instanceof Boolean stated && "isStated".equals(operator)) {
				conditions.add(stated(left, stated));
			}
			else if (value != null) {
				conditions.add(left + " " + COMPARISONS.get(operator) + " " + this.draft.parameter(value));
			}
		});
		return all(conditions);
	}

	private static String stated(String property, boolean stated) {
		return property + (stated ? " IS NOT NULL" : " IS NULL");
	}

	// A date of reduced precision is the beginning of every date within it, so that
	// periods
	// compare as their texts do: 2026 begins 2026-03, and lies before 2027-01.
	private String dated(String property, Map<String, ?> comparisons) {
		List<String> conditions = new ArrayList<>();
		comparisons.forEach((operator, value) -> {
			if (value instanceof Boolean stated) {
				conditions.add(stated(property, stated));
			}
			else if (value != null) {
				String date = this.draft.parameter(value);
				String overlaps = "(" + property + " STARTS WITH " + date + " OR " + date + " STARTS WITH " + property
						+ ")";
				conditions.add(switch (operator) {
					case "before" -> "(" + property + " < " + date + " AND NOT " + overlaps + ")";
					case "after" -> "(" + property + " > " + date + " AND NOT " + overlaps + ")";
					default -> overlaps;
				});
			}
		});
		return all(conditions);
	}

	private String priced(String property, GraphQLInputObjectField field, Map<String, ?> comparisons) {
		List<String> conditions = new ArrayList<>();
		Set<Object> currencies = new LinkedHashSet<>();
		comparisons.forEach((operator, value) -> {
			if (value instanceof Boolean stated) {
				conditions.add(stated(GraphSchema.within(property, "amount"), stated));
			}
			else if (value != null) {
				Map<String, ?> money = map(value);
				currencies.add(Objects.requireNonNull(money.get("currency")));
				conditions.add(GraphSchema.within(property, "amount") + " " + COMPARISONS.get(operator) + " "
						+ this.draft.parameter(Objects.requireNonNull(money.get("amount"))));
			}
		});
		if (currencies.size() > 1) {
			throw ApiException.badInput("`" + field.getName() + "` compares "
					+ String.join(" with ", currencies.stream().map(Object::toString).toList())
					+ "; amounts of different currencies cannot be compared. Ask for each currency on its own.");
		}
		currencies.forEach((currency) -> conditions
			.add(GraphSchema.within(property, "currency") + " = " + this.draft.parameter(currency)));
		return all(conditions);
	}

	private String named(String var, String key, String kind, Map<String, ?> comparisons, @Nullable Match search) {
		List<String> conditions = new ArrayList<>();
		comparisons.forEach((operator, value) -> {
			if (value != null) {
				conditions.add(switch (operator) {
					case "startsWith" -> in(var, this.draft.named(kind, key, "STARTS WITH", key(value)));
					case "contains" -> contains(var, kind, value, search);
					default -> is(var, key, kind, value);
				});
			}
		});
		return all(conditions);
	}

	private String contains(String var, String kind, Object name, @Nullable Match search) {
		if (search == null || !search.isOpen()) {
			return in(var, this.draft.lookup(this.draft.containing(kind, name, "x") + " RETURN x.id"));
		}
		search.begin(this.draft.containing(kind, name, var));
		return "true";
	}

	/** That a node bears one of these names, or that one of them is an alias of it. */
	String is(String var, String key, String kind, Object names) {
		return in(var, this.draft.named(kind, key, "IN", Placeholder.then(names, FilterCompiler::keys)));
	}

	private static Object keys(Object names) {
		Collection<?> all = (names instanceof Collection<?> many) ? many : List.of(names);
		return all.stream().map(FilterCompiler::key).toList();
	}

	private static Object key(Object name) {
		return Placeholder.then(name, (it) -> ((Name) it).key());
	}

	private static String in(String var, String ids) {
		return var + ".id IN " + ids;
	}

	@SuppressWarnings("unchecked")
	private static Map<String, ?> map(Object value) {
		return (Map<String, ?>) value;
	}

	static String where(@Nullable String condition) {
		return (condition == null || "true".equals(condition)) ? "" : " WHERE " + condition;
	}

	static String all(List<String> conditions) {
		List<String> real = conditions.stream().filter((condition) -> !"true".equals(condition)).toList();
		return real.isEmpty() ? "true" : (real.size() == 1) ? real.getFirst() : "(" + String.join(" AND ", real) + ")";
	}

	private static String any(List<String> conditions) {
		return conditions.isEmpty() ? "false" : "(" + String.join(" OR ", conditions) + ")";
	}

	// What is unknown does not hold, so its contrary does: null must not slip through
	// NOT.
	private static String not(String condition) {
		return "NOT coalesce(" + condition + ", false)";
	}

}
