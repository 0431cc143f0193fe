package org.mreza.graph.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import org.jspecify.annotations.Nullable;

import org.mreza.failure.ApiException;
import org.mreza.graph.Limits;
import org.mreza.graph.plan.CompiledQuery;
import org.mreza.graph.plan.Placeholder;
import org.mreza.graph.plan.Shape;
import org.mreza.graph.schema.GraphSchema;
import org.mreza.graph.schema.PathPattern;
import org.mreza.page.Cursor;

import static graphql.Scalars.GraphQLInt;

/**
 * Compiles the whole selection below a field into one Cypher statement. Lists and pages
 * become nested {@code COLLECT} subqueries; each object becomes a bare list with one cell
 * for each selected field, in the order of the selection.
 */
public final class Compiler {

	/** The fields that tell a place, of an edge and of {@code PageInfo}. */
	private static final Set<String> CURSORS = Set.of("cursor", "startCursor", "endCursor");

	private final GraphQLSchema schema;

	private final Map<String, ?> variables;

	private final Limits limits;

	private final GraphSchema kinds;

	private final QueryBuilder draft = new QueryBuilder();

	private final FilterCompiler condition;

	/**
	 * Begins a statement.
	 * @param variables what the request gives, for what cannot wait
	 */
	public Compiler(GraphQLSchema schema, Map<String, ?> variables, Limits limits) {
		this.schema = schema;
		this.variables = variables;
		this.limits = limits;
		this.kinds = new GraphSchema(schema);
		this.condition = new FilterCompiler(this.draft, this.kinds);
	}

	/** The statement of a field that enters the graph. */
	public CompiledQuery root(GraphQLFieldDefinition definition, ExecutableNormalizedField field) {
		var step = new Step("", definition, field.getResolvedArguments(), field.getChildren());
		PathPattern walk = this.kinds.walk(definition);
		Expression all = step.arguments().containsKey("ids") ? each(step, walk) : walk(step, walk);
		return this.draft.returning(all.cypher(), all.shape());
	}

	/** The nodes of given ids, in the order of these; null where there is none. */
	private Expression each(Step step, PathPattern walk) {
		Object wanted = Objects.requireNonNull(step.arguments().get("ids"));
		String var = this.draft.variable();
		Expression node = object(var, step.type(), step.selection());
		String ids = this.draft.parameter(Placeholder.then(wanted, this::few));
		return new Expression("[id IN " + ids + " | head(COLLECT { MATCH " + walk.between("", var) + " WHERE " + var
				+ ".id = id RETURN " + node.cypher() + " })]", new Shape.ListShape(node.shape(), false));
	}

	private Object few(Object ids) {
		int wanted = ((List<?>) ids).size();
		if (wanted > this.limits.pageSize()) {
			throw ApiException
				.badInput("`ids` names " + wanted + " nodes; it may name " + this.limits.pageSize() + ".");
		}
		return ids;
	}

	/**
	 * The statement of what is selected of many nodes of one kind.
	 * @param ids the name under which their ids are given beside the variables
	 */
	public CompiledQuery nodes(GraphQLNamedOutputType kind, List<ExecutableNormalizedField> selection, String ids) {
		String var = this.draft.variable();
		Expression each = object(var, kind, selection);
		return this.draft.returningByIds(label(kind), var, each.cypher(), each.shape(), Placeholder.beside(ids));
	}

	// Node is the one interface that is no label of its own.
	private String label(GraphQLNamedOutputType kind) {
		return "Node".equals(kind.getName())
				? String.join("|", this.kinds.walk(this.schema.getQueryType().getFieldDefinition("node")).targets())
				: kind.getName();
	}

	/** A field that walks, seen from the node in a variable. */
	private record Step(String from, GraphQLFieldDefinition field, Map<String, Object> arguments,
			List<ExecutableNormalizedField> selection) {

		GraphQLNamedOutputType type() {
			return (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(this.field.getType());
		}

		boolean isList() {
			return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(this.field.getType()));
		}

		/** The arguments that choose among what it leads to. */
		Map<String, Object> conditions() {
			Map<String, Object> conditions = new LinkedHashMap<>(this.arguments);
			conditions.remove("orderBy");
			conditions.keySet().removeAll(PageArguments.ARGUMENTS);
			conditions.values().removeIf(Objects::isNull);
			return conditions;
		}

		/** Whether it enters the graph at one node, which only its arguments tell. */
		boolean isChosenByArguments() {
			return this.from.isEmpty() && !isList() && !this.field.getArguments().isEmpty();
		}

	}

