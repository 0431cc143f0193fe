package org.mreza.graph.compile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import org.mreza.graph.Limits;
import org.mreza.graph.plan.Binding;
import org.mreza.graph.plan.Find;
import org.mreza.graph.plan.Operand;
import org.mreza.graph.plan.PageShape;
import org.mreza.graph.plan.PageShape.AggregatePart;
import org.mreza.graph.plan.PageShape.EdgesPart;
import org.mreza.graph.plan.PageShape.NodesPart;
import org.mreza.graph.plan.PageShape.PageInfoPart;
import org.mreza.graph.plan.PageShape.PagePart;
import org.mreza.graph.plan.Plan;
import org.mreza.graph.plan.Predicate;
import org.mreza.graph.plan.Shape.ConstantShape;
import org.mreza.graph.plan.Shape.Field;
import org.mreza.graph.plan.Shape.ResponseKey;
import org.mreza.graph.plan.Source;
import org.mreza.graph.schema.GraphSchema;
import org.mreza.page.Cursor;
import org.mreza.page.PageArguments;

/**
 * Compiles pages of connections. What a filter chooses is found once, for the rows, the
 * total and the groups of it.
 */
final class PageCompiler {

	private final QueryBuilder builder;

	private final GraphSchema schema;

	private final Limits limits;

	private final Map<String, ?> variables;

	private final FieldMatches matches;

	private final NodeCompiler nodes;

	private final AggregateCompiler aggregates;

	private final GroupCompiler groups;

	/**
	 * Compiles pages.
	 * @param variables what the request gives, for cursors
	 */
	PageCompiler(QueryBuilder builder, GraphSchema schema, Limits limits, Map<String, ?> variables,
			FieldMatches matches, NodeCompiler nodes) {
		this.builder = builder;
		this.schema = schema;
		this.limits = limits;
		this.variables = variables;
		this.matches = matches;
		this.nodes = nodes;
		this.aggregates = new AggregateCompiler(builder, schema, matches);
		this.groups = new GroupCompiler(builder, schema, limits, nodes, this.aggregates);
	}

	/**
	 * The plan of a page.
	 * @param row gets the list, where it is found once for several parts of the page
	 */
	Plan.Page compile(Step step, GraphQLObjectType connection, List<Binding> row) {
		return new PageOf(step, connection, row).compile();
	}

	/** Compiles one page. */
	private final class PageOf {

		private final Step step;

		private final GraphQLObjectType connection;

		private final GraphQLNamedOutputType kind;

		private final Order order;

		private final PageArguments arguments;

		private final PageShape.CursorScope scope;

		private final List<Plan> selections = new ArrayList<>();

		private final List<Binding> bindings = new ArrayList<>();

		private final List<Plan> figures = new ArrayList<>();

		private final @Nullable String list;

		PageOf(Step step, GraphQLObjectType connection, List<Binding> row) {
			this.step = step;
			this.connection = connection;
			this.kind = PageCompiler.this.schema.nodeOf(connection);
			this.order = Order.of(PageCompiler.this.schema, this.kind, step.field(), step.arguments().get("orderBy"));
			this.arguments = PageArguments.of(step.field().getName(), step.arguments(),
					PageCompiler.this.limits.defaultPageSize(), PageCompiler.this.limits.pageSize());
			this.scope = new PageShape.CursorScope(connection.getName() + "." + step.field().getName(),
					step.listArguments(), this.order.keys().size(), !step.isRoot());
			this.list = isShared() ? found(row) : null;
		}

		private String found(List<Binding> row) {
			String list = PageCompiler.this.builder.list();
			row.add(new Binding.Nodes(list, find()));
			return list;
		}

		/** Whether several parts need the whole list, so that it is found once. */
		private boolean isShared() {
			if (this.step.selects("aggregate")) {
				return true;
			}
			long parts = this.step.selection().stream().filter((field) -> switch (field.getName()) {
				case "groups", "groupCount" -> true;
				case "totalCount" -> isChosen();
				default -> false;
			}).count();
			return (parts > 0) && (parts + (hasRows() ? 1 : 0) > 1) && (isChosen() || !this.step.isRoot());
		}

		/** Whether it is not all that a path leads to, which the database can count. */
		private boolean isChosen() {
			return !this.step.conditions().isEmpty() || (this.step.isRoot() && !this.step.pattern().isWholeLabel());
		}

		private boolean hasRows() {
			return this.step.selects("nodes") || this.step.selects("edges") || this.step.selects("pageInfo");
		}

		/** Finds the list in the order of its kind, for what is told of all of it. */
		private Find find() {
			Order natural = Order.of(PageCompiler.this.schema, this.kind, this.step.field(), null);
			return PageCompiler.this.matches.list(this.step, PageCompiler.this.builder.variable(), this.kind, natural)
				.find();
		}

		private Source source() {
			return (this.list != null) ? new Source.Found(this.list, PageCompiler.this.builder.variable()) : find();
		}

