package org.mreza.differential;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import tools.jackson.databind.json.JsonMapper;

import org.mreza.differential.RandomFilters.Constant;
import org.mreza.differential.RandomFilters.FieldName;
import org.mreza.differential.Snapshot.Node;

/**
 * Valid operations at random. They follow nodes that are in the graph, so that most find
 * something, and rather use what few others used.
 */
final class Operations {

	/** How many levels of walks lie below a root field. */
	private static final int DEPTH = 3;

	/** The fields of a connection that tell something of all of it. */
	private static final Set<String> WHOLE = Set.of("groups", "groupCount", "aggregate");

	private static final JsonMapper JSON = JsonMapper.builder().build();

	private final GraphQLSchema schema;

	private final Snapshot graph;

	private final Coverage coverage;

	Operations(GraphQLSchema schema, Snapshot graph, Coverage coverage) {
		this.schema = schema;
		this.graph = graph;
		this.coverage = coverage;
	}

	/** The operation of a seed, which also hangs on what was used before. */
	Operation next(long seed) {
		return new Writing(new Random(seed)).operation();
	}

	/**
	 * An operation that asks for a page of a list.
	 *
	 * @param pointer where the page stands in the answer
	 */
	record Listing(String text, Map<String, Object> variables, String pointer) {
	}

	/**
	 * The listing of a seed: {@code $first} behind {@code $after}, or {@code $last}
	 * before {@code $before}.
	 */
	Listing listing(long seed) {
		return new Writing(new Random(seed)).listing();
	}

	/** An operation while it is written. */
	private final class Writing {

		private final Random random;

		private final RandomFilters filters;

		private final Map<String, Object> variables = new LinkedHashMap<>();

		private final Map<String, Object> others = new LinkedHashMap<>();

		private final List<String> declared = new ArrayList<>();

		private final Map<String, String> cursors = new LinkedHashMap<>();

		private final List<String> fragments = new ArrayList<>();

		private int names;

		/**
		 * How many more walks, filters of relationships, orders and groups the root field
		 * may have: the planner takes its time for each.
		 */
		private int budget;

		private final Set<String> never = new TreeSet<>();

		Writing(Random random) {
			this.random = random;
			this.filters = new RandomFilters(Operations.this.graph, Operations.this.coverage, random, this::afford);
		}

		Operation operation() {
			List<String> roots = new ArrayList<>();
			GraphQLObjectType query = Operations.this.schema.getQueryType();
			for (int i = 1 + this.random.nextInt(2); i > 0; i--) {
				this.budget = 2 + this.random.nextInt(7);
				List<GraphQLFieldDefinition> fields = Operations.this.coverage.fields(query).toList();
				GraphQLFieldDefinition field = chance(0.4) ? pick(query, fields)
						: Collections.max(fields, Comparator.comparingInt(this::unused));
				roots.add(field(query, field, null, DEPTH,
						new HashSet<>(roots.isEmpty() ? Set.of() : Set.of(field.getName()))));
			}
			String head = this.declared.isEmpty() ? "" : "query (" + String.join(", ", this.declared) + ") ";
			String text = head + "{ " + String.join(" ", roots) + " }" + String.join("", this.fragments);
			return new Operation(text, this.variables, this.others, this.cursors,
					(roots.size() == 1 && !text.contains("@")) ? this.never : Set.of());
		}

		/** How much was never used of what a root field enters by. */
		private int unused(GraphQLFieldDefinition field) {
			var result = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
			GraphQLArgument where = field.getArgument("where");
			return Operations.this.coverage.unused(result)
					+ (ReferenceEvaluator.isConnection(result)
							? Operations.this.coverage.unused(ReferenceEvaluator.nodeOf(result)) : 0)
					+ ((where != null) ? Operations.this.coverage.unused(GraphQLTypeUtil.unwrapAll(where.getType()))
							: 0);
		}