	private Expression walk(Step step, PathPattern walk) {
		GraphQLNamedOutputType type = step.type();
		if (this.kinds.isConnection(type)) {
			return page(step, walk, (GraphQLObjectType) type);
		}
		String var = this.draft.variable();
		Expression each = object(var, type, step.selection());
		if (step.isList()) {
			Order order = Order.of(this.kinds, type, step.field(), null);
			return new Expression(
					"COLLECT { " + list(step, walk, var, type, order).distinct() + " ORDER BY " + order.by(var, false)
							+ " RETURN " + each.cypher() + " }",
					new Shape.ListShape(each.shape(), hasRequiredElements(step.field())));
		}
		int limit = walk.isRoot() ? 2 : 1;
		return new Expression(
				"COLLECT { " + found(step, walk, var, type) + " RETURN " + each.cypher() + " LIMIT " + limit + " }",
				new Shape.SingleShape(each.shape(), step.field().getName()));
	}

	/** Finds what the arguments of a field choose. */
	private String found(Step step, PathPattern walk, String var, GraphQLNamedOutputType type) {
		if (step.conditions().isEmpty() && step.isChosenByArguments()) {
			throw ApiException.badInput("`" + step.field().getName() + "` needs one of its arguments: "
					+ String.join(", ", step.field().getArguments().stream().map((each) -> each.getName()).toList())
					+ ".");
		}
		return search(step, walk, var, type).cypher();
	}

	/**
	 * Finds a list. At a root it begins at the index that carries its order, unless it
	 * begins at words: both would let the planner read the whole index for each word.
	 */
	private Match list(Step step, PathPattern walk, String var, GraphQLNamedOutputType kind, Order order) {
		Match search = search(step, walk, var, kind);
		if (walk.isRoot() && search.isOpen()) {
			search.must(order.indexed(var));
		}
		return search;
	}

	private Match search(Step step, PathPattern walk, String var, GraphQLNamedOutputType type) {
		Match search = new Match(walk, step.from(), var);
		step.conditions().forEach((name, value) -> {
			var argument = (graphql.schema.GraphQLNamedInputType) GraphQLTypeUtil
				.unwrapAll(step.field().getArgument(name).getType());
			if (argument instanceof GraphQLInputObjectType filter) {
				@SuppressWarnings("unchecked")
				var given = (Map<String, Object>) value;
				search
					.must(this.condition.on(var, type.getName(), filter, given, step.from().isEmpty() ? search : null));
			}
			else if ("Name".equals(argument.getName())) {
				search.must(this.condition.is(var, name + "Key", type.getName(), value));
			}
			else {
				search.must(var + "." + name + " = " + this.draft.parameter(value));
			}
		});
		return search;
	}

