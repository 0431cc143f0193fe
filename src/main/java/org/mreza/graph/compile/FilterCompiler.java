package org.mreza.graph.compile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import org.mreza.failure.ApiException;
import org.mreza.graph.plan.Find;
import org.mreza.graph.plan.Operand;
import org.mreza.graph.plan.Operand.Property;
import org.mreza.graph.plan.Operand.Variable;
import org.mreza.graph.plan.Predicate;
import org.mreza.graph.plan.Predicate.Compare;
import org.mreza.graph.plan.Predicate.Exists;
import org.mreza.graph.plan.Predicate.Not;
import org.mreza.graph.plan.Predicate.Operator;
import org.mreza.graph.plan.Predicate.Or;
import org.mreza.graph.schema.GraphSchema;
import org.mreza.graph.schema.OpenFields;
import org.mreza.graph.schema.PathPattern;

/**
 * Compiles a filter into a predicate. A null within a filter is no condition, as if it
 * had been left out. Conditions stand in the order of the schema, in whatever order they
 * were given.
 */
final class FilterCompiler {

	private final QueryBuilder builder;

	private final GraphSchema schema;

	private final ValueFilters values;

	FilterCompiler(QueryBuilder builder, GraphSchema schema) {
		this.builder = builder;
		this.schema = schema;
		this.values = new ValueFilters(builder);
	}

	/**
	 * The predicate of a filter on the node in a variable.
	 * @param kind the label of the node
	 * @param match what finds the nodes, which may start at others that the filter names;
	 * null where they are found already, and only sifted
	 */
	Predicate compile(String var, String kind, GraphQLInputObjectType filter, Map<String, ?> given,
			@Nullable Match match) {
		return new Filter(var, kind, "where").compile(filter, given, match);
	}

	/**
	 * How many of those that a path leads to fulfil a filter.
	 * @param from the variable of the node that it sets out from
	 * @param it the variable of what it leads to
	 */
	Operand count(PathPattern pattern, String from, String it, GraphQLInputObjectType filter, Object given) {
		Match match = new Match(pattern, from, it);
		match.where(new Filter(it, pattern.target(), "where").compile(filter, map(given), null));
		return new Operand.Count(match.find());
	}

	/**
	 * That a node bears one of these names, or that one of them is an alias of it.
	 * @param place where they are named
	 */
	Predicate named(String var, String kind, String place, Object names) {
		return in(var, this.builder.named(place, kind, this.schema.isClosed(kind), names));
	}

	/** Notes what names nodes by a property, if all of their kind are known. */
	void known(String kind, String place, String property, Object values) {
		if (this.schema.isClosed(kind)) {
			this.builder.known(place, kind, property, values);
		}
	}

	private static Predicate in(String var, Variable ids) {
		return new Compare(new Property(var, "id"), Operator.IN, ids);
	}