		Listing listing() {
			this.budget = 4;
			List<GraphQLImplementingType> types = new ArrayList<>(List.of(Operations.this.schema.getQueryType()));
			types.addAll(Operations.this.schema
				.getImplementations((GraphQLInterfaceType) Operations.this.schema.getType("Node")));
			types.removeIf((type) -> connections(type).isEmpty());
			GraphQLImplementingType type = chance(0.5) ? types.getFirst() : one(types);
			GraphQLFieldDefinition field = one(connections(type));
			List<Node> from = Operations.this.graph.labelled(type.getName());
			Node node = from.isEmpty() ? null : one(from);
			List<Node> reached = List.copyOf(Path.of(type, field).reached(Operations.this.graph, node));
			Map<String, Object> given = listed(field, reached.isEmpty() ? null : one(reached), 0.3);
			String list = field.getName() + "(first: $first, after: $after, last: $last, before: $before" + given
				.entrySet()
				.stream()
				.map((each) -> ", " + each.getKey() + ": " + value(each.getValue(), field.getArgument(each.getKey())))
				.collect(Collectors.joining()) + ") { totalCount edges { node { id } cursor } nodes { id }"
					+ " pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }";
			this.declared.addAll(List.of("$first: Int", "$after: String", "$last: Int", "$before: String"));
			String head = "query (" + String.join(", ", this.declared) + ") ";
			return (node == null) ? new Listing(head + "{ " + list + " }", this.variables, "/" + field.getName())
					: new Listing(head + "{ node(id: \"" + node.id() + "\") { ... on " + type.getName() + " { " + list
							+ " } } }", this.variables, "/node/" + field.getName());
		}

		private List<GraphQLFieldDefinition> connections(GraphQLImplementingType type) {
			return Operations.this.coverage.fields(type)
				.filter((field) -> ReferenceEvaluator
					.isConnection((GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType())))
				.toList();
		}

		/** Which nodes of a list, and in which order. */
		private Map<String, Object> listed(GraphQLFieldDefinition field, Node to, double filtered) {
			Map<String, Object> given = new LinkedHashMap<>();
			if (field.getArgument("where") != null && chance(filtered)) {
				var filter = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(field.getArgument("where").getType());
				given.put("where", chance(0.1) ? this.filters.deep(filter, to, RandomFilters.LEVELS) : this.filters
					.filter(filter, to, chance(0.3) ? 3 : 1, chance(0.2) ? 2 : 1, RandomFilters.LEVELS));
			}
			if (field.getArgument("orderBy") != null && chance(0.6)) {
				List<Constant> orders = constant(field.getArgument("orderBy"), 1 + this.random.nextInt(3));
				given.put("orderBy", orders);
				if (field.getArgument("counted") != null && chance(0.6)) {
					counted(field, orders, given);
				}
			}
			return given;
		}