	private Expression page(Step step, PathPattern walk, GraphQLObjectType connection) {
		GraphQLNamedOutputType kind = this.kinds.nodeOf(connection);
		String var = this.draft.variable();
		Order order = Order.of(this.kinds, kind, step.field(), step.arguments().get("orderBy"));
		var scope = scope(step, order);
		PageArguments window = PageArguments.of(step.field().getName(), step.arguments(), this.limits);
		List<String> overall = new ArrayList<>(List.of("[]"));
		String beyond = beyond(step, var, order, scope, window, overall);
		boolean owned = overall.size() > 1;
		List<String> row = new ArrayList<>(List.of(isPlaced(step) ? place(step, var, order) : "null"));
		List<Shape.Part> parts = new ArrayList<>();
		boolean rows = false;
		for (ExecutableNormalizedField field : step.selection()) {
			Shape.ResponseKey slot = slot(connection, field);
			switch (field.getName()) {
				case "nodes" -> {
					Expression node = object(var, kind, field.getChildren());
					parts.add(new Shape.NodesPart(slot, row.size(), node.shape(),
							hasRequiredElements(connection.getFieldDefinition("nodes"))));
					row.add(node.cypher());
					rows = true;
				}
				case "edges" -> {
					parts.add(edges(slot, var, kind, scope, field, row));
					rows = true;
				}
				case "pageInfo" -> {
					Map<Shape.ResponseKey, String> fields = new LinkedHashMap<>();
					field.getChildren()
						.forEach((part) -> fields.put(new Shape.ResponseKey(part.getResultKey(), false),
								part.getName()));
					parts.add(new Shape.PageInfoPart(slot, fields));
					rows = true;
				}
				case "totalCount" -> overall(parts, overall, slot, total(step, walk, kind));
				case "groups" -> overall(parts, overall, slot, groups(step, walk, connection, kind, field));
				default -> overall(parts, overall, slot,
						new Expression("null", new Shape.ConstantShape(connection.getName())));
			}
		}
		if (rows) {
			int limit = window.size() + (selects(step, "pageInfo") ? 1 : 0);
			overall.set(0, rows(step, walk, var, kind, order, beyond, limit, window.backward(), row));
		}
		return new Expression("[" + String.join(", ", overall) + "]",
				new Shape.PageShape(window.size(), window.backward(), window.cursor() != null, owned, scope, parts));
	}

	private static void overall(List<Shape.Part> parts, List<String> cells, Shape.ResponseKey slot, Expression figure) {
		parts.add(new Shape.AggregatePart(slot, cells.size(), figure.shape()));
		cells.add(figure.cypher());
	}

	private Shape.Part edges(Shape.ResponseKey slot, String var, GraphQLNamedOutputType kind, Shape.Scope scope,
			ExecutableNormalizedField edges, List<String> cells) {
		List<Shape.Cell> shapes = new ArrayList<>();
		String type = kind.getName() + "Edge";
		for (ExecutableNormalizedField field : edges.getChildren()) {
			switch (field.getName()) {
				case "node" -> {
					Expression node = object(var, kind, field.getChildren());
					shapes.add(new Shape.Cell(new Shape.ResponseKey(field.getResultKey(), true), cells.size(),
							node.shape()));
					cells.add(node.cypher());
				}
				// The first cell of a row holds the keys of its place
				case "cursor" -> shapes.add(new Shape.Cell(new Shape.ResponseKey(field.getResultKey(), true), 0,
						new Shape.CursorShape(scope)));
				default -> shapes.add(typename(field, type));
			}
		}
		return new Shape.EdgesPart(slot, shapes);
	}

	/**
	 * The condition that a row stands behind the cursor, or before it.
	 * @param cells gets one more where the list is one of several: whether the cursor is
	 * of this one
	 */
	private String beyond(Step step, String var, Order order, Shape.Scope scope, PageArguments window,
			List<String> cells) {
		if (window.cursor() == null) {
			return "true";
		}
		// A cursor is of these very values, and where it leads is part of the text
		this.draft.serveOnce();
		List<@Nullable Object> place = scope.cursor(this.variables).decode(window.cursor());
		if (!order.fits(place)) {
			throw Cursor.bad();
		}
		if (!step.from().isEmpty()) {
			cells.add(step.from() + ".id = " + this.draft.parameter(String.valueOf(place.getLast())));
		}
		return order.beyond(var, place, window.backward(), this.draft);
	}

	/**
	 * What tells the place of a row: its keys, and whose list it is where there are many.
	 */
	private static String place(Step step, String var, Order order) {
		List<String> values = new ArrayList<>(order.values(var));
		if (!step.from().isEmpty()) {
			values.add(step.from() + ".id");
		}
		return "[" + String.join(", ", values) + "]";
	}

	/** Whether the answer tells the place of a row, as a cursor. */
	private static boolean isPlaced(Step step) {
		return step.selection()
			.stream()
			.flatMap((field) -> field.getChildren().stream())
			.anyMatch((field) -> CURSORS.contains(field.getName()));
	}

	private static boolean selects(Step step, String name) {
		return step.selection().stream().anyMatch((field) -> name.equals(field.getName()));
	}