	private static GraphQLInputObjectType type(GraphQLInputObjectField field) {
		return (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(field.getType());
	}

	/** One value stands for a list of one. */
	private static Collection<?> several(Object given) {
		return (given instanceof Collection<?> many) ? many : List.of(given);
	}

	/** Fields by name, which stand in one order in whatever order they were given. */
	private static Map<String, ?> map(Object value) {
		Map<String, Object> sorted = new TreeMap<>();
		((Map<?, ?>) value).forEach((name, each) -> sorted.put((String) name, each));
		return sorted;
	}

	/** Compiles what is said of one node. */
	private final class Filter {

		private final String var;

		private final String kind;

		private final String place;

		/**
		 * @param place where the filter stands, as errors name it
		 */
		Filter(String var, String kind, String place) {
			this.var = var;
			this.kind = kind;
			this.place = place;
		}

		Predicate compile(GraphQLInputObjectType filter, Map<String, ?> given, @Nullable Match match) {
			List<Predicate> conditions = new ArrayList<>();
			filter.getFields().forEach((field) -> {
				Object value = given.get(field.getName());
				if (value != null) {
					conditions.add(field(field, value, match));
				}
			});
			return Predicate.all(conditions);
		}

		private Predicate field(GraphQLInputObjectField field, Object given, @Nullable Match match) {
			PathPattern pattern = PathPattern.of(field);
			if (pattern != null) {
				return related(pattern, field, map(given), match);
			}
			return switch (field.getName()) {
				case "and" -> Predicate.all(each(field, given, match));
				case "or" -> new Or(each(field, given, null));
				case "not" -> new Not(each(field, given, null).getFirst());
				case "notStated" -> open(several(given));
				case "compare" ->
					Predicate.all(several(given).stream().map((one) -> compared(type(field), map(one))).toList());
				default -> value(field, (given instanceof Map<?, ?>) ? map(given) : given, match);
			};
		}

		private Predicate value(GraphQLInputObjectField field, Object given, @Nullable Match match) {
			String property = field.getName();
			String at = this.place + "." + property;
			String type = GraphQLTypeUtil.unwrapAll(field.getType()).getName();
			if ("NameFilter".equals(type)) {
				return name(at, map(given), match);
			}
			if ("IDFilter".equals(type)) {
				map(given).forEach((operator, values) -> {
					if (values != null) {
						known(this.kind, at + "." + operator, property, values);
					}
				});
			}
			return FilterCompiler.this.values.compile(new Property(this.var, property), field, given);
		}

		private List<Predicate> each(GraphQLInputObjectField field, Object given, @Nullable Match match) {
			return several(given).stream().map((one) -> compile(type(field), map(one), match)).toList();
		}

		private Predicate related(PathPattern pattern, GraphQLInputObjectField field, Map<String, ?> given,
				@Nullable Match match) {
			GraphQLInputObjectType type = type(field);
			GraphQLInputObjectField some = type.getField("some");
			if (some == null) {
				return some(pattern, field.getName(), type, given, match);
			}
			List<Predicate> conditions = new ArrayList<>();
			type.getFields().forEach((quantifier) -> {
				Object value = given.get(quantifier.getName());
				if (value != null) {
					conditions.add(switch (quantifier.getName()) {
						case "some" -> some(pattern, field.getName() + ".some", type(some), map(value), match);
						case "none" -> exists(pattern, field.getName() + ".none", type(some), map(value), false, false);
						case "all" -> exists(pattern, field.getName() + ".all", type(some), map(value), true, false);
						default -> count(pattern, field, type(quantifier), map(value));
					});
				}
			});
			return Predicate.all(conditions);
		}

		/**
		 * That a path leads to one that fulfils a filter. Where the filter names nodes,
		 * the match may begin at these, and need not look at all that might be related to
		 * them.
		 */
		private Predicate some(PathPattern pattern, String field, GraphQLInputObjectType filter, Map<String, ?> given,
				@Nullable Match match) {
			if (match == null || !match.mayJoin() || !namesNodes(filter, given)) {
				return exists(pattern, field, filter, given, false, true);
			}
			String it = FilterCompiler.this.builder.variable();
			match.join(pattern, this.var, it);
			return at(it, field, pattern).compile(filter, given, match);
		}

		private Filter at(String it, String field, PathPattern pattern) {
			return new Filter(it, pattern.target(), this.place + "." + field);
		}

		/**
		 * Whether there is one that a path leads to.
		 * @param failing whether it fails the filter, or fulfils it
		 */
		private Predicate exists(PathPattern pattern, String field, GraphQLInputObjectType filter, Map<String, ?> given,
				boolean failing, boolean found) {
			String it = FilterCompiler.this.builder.variable();
			Predicate condition = at(it, field, pattern).compile(filter, given, null);
			Match other = new Match(pattern, this.var, it);
			other.where(failing ? new Not(condition) : condition);
			return new Exists(other.find(), found);
		}

		private Predicate count(PathPattern pattern, GraphQLInputObjectField field, GraphQLInputObjectType type,
				Map<String, ?> given) {
			Map<String, Object> comparisons = new TreeMap<>(given);
			comparisons.values().removeIf(Objects::isNull);
			Object where = comparisons.remove("where");
			if (where != null && comparisons.isEmpty()) {
				throw ApiException.badInput("`count` of `" + field.getName()
						+ "` says which ones are counted and not how many there are; give `eq`, `lt`, `lte`, `gt` or `gte`.");
			}
			String it = FilterCompiler.this.builder.variable();
			Operand count = (where != null)
					? FilterCompiler.this.count(pattern, this.var, it, type(type.getField("where")), where)
					: Match.count(FilterCompiler.this.schema, pattern, this.var, it);
			if (comparisons.size() == 1) {
				return FilterCompiler.this.values.compare(count, comparisons);
			}
			// The planner takes its time for each subquery, so that a range has one
			String counted = FilterCompiler.this.builder.variable();
			return new Predicate.Let(counted, count,
					FilterCompiler.this.values.compare(new Variable(counted), comparisons));
		}

		/** A comparison of numbers of the node, or of those that paths lead to. */
		private Predicate compared(GraphQLInputObjectType type, Map<String, ?> given) {
			List<Predicate> conditions = new ArrayList<>();
			var numbers = (GraphQLEnumType) GraphQLTypeUtil.unwrapAll(type.getField("number").getType());
			given.forEach((operator, name) -> {
				if (name != null && !"number".equals(operator)) {
					conditions.add(compared(number(numbers, given.get("number")), operator, number(numbers, name)));
				}
			});
			return Predicate.all(conditions);
		}

		private static GraphQLAppliedDirective number(GraphQLEnumType numbers, @Nullable Object name) {
			return Objects
				.requireNonNull(numbers.getValue((String) Objects.requireNonNull(name)).getAppliedDirective("number"));
		}

		private Predicate compared(GraphQLAppliedDirective left, String operator, GraphQLAppliedDirective right) {
			Map<String, String> ends = new LinkedHashMap<>();
			List<Find.Path> paths = new ArrayList<>();
			Predicate compared = new Compare(property(left, ends, paths), ValueFilters.operator(operator),
					property(right, ends, paths));
			return paths.isEmpty() ? compared
					: new Exists(new Find(paths.getFirst().to(), null, paths, compared, true), true);
		}

		/** One path leads to one node, so that both numbers may be of the same. */
		private Property property(GraphQLAppliedDirective number, Map<String, String> ends, List<Find.Path> paths) {
			String path = number.getArgument("path").getValue();
			String node = (path == null) ? this.var : ends.computeIfAbsent(path, (any) -> {
				String end = FilterCompiler.this.builder.variable();
				paths.add(new Find.Path(new PathPattern(path), this.var, end));
				return end;
			});
			return new Property(node, number.getArgument("by").getValue());
		}

		private Predicate open(Collection<?> fields) {
			Set<String> possible = OpenFields.names(FilterCompiler.this.schema, this.kind);
			return new Or(fields.stream().distinct().<Predicate>map((field) -> {
				if (!possible.contains(field)) {
					throw ApiException.badInput("`notStated`: `" + field + "` is no field of " + this.kind
							+ " that may be left open: " + (possible.isEmpty() ? "it has none."
									: "expected one of `" + String.join("`, `", possible) + "`."));
				}
				return new Compare(FilterCompiler.this.builder.parameter(field), Operator.IN,
						new Property(this.var, "notStated"));
			}).toList());
		}

		private Predicate name(String at, Map<String, ?> comparisons, @Nullable Match match) {
			List<Predicate> conditions = new ArrayList<>();
			comparisons.forEach((operator, value) -> {
				if (value != null) {
					conditions.add(switch (operator) {
						case "startsWith" -> in(this.var, FilterCompiler.this.builder.beginning(this.kind, value));
						case "contains" -> contains(value, match);
						default -> named(this.var, this.kind, at + "." + operator, value);
					});
				}
			});
			return Predicate.all(conditions);
		}

		private Predicate contains(Object name, @Nullable Match match) {
			if (match == null || !match.isOpen()) {
				return in(this.var, FilterCompiler.this.builder.containing(this.kind, name));
			}
			match.startAt(FilterCompiler.this.builder.words(this.kind, name, this.var));
			return Predicate.ALWAYS;
		}

	}

	private static boolean namesNodes(GraphQLInputObjectType filter, Map<String, ?> given) {
		return given.entrySet().stream().anyMatch((entry) -> {
			var field = filter.getField(entry.getKey());
			if (!(entry.getValue() instanceof Map<?, ?> value)) {
				return false;
			}
			if (PathPattern.of(field) == null) {
				return "IDFilter".equals(type(field).getName()) && (value.get("eq") != null || value.get("in") != null);
			}
			GraphQLInputObjectField some = type(field).getField("some");
			return (some == null) ? namesNodes(type(field), map(value)) : value.get("some") != null
					&& namesNodes(type(some), map(Objects.requireNonNull(value.get("some"))));
		});
	}

}