		/** What is counted of what a list is ordered by. */
		private void counted(GraphQLFieldDefinition field, List<Constant> orders, Map<String, Object> given) {
			var values = (GraphQLEnumType) GraphQLTypeUtil.unwrapAll(field.getArgument("orderBy").getType());
			var type = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(field.getArgument("counted").getType());
			Map<String, Object> counted = new LinkedHashMap<>();
			type.getFields()
				.stream()
				.filter((each) -> orders.stream()
					.anyMatch((order) -> Path.of(each).equals(Path.of(values.getValue(order.name()), "order"))))
				.forEach((each) -> {
					use(type.getName() + "." + each.getName());
					counted.put(each.getName(), this.filters
						.filter((GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(each.getType()), null, 1, 0, 6));
				});
			if (!counted.isEmpty()) {
				given.put("counted", counted);
			}
		}

		private boolean afford() {
			return this.budget-- > 0;
		}

		private GraphQLFieldDefinition pick(GraphQLImplementingType type, List<GraphQLFieldDefinition> fields) {
			return Operations.this.coverage.pick(this.random, fields,
					(field) -> type.getName() + "." + field.getName());
		}

		/**
		 * A field with its arguments and what is selected below.
		 * @param keys the keys that its neighbours bear in the answer; null when none but
		 * a name of its own is safe
		 */
		private String field(GraphQLImplementingType type, GraphQLFieldDefinition field, Node from, int depth,
				Set<String> keys) {
			Operations.this.coverage.use(type.getName() + "." + field.getName());
			Path path = Path.of(type, field);
			var result = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
			Node to = from;
			if (path != null) {
				List<Node> reached = (from != null || Operations.this.coverage.isQuery(type))
						? List.copyOf(path.reached(Operations.this.graph, from)) : List.of();
				to = reached.isEmpty() ? null : one(reached);
			}
			String called = (keys != null && !chance(0.2) && keys.add(field.getName())) ? field.getName()
					: name("a") + ": " + field.getName();
			boolean figures = WHOLE.contains(field.getName()) || isAggregate(type);
			String arguments = field.getArguments().isEmpty() ? ""
					: "groupCount".equals(field.getName()) || "groups".equals(field.getName()) ? grouping(type, field)
							: figures ? figures(type, field) : arguments(type, field, to, depth == DEPTH);
			Node below = figures ? null : to;
			return called + arguments + directive() + selection(result, below, depth - ((path != null) ? 1 : 0));
		}

		private static boolean isAggregate(GraphQLImplementingType type) {
			return ReferenceEvaluator.is(type, "Aggregate");
		}

		private String figures(GraphQLImplementingType type, GraphQLFieldDefinition field) {
			List<String> arguments = new ArrayList<>();
			GraphQLArgument where = field.getArgument("where");
			if (where != null && chance(0.5)) {
				use(type.getName() + "." + field.getName() + "(where)");
				arguments.add("where: "
						+ value(this.filters.filter((GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(where.getType()),
								null, 1, 0, 6), where));
			}
			GraphQLArgument per = field.getArgument("per");
			if (per != null && chance(0.6)) {
				use(type.getName() + "." + field.getName() + "(per)");
				arguments.add("per: " + value(constant(per, 1).getFirst(), per));
			}
			return arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")";
		}

		private String directive() {
			if (!chance(0.04)) {
				return "";
			}
			boolean included = chance(0.5);
			boolean condition = chance(0.8) == included;
			return " @" + (included ? "include" : "skip") + "(if: "
					+ (chance(0.5) ? String.valueOf(condition) : variable("Boolean!", condition)) + ")";
		}

		private String selection(GraphQLNamedOutputType type, Node node, int depth) {
			return switch (type) {
				case GraphQLObjectType connection when ReferenceEvaluator.isConnection(type) ->
					connection(connection, node, depth);
				case GraphQLObjectType object -> " { " + fields(object, node, depth, new HashSet<>()) + " }";
				case GraphQLInterfaceType each when ReferenceEvaluator.is(each, "Node") ->
					" { " + fields(each, node, depth, new HashSet<>()) + " "
							+ fragments(Operations.this.schema.getImplementations(each), node, depth) + " }";
				case GraphQLInterfaceType each -> " { " + fields(each, node, depth, new HashSet<>()) + " }";
				case GraphQLUnionType union -> " { __typename "
						+ fragments(union.getTypes().stream().map(GraphQLObjectType.class::cast).toList(), node, depth)
						+ " }";
				default -> "";
			};
		}

		/** Some fields of a type, and a walk or two when there is depth left. */
		private String fields(GraphQLImplementingType type, Node node, int depth, Set<String> keys) {
			List<String> fields = new ArrayList<>();
			List<GraphQLFieldDefinition> all = Operations.this.coverage.fields(type).toList();
			List<GraphQLFieldDefinition> plain = all.stream().filter((each) -> Path.of(type, each) == null).toList();
			List<GraphQLFieldDefinition> walks = all.stream().filter((each) -> Path.of(type, each) != null).toList();
			for (int i = 1 + this.random.nextInt(3); i > 0; i--) {
				fields.add(field(type, pick(type, plain), node, depth, keys));
			}
			for (int i = 1 + this.random.nextInt(2); i > 0 && depth > 0 && !walks.isEmpty() && afford(); i--) {
				fields.add(field(type, pick(type, walks), node, depth, keys));
			}
			if (chance(0.1)) {
				fields.add("__typename");
			}
			// graphql-java 25 takes a fragment that stands in one that never fits
			// for one that always does
			if ((node != null || isAggregate(type)) && chance(0.1)) {
				GraphQLImplementingType also = orInterface(type);
				fields.add(inline(also, fields(also, node, 0, null)));
			}
			if (node != null && chance(0.05)) {
				String fragment = name("F");
				this.fragments.add(" fragment " + fragment + " on " + type.getName() + " { "
						+ fields(type, node, depth, null) + " }");
				fields.add("..." + fragment + directive());
			}
			return String.join(" ", fields);
		}

		private GraphQLImplementingType orInterface(GraphQLImplementingType type) {
			return (type.getInterfaces().isEmpty() || chance(0.5)) ? type
					: (GraphQLImplementingType) one(type.getInterfaces());
		}

		private String inline(GraphQLImplementingType type, String fields) {
			return "... on " + type.getName() + directive() + " { " + fields + " }";
		}

		/** Fragments on some of the types that a node may have, and on its own. */
		private String fragments(List<GraphQLObjectType> types, Node node, int depth) {
			List<String> fragments = new ArrayList<>();
			if (node != null) {
				fragments.add(fragment(ReferenceEvaluator.kind(Operations.this.schema, node), node, depth));
			}
			for (int i = this.random.nextInt(3); i > 0 && afford(); i--) {
				fragments.add(fragment(one(types), null, Math.min(depth, 1)));
			}
			return String.join(" ", fragments);
		}

		private String fragment(GraphQLObjectType type, Node node, int depth) {
			GraphQLImplementingType each = chance(0.4) ? orInterface(type) : type;
			return inline(each, fields(each, node, depth, null));
		}

		private String connection(GraphQLObjectType type, Node node, int depth) {
			List<String> parts = new ArrayList<>();
			Set<String> keys = new HashSet<>();
			for (int i = 1 + this.random.nextInt(3); i > 0; i--) {
				GraphQLImplementingType each = chance(0.1) ? orInterface(type) : type;
				GraphQLFieldDefinition part = pick(each, each.getFieldDefinitions());
				if (!WHOLE.contains(part.getName()) || afford()) {
					parts.add(!each.equals(type) ? inline(each, field(each, part, node, depth, null))
							: field(each, part, node, depth, keys));
				}
			}
			return " { " + (parts.isEmpty() ? "__typename" : String.join(" ", parts)) + " }";
		}

		private String grouping(GraphQLImplementingType connection, GraphQLFieldDefinition field) {
			String item = connection.getName() + "." + field.getName();
			List<String> arguments = new ArrayList<>();
			use(item + "(by)");
			List<Constant> by = constant(field.getArgument("by"), chance(0.3) ? 2 : 1).stream().distinct().toList();
			arguments
				.add("by: " + value((by.size() == 1 && chance(0.7)) ? by.getFirst() : by, field.getArgument("by")));
			if (field.getArgument("first") != null && chance(0.3)) {
				use(item + "(first)");
				arguments.add("first: " + value(1 + this.random.nextInt(4), field.getArgument("first")));
			}
			if (field.getArgument("orderBy") != null && chance(0.8)) {
				use(item + "(orderBy)");
				Constant order = constant(field.getArgument("orderBy"), 1).getFirst();
				arguments.add("orderBy: " + (chance(0.2) ? neverNull(field.getArgument("orderBy").getType(), "", order)
						: value(order, field.getArgument("orderBy"))));
			}
			return "(" + String.join(", ", arguments) + ")";
		}

		private String arguments(GraphQLImplementingType type, GraphQLFieldDefinition field, Node to, boolean root) {
			Map<String, Object> given = new LinkedHashMap<>();
			if (field.getArgument("ids") != null) {
				given.put("ids", ids());
			}
			else if (root && field.getArgument("where") == null) {
				chosen(type, field, to, given);
			}
			given.putAll(listed(field, to, root ? 0.8 : 0.4));
			List<String> arguments = new ArrayList<>();
			if (field.getArgument("first") != null) {
				arguments.addAll(page(type, field, root));
			}
			given.forEach((name, value) -> {
				use(type.getName() + "." + field.getName() + "(" + name + ")");
				arguments.add(name + ": " + value(value, field.getArgument(name)));
			});
			field.getArguments()
				.stream()
				// A variable for a cursor gets one, and a page goes one way
				.filter((each) -> !Set.of("after", "before").contains(each.getName())
						&& !GraphQLTypeUtil.isNonNull(each.getType()) && chance(0.05)
						&& arguments.stream().noneMatch((argument) -> argument.startsWith(each.getName() + ":")))
				.forEach((each) -> arguments.add(each.getName() + ": " + nothing(each.getType())));
			return arguments.isEmpty() ? "" : "(" + String.join(", ", arguments) + ")";
		}

		private List<Object> ids() {
			List<Node> nodes = List.copyOf(Operations.this.graph.nodes().values());
			List<Object> ids = new ArrayList<>();
			for (int i = 1 + this.random.nextInt(4); i > 0; i--) {
				ids.add(chance(0.1) ? "no/such" : one(nodes).id());
			}
			return ids;
		}

		/** Arguments that choose one node. */
		private void chosen(GraphQLImplementingType type, GraphQLFieldDefinition field, Node to,
				Map<String, Object> given) {
			for (int i = chance(0.1) ? 2 : 1; i > 0 && !field.getArguments().isEmpty(); i--) {
				GraphQLArgument argument = Operations.this.coverage.pick(this.random, field.getArguments(),
						(each) -> type.getName() + "." + field.getName() + "(" + each.getName() + ")");
				boolean name = "Name".equals(GraphQLTypeUtil.unwrapAll(argument.getType()).getName());
				given.put(argument.getName(),
						chance(0.05) ? "no/such"
								: name ? this.filters.spelled(this.filters.called(to, argument.getName()))
										: to.get(argument.getName()));
			}
		}

		/**
		 * The arguments that choose a page; those that take a cursor have none so far.
		 */
		private List<String> page(GraphQLImplementingType type, GraphQLFieldDefinition field, boolean root) {
			List<String> arguments = new ArrayList<>();
			boolean backward = Operations.this.coverage
				.pick(this.random, List.of("after", "before"),
						(each) -> type.getName() + "." + field.getName() + "(" + each + ")")
				.equals("before");
			if (chance(root ? 0.6 : 0.85)) {
				int size = (root && chance(0.1)) ? 100 : 1 + this.random.nextInt(root ? 8 : 4);
				arguments.add((backward ? "last: " : "first: ")
						+ value(size, field.getArgument(backward ? "last" : "first")));
			}
			if (chance(0.6)) {
				String variable = variable("String", null);
				this.cursors.put(variable.substring(1), backward ? "before" : "after");
				arguments.add((backward ? "before: " : "after: ") + variable);
			}
			arguments.forEach((each) -> use(
					type.getName() + "." + field.getName() + "(" + each.substring(0, each.indexOf(':')) + ")"));
			return arguments;
		}

		private List<Constant> constant(GraphQLArgument argument, int count) {
			var type = (GraphQLEnumType) GraphQLTypeUtil.unwrapAll(argument.getType());
			List<Constant> constants = new ArrayList<>();
			for (int i = 0; i < count; i++) {
				GraphQLEnumValueDefinition value = Operations.this.coverage.pick(this.random, type.getValues(),
						(each) -> type.getName() + "." + each.getName());
				if (constants.isEmpty() || Path.of(value, "order") == null || afford()) {
					use(type.getName() + "." + value.getName());
					constants.add(new Constant(value.getName()));
				}
			}
			return constants;
		}

		private String value(Object value, GraphQLArgument argument) {
			return value(value, argument.getType());
		}

		/** A value in the text, or now and then in a variable. */
		private String value(Object value, GraphQLInputType type) {
			if (value == null) {
				return nothing(type);
			}
			if (chance(0.15)) {
				return variable(GraphQLTypeUtil.simplePrint(type), value);
			}
			return (value instanceof List<?> list)
					? list.stream().map((each) -> element(each, type)).collect(Collectors.joining(", ", "[", "]"))
					: literal(value, type);
		}

		/** A null, or a variable that is null or left out. */
		private String nothing(GraphQLInputType type) {
			if (chance(0.4)) {
				return "null";
			}
			String variable = variable(GraphQLTypeUtil.simplePrint(type), null);
			if (chance(0.5)) {
				this.variables.remove(variable.substring(1));
				this.others.remove(variable.substring(1));
			}
			return variable;
		}

		private String element(Object value, GraphQLInputType list) {
			var type = (GraphQLInputType) GraphQLTypeUtil.unwrapOne(GraphQLTypeUtil.unwrapNonNull(list));
			if (chance(0.95) || hasRequired(type)) {
				return literal(value, type);
			}
			return chance(0.5) ? variable(GraphQLTypeUtil.simplePrint(type), value)
					: neverNull(type, " = " + ((value instanceof Map<?, ?>) ? "{}" : literal(value, type)), value);
		}

		/** Whether `{}` is no value of a type. */
		private static boolean hasRequired(GraphQLInputType type) {
			return GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLInputObjectType object && object.getFields()
				.stream()
				.anyMatch((field) -> GraphQLTypeUtil.isNonNull(field.getType()) && !field.hasSetDefaultValue());
		}

		/**
		 * A variable where no null may stand, though it need not be given.
		 * @param otherwise what the variable is by default, where the place has no
		 * default
		 */
		private String neverNull(GraphQLInputType type, String otherwise, Object value) {
			String variable = name("v");
			this.declared.add("$" + variable + ": " + GraphQLTypeUtil.simplePrint(GraphQLTypeUtil.unwrapNonNull(type))
					+ otherwise);
			if (chance(0.5)) {
				this.variables.put(variable, RandomFilters.plain(value));
				this.others.put(variable, RandomFilters.plain(this.filters.other(value)));
			}
			this.never.add(variable);
			return "$" + variable;
		}

		private String literal(Object value, GraphQLInputType type) {
			return switch (value) {
				case null -> "null";
				case Constant constant -> constant.name();
				case FieldName field -> JSON.writeValueAsString(field.name());
				case String text -> JSON.writeValueAsString(text);
				case Map<?, ?> map -> {
					var input = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(type);
					yield map.entrySet()
						.stream()
						.map((each) -> each.getKey() + ": "
								+ value(each.getValue(), input.getField((String) each.getKey()).getType()))
						.collect(Collectors.joining(", ", "{", "}"));
				}
				default -> value.toString();
			};
		}

		private String variable(String type, Object value) {
			String name = name("v");
			boolean byDefault = (value instanceof Integer || value instanceof Boolean) && chance(0.2);
			this.declared.add("$" + name + ": " + type + (byDefault ? " = " + value : ""));
			if (!byDefault) {
				this.variables.put(name, RandomFilters.plain(value));
				this.others.put(name, RandomFilters.plain(this.filters.other(value)));
			}
			return "$" + name;
		}

		private void use(String item) {
			Operations.this.coverage.use(item);
		}

		private String name(String prefix) {
			return prefix + this.names++;
		}

		private <T> T one(List<T> of) {
			return this.filters.one(of);
		}

		private boolean chance(double probability) {
			return this.filters.chance(probability);
		}

	}

}