	private String rows(Step step, PathPattern walk, String var, GraphQLNamedOutputType kind, Order order,
			String beyond, int limit, boolean backward, List<String> cells) {
		Match search = list(step, walk, var, kind, order);
		if (!order.isComputed()) {
			search.must(beyond);
		}
		return "COLLECT { " + search.distinct() + order.bound(var, this.kinds)
				+ (order.isComputed() ? FilterCompiler.where(beyond) + " WITH *" : "") + " ORDER BY "
				+ order.by(var, backward) + " LIMIT " + this.draft.parameter(limit) + " RETURN ["
				+ String.join(", ", cells) + "] }";
	}

	// Where nothing is chosen the database counts without looking at any node
	private Expression total(Step step, PathPattern walk, GraphQLNamedOutputType kind) {
		String var = this.draft.variable();
		boolean chosen = !step.conditions().isEmpty() || (walk.isRoot() && !walk.isWholeLabel());
		String count = chosen ? whole(step, walk, var, kind).count() : Match.count(this.kinds, walk, step.from(), var);
		return new Expression(count, new Shape.ScalarShape(GraphQLInt));
	}

	/** Finds a list in the order of its kind, for what is told of all of it. */
	private Match whole(Step step, PathPattern walk, String var, GraphQLNamedOutputType kind) {
		return list(step, walk, var, kind, Order.of(this.kinds, kind, step.field(), null));
	}

	private Expression groups(Step step, PathPattern walk, GraphQLObjectType connection, GraphQLNamedOutputType kind,
			ExecutableNormalizedField groups) {
		String var = this.draft.variable();
		String found = whole(step, walk, var, kind).distinct();
		boolean whole = walk.isWholeLabel() && step.conditions().isEmpty();
		var grouping = new Grouping(this.draft, this.kinds, kind, connection.getFieldDefinition("groups"), groups,
				this.limits.groups());
		return grouping.of(found, var, whole, (type, fields) -> object("grouped", this.kinds.named(type), fields));
	}

	// A tree map prints the same text for the same arguments in whatever order they came.
	private static Shape.Scope scope(Step step, Order order) {
		Map<String, Object> arguments = new TreeMap<>(step.arguments());
		arguments.keySet().removeAll(PageArguments.ARGUMENTS);
		int keys = order.keys().size() + (step.from().isEmpty() ? 0 : 1);
		return new Shape.Scope(step.type().getName() + "." + step.field().getName(), arguments, keys);
	}

	private Expression object(String var, GraphQLNamedOutputType type, List<ExecutableNormalizedField> fields) {
		if (type instanceof GraphQLObjectType object) {
			return fixed(var, object, fields, new ArrayList<>());
		}
		List<GraphQLObjectType> types = (type instanceof GraphQLUnionType union)
				? union.getTypes().stream().map((member) -> (GraphQLObjectType) member).toList()
				: this.schema.getImplementations((GraphQLInterfaceType) type);
		Map<List<Object>, List<GraphQLObjectType>> alike = new LinkedHashMap<>();
		types.forEach((each) -> alike.computeIfAbsent(answered(each, fields), (key) -> new ArrayList<>()).add(each));
		Map<String, Shape.ObjectShape> shapes = new TreeMap<>();
		StringBuilder cases = new StringBuilder("CASE");
		alike.values().forEach((same) -> {
			Expression fixed = fixed(var, same.getFirst(), fields, new ArrayList<>(List.of(name(var, same))));
			same.forEach((each) -> shapes.put(each.getName(), ((Shape.ObjectShape) fixed.shape()).as(each.getName())));
			cases.append(" WHEN ")
				.append(var)
				.append(":")
				.append(String.join("|", same.stream().map(GraphQLObjectType::getName).toList()))
				.append(" THEN ")
				.append(fixed.cypher());
		});
		return new Expression(cases.append(" END").toString(), new Shape.PolymorphicShape(shapes));
	}

	/**
	 * How what is selected of a type is answered. Types that are alike in this share one
	 * expression, because the planner takes its time for each.
	 */
	private List<Object> answered(GraphQLObjectType type, List<ExecutableNormalizedField> fields) {
		return fields.stream()
			.filter((field) -> field.getObjectTypeNames().contains(type.getName()))
			.<Object>flatMap((field) -> {
				GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
				return (definition == null) ? Stream.of(field)
						: Stream.of(field, Optional.ofNullable(this.kinds.walkOrNull(type, definition)),
								GraphQLTypeUtil.simplePrint(definition.getType()));
			})
			.toList();
	}