		Plan.Page compile() {
			String var = PageCompiler.this.builder.variable();
			PageShape.@Nullable CursorPlace after = null;
			Predicate beyond = Predicate.ALWAYS;
			if (this.arguments.cursor() != null) {
				// A cursor is of these very values, and where it leads is part of the
				// text
				PageCompiler.this.builder.serveOnce();
				List<@Nullable Object> place = this.scope.cursor(PageCompiler.this.variables)
					.decode(this.arguments.cursor());
				if (!this.order.fits(place)) {
					throw Cursor.bad();
				}
				after = new PageShape.CursorPlace(this.scope.owned() ? String.valueOf(place.getLast()) : "");
				beyond = this.order.beyond(var, place, this.arguments.backward(), PageCompiler.this.builder);
			}
			List<PagePart> parts = new ArrayList<>();
			Map<String, PagePart> compiled = new LinkedHashMap<>();
			this.step.selection()
				.stream()
				.sorted(NodeCompiler.CANONICAL)
				.forEach((field) -> compiled.put(field.getResultKey(), part(field, var)));
			this.step.selection().forEach((field) -> parts.add(compiled.get(field.getResultKey())));
			return new Plan.Page(hasRows() ? rows(var, beyond) : null, this.selections,
					this.step.isRoot() ? null : this.step.from(), this.figures,
					new PageShape(this.arguments.size(), this.arguments.backward(), after, this.scope, parts));
		}

		private PagePart part(ExecutableNormalizedField field, String var) {
			ResponseKey key = Responses.key(this.connection, field);
			return switch (field.getName()) {
				case "nodes" -> {
					Plan node = node(field, var);
					yield new NodesPart(key, this.selections.size(), node.shape(),
							Responses.hasRequiredElements(this.connection.getFieldDefinition("nodes").getType()));
				}
				case "edges" ->
					new EdgesPart(key, field.getChildren().stream().map((each) -> edge(each, var)).toList());
				case "pageInfo" -> {
					Map<ResponseKey, String> fields = new LinkedHashMap<>();
					field.getChildren()
						.forEach((part) -> fields.put(new ResponseKey(part.getResultKey(), false), part.getName()));
					yield new PageInfoPart(key, fields);
				}
				case "totalCount" -> figure(key, total());
				case "aggregate" -> figure(key,
						PageCompiler.this.aggregates.compile(Objects.requireNonNull(this.list),
								(GraphQLObjectType) GraphQLTypeUtil
									.unwrapAll(this.connection.getFieldDefinition("aggregate").getType()),
								field.getChildren()));
				case "groups" -> figure(key, groups(field));
				case "groupCount" -> figure(key, PageCompiler.this.groups.count(field, this.connection, this::source));
				default -> new AggregatePart(key, 0, new ConstantShape(this.connection.getName()));
			};
		}

		private PagePart figure(ResponseKey key, Plan figure) {
			this.figures.add(figure);
			return new AggregatePart(key, PageShape.FIGURES + this.figures.size() - 1, figure.shape());
		}

		// The first cell of a row holds the keys of its place, for cursors
		private Field edge(ExecutableNormalizedField field, String var) {
			ResponseKey key = new ResponseKey(field.getResultKey(), true);
			return switch (field.getName()) {
				case "node" -> {
					Plan node = node(field, var);
					yield new Field(key, this.selections.size(), null, node.shape());
				}
				case "cursor" -> new Field(key, 0, null, new ConstantShape(""));
				default -> Responses.typename(field, this.kind.getName() + "Edge");
			};
		}

		private Plan node(ExecutableNormalizedField field, String var) {
			Plan node = PageCompiler.this.nodes.compile(var, this.kind, field.getChildren(), false, this.bindings);
			this.selections.add(node);
			return node;
		}

		private Plan.Rows rows(String var, Predicate beyond) {
			int limit = this.arguments.size() + (this.step.selects("pageInfo") ? 1 : 0);
			Source source;
			Predicate sifted = beyond;
			if (this.list != null) {
				source = new Source.Found(this.list, var);
			}
			else {
				Match match = PageCompiler.this.matches.list(this.step, var, this.kind, this.order);
				if (!this.order.isComputed()) {
					match.where(beyond);
					sifted = Predicate.ALWAYS;
				}
				source = match.find();
			}
			return new Plan.Rows(source, sifted,
					this.order.sortKeys(var, PageCompiler.this.matches.counts(this.step, this.order)),
					this.arguments.backward(), PageCompiler.this.builder.parameter(limit), this.bindings);
		}

		// Where nothing is chosen the database counts without looking at any node
		private Plan total() {
			if (this.list != null && isChosen()) {
				return new Plan.Size(this.list);
			}
			return new Plan.Total(isChosen() ? new Operand.Count(find()) : Match.count(PageCompiler.this.schema,
					this.step.pattern(), this.step.from(), PageCompiler.this.builder.variable()));
		}

		private Plan groups(ExecutableNormalizedField field) {
			return PageCompiler.this.groups.compile(field, this.connection, this.kind, this::source,
					this.step.pattern().isWholeLabel() && this.step.conditions().isEmpty());
		}

	}

}