	/** The name of the type of a node that is of one of several. */
	private static String name(String var, List<GraphQLObjectType> types) {
		return (types.size() == 1) ? "'" + types.getFirst().getName() + "'"
				: types.stream()
					.map((type) -> " WHEN " + var + ":" + type.getName() + " THEN '" + type.getName() + "'")
					.collect(Collectors.joining("", "CASE", " END"));
	}

	private Expression fixed(String var, GraphQLObjectType type, List<ExecutableNormalizedField> fields,
			List<String> cells) {
		List<Shape.Cell> shapes = new ArrayList<>();
		for (ExecutableNormalizedField field : fields) {
			if (!field.getObjectTypeNames().contains(type.getName())) {
				continue;
			}
			if ("__typename".equals(field.getName())) {
				shapes.add(typename(field, type.getName()));
				continue;
			}
			Expression expression = field(var, type, type.getFieldDefinition(field.getName()), field);
			shapes.add(new Shape.Cell(slot(type, field), cells.size(), expression.shape()));
			cells.add(expression.cypher());
		}
		return new Expression("[" + String.join(", ", cells) + "]", new Shape.ObjectShape(shapes));
	}

	private Expression field(String var, GraphQLImplementingType type, GraphQLFieldDefinition definition,
			ExecutableNormalizedField field) {
		PathPattern walk = this.kinds.walkOrNull(type, definition);
		if (walk != null) {
			return walk(new Step(var, definition, field.getResolvedArguments(), field.getChildren()), walk);
		}
		if (GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLObjectType value) {
			return value(var + "." + definition.getName(), value, field.getChildren());
		}
		return new Expression(var + "." + definition.getName(), property(definition.getType()));
	}

	/**
	 * A value within a node, such as money: its fields are properties that begin with the
	 * name of the field.
	 */
	private static Expression value(String prefix, GraphQLObjectType type, List<ExecutableNormalizedField> fields) {
		List<String> cells = new ArrayList<>();
		List<Shape.Cell> shapes = new ArrayList<>();
		for (ExecutableNormalizedField field : fields) {
			if ("__typename".equals(field.getName())) {
				shapes.add(typename(field, type.getName()));
				continue;
			}
			shapes.add(new Shape.Cell(slot(type, field), cells.size(),
					property(type.getFieldDefinition(field.getName()).getType())));
			cells.add(GraphSchema.within(prefix, field.getName()));
		}
		String present = GraphSchema.within(prefix, type.getFieldDefinitions().getFirst().getName());
		return new Expression("CASE WHEN " + present + " IS NOT NULL THEN [" + String.join(", ", cells) + "] END",
				new Shape.ObjectShape(shapes));
	}

	/** What holds the values of a scalar, an enum, or a list of these. */
	static Shape property(GraphQLType type) {
		GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
		if (!GraphQLTypeUtil.isList(bare)) {
			return new Shape.ScalarShape(bare);
		}
		GraphQLType each = GraphQLTypeUtil.unwrapOne(bare);
		return new Shape.ListShape(property(each), GraphQLTypeUtil.isNonNull(each));
	}

	/** The place of a selected field. */
	static Shape.ResponseKey slot(GraphQLObjectType type, ExecutableNormalizedField field) {
		return new Shape.ResponseKey(field.getResultKey(), !"__typename".equals(field.getName())
				&& GraphQLTypeUtil.isNonNull(type.getFieldDefinition(field.getName()).getType()));
	}

	static Shape.Cell typename(ExecutableNormalizedField field, String type) {
		return new Shape.Cell(new Shape.ResponseKey(field.getResultKey(), true), -1, new Shape.ConstantShape(type));
	}

	private static boolean hasRequiredElements(GraphQLFieldDefinition list) {
		return GraphQLTypeUtil.isNonNull(GraphQLTypeUtil.unwrapOne(GraphQLTypeUtil.unwrapNonNull(list.getType())));
	}

}
