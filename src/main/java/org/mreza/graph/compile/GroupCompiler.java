package org.mreza.graph.compile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLAppliedDirective;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import org.mreza.failure.ApiException;
import org.mreza.graph.Limits;
import org.mreza.graph.plan.Binding;
import org.mreza.graph.plan.Figure;
import org.mreza.graph.plan.GroupCounts;
import org.mreza.graph.plan.GroupCounts.Dimension;
import org.mreza.graph.plan.Plan;
import org.mreza.graph.plan.Plan.GroupOrder;
import org.mreza.graph.plan.Shape;
import org.mreza.graph.plan.Shape.Field;
import org.mreza.graph.plan.Shape.ListShape;
import org.mreza.graph.plan.Shape.NoShape;
import org.mreza.graph.plan.Shape.ObjectShape;
import org.mreza.graph.plan.Shape.ScalarShape;
import org.mreza.graph.plan.Source;
import org.mreza.graph.schema.GraphSchema;
import org.mreza.graph.schema.PathPattern;

/**
 * Compiles the groups of a list: by properties, or by what paths lead to. They are
 * computed over the whole list, never over the page.
 */
final class GroupCompiler {

	/** How many dimensions may be taken together. */
	private static final int DIMENSIONS = 3;

	/** How many cells of a row the key of a group takes: itself, its name, its node. */
	private static final int KEY = 3;

	/** What a group tells beside the figures of its nodes. */
	private static final Set<String> OWN = Set.of("key", "name", "node", "keys", "count", "__typename");

	private final QueryBuilder builder;

	private final GraphSchema schema;

	private final Limits limits;

	private final NodeCompiler nodes;

	private final AggregateCompiler aggregates;

	GroupCompiler(QueryBuilder builder, GraphSchema schema, Limits limits, NodeCompiler nodes,
			AggregateCompiler aggregates) {
		this.builder = builder;
		this.schema = schema;
		this.limits = limits;
		this.nodes = nodes;
		this.aggregates = aggregates;
	}

	/**
	 * The plan of the groups of a connection.
	 * @param kind that of the nodes in the list
	 * @param source the list
	 * @param whole whether it holds all nodes of the kind
	 */
	Plan.Groups compile(ExecutableNormalizedField field, GraphQLObjectType connection, GraphQLNamedOutputType kind,
			Supplier<Source> source, boolean whole) {
		return new GroupsOf(field, connection).compile(kind, source, whole);
	}

	/** The plan of how many groups a connection falls into. */
	Plan.GroupTotal count(ExecutableNormalizedField field, GraphQLObjectType connection, Supplier<Source> source) {
		return new Plan.GroupTotal(new GroupsOf(field, connection).each(source.get()));
	}

	/** The groups of one field. */
	private final class GroupsOf {

		private final ExecutableNormalizedField field;

		private final List<Declared> dimensions;

		private final List<Plan.GroupKey> keys = new ArrayList<>();

		/** Where the key or the node stands that a field tells of a dimension. */
		private final Map<Place, Integer> places = new HashMap<>();

		private final List<Binding> bindings = new ArrayList<>();

		private final GraphQLObjectType type;

		GroupsOf(ExecutableNormalizedField field, GraphQLObjectType connection) {
			this.field = field;
			var definition = connection.getFieldDefinition(field.getName());
			this.type = (GraphQLObjectType) GraphQLTypeUtil
				.unwrapAll(connection.getFieldDefinition("groups").getType());
			var values = (GraphQLEnumType) GraphQLTypeUtil.unwrapAll(definition.getArgument("by").getType());
			var names = (Collection<?>) Objects.requireNonNull(field.getResolvedArguments().get("by"));
			if (names.isEmpty() || names.size() > DIMENSIONS || names.size() > Set.copyOf(names).size()) {
				throw ApiException.badInput("`by` of `" + field.getName() + "` is " + names + "; it must be from 1 to "
						+ DIMENSIONS + " dimensions that differ.");
			}
			this.dimensions = names.stream()
				.map((name) -> Declared.of(
						Objects.requireNonNull(values.getValue((String) name).getAppliedDirective("group")),
						builder().variable()))
				.toList();
		}

		private QueryBuilder builder() {
			return GroupCompiler.this.builder;
		}

		Plan.Groups compile(GraphQLNamedOutputType kind, Supplier<Source> source, boolean whole) {
			String name = builder().variable();
			List<ExecutableNormalizedField> told = this.field.getChildren()
				.stream()
				.filter((each) -> !OWN.contains(each.getName()))
				.toList();
			var figures = GroupCompiler.this.aggregates.figures(name + "all", this.type, told);
			boolean ways = this.dimensions.stream().anyMatch((each) -> each.pattern() != null) && figures.all()
				.stream()
				.anyMatch((figure) -> !(figure instanceof Figure.Related || figure instanceof Figure.Stated));
			Plan.Aggregate of = told.isEmpty() ? null : new Plan.Aggregate(name + "all", figures.each(),
					ways ? name + "ways" : null, figures.all(), new NoShape());
			GroupCounts counts = (whole && of == null && isDegree(kind)) ? degrees(kind) : each(source.get());
			place(this.field, 0);
			selected(this.field, "keys").forEach((each) -> IntStream.range(0, this.dimensions.size())
				.forEach((dimension) -> place(each, dimension)));
			List<Field> fields = this.field.getChildren()
				.stream()
				.map((each) -> OWN.contains(each.getName()) ? own(each)
						: figures.field(each, 1 + KEY * this.keys.size()))
				.toList();
			Integer first = first();
			int limit = (first != null) ? first : GroupCompiler.this.limits.groups() + 1;
			Shape shape = new Shape.GroupsShape(this.field.getName(),
					new ListShape(new ObjectShape(fields, null), true), GroupCompiler.this.limits.groups());
			return new Plan.Groups(name, counts,
					GroupOrder.valueOf(String.valueOf(this.field.getResolvedArguments().get("orderBy"))),
					builder().parameter(limit), this.keys, of, this.bindings, shape);
		}

		private @Nullable Integer first() {
			Integer first = (Integer) this.field.getResolvedArguments().get("first");
			int most = GroupCompiler.this.limits.groups();
			if (first != null && (first < 1 || first > most)) {
				throw ApiException.badInput("`first` of `" + this.field.getName() + "` is " + first
						+ "; it must be from 1 to " + most + ".");
			}
			return first;
		}

		GroupCounts.Each each(Source source) {
			var ways = new DimensionPaths(builder());
			ways.follow(source.node(), this.dimensions.stream()
				.collect(Collectors.toMap(Declared::key, Declared::steps, (one, other) -> one, LinkedHashMap::new)));
			List<Dimension> dimensions = this.dimensions.stream()
				.map((each) -> new Dimension(each.key(), ways.end(each.key()), each.property()))
				.toList();
			return new GroupCounts.Each(source, ways.all(), dimensions,
					ways.isShared() || this.dimensions.stream().anyMatch(Declared::mayRepeat));
		}

		/**
		 * Whether one relationship alone decides in which group a node is, so that to
		 * count a group is to count the relationships of its node.
		 */
		private boolean isDegree(GraphQLNamedOutputType kind) {
			Declared only = this.dimensions.getFirst();
			PathPattern pattern = only.pattern();
			if (this.dimensions.size() > 1 || pattern == null || only.property() != null) {
				return false;
			}
			String step = pattern.step();
			return step != null && GroupCompiler.this.schema.leadsToOne(kind, pattern)
					&& GroupCompiler.this.schema.alone(kind, step);
		}

		private GroupCounts degrees(GraphQLNamedOutputType kind) {
			Declared only = this.dimensions.getFirst();
			PathPattern pattern = Objects.requireNonNull(only.pattern());
			return new GroupCounts.Degrees(kind.getName(), new Dimension(only.key(), only.key(), null),
					pattern.target(), Objects.requireNonNull(pattern.step()));
		}

		private static List<ExecutableNormalizedField> selected(ExecutableNormalizedField of, String name) {
			return of.getChildren().stream().filter((field) -> name.equals(field.getName())).toList();
		}

		/**
		 * Places the key that a field tells, and the node of each name it is asked by.
		 */
		private void place(ExecutableNormalizedField field, int dimension) {
			List<ExecutableNormalizedField> nodes = selected(field, "node");
			this.places.put(new Place(field, dimension), this.keys.size());
			nodes.forEach((node) -> {
				this.places.put(new Place(node, dimension), this.keys.size());
				key(dimension, node.getChildren());
			});
			if (nodes.isEmpty()) {
				key(dimension, List.of());
			}
		}

		private void key(int dimension, List<ExecutableNormalizedField> node) {
			Declared by = this.dimensions.get(dimension);
			// Those that the path leads nowhere for are a group, too, but stand for no
			// node
			this.keys.add(new Plan.GroupKey(dimension,
					(node.isEmpty() || by.pattern() == null || by.property() != null) ? null
							: GroupCompiler.this.nodes.compile(by.key(),
									GroupCompiler.this.schema.named(by.pattern().target()), node, true,
									this.bindings)));
		}

		/** A field that is no figure. */
		private Field own(ExecutableNormalizedField field) {
			if ("keys".equals(field.getName())) {
				var key = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(this.type.getFieldDefinition("keys").getType());
				List<Shape> elements = IntStream.range(0, this.dimensions.size())
					.<Shape>mapToObj((dimension) -> new ObjectShape(
							field.getChildren().stream().map((part) -> key(part, key, field, dimension)).toList(),
							null))
					.toList();
				return new Field(Responses.key(this.type, field), -1, null, new Shape.TupleShape(elements));
			}
			return "count".equals(field.getName())
					? new Field(Responses.key(this.type, field), 0, null, ScalarShape.INT)
					: key(field, this.type, this.field, 0);
		}

		/**
		 * A field of a key.
		 * @param of the field that tells the key
		 */
		private Field key(ExecutableNormalizedField field, GraphQLObjectType type, ExecutableNormalizedField of,
				int dimension) {
			int base = Objects.requireNonNull(this.places.get(new Place(of, dimension)));
			int index = this.places.getOrDefault(new Place(field, dimension), base);
			int cell = 1 + KEY * index;
			Plan node = this.keys.get(index).node();
			return switch (field.getName()) {
				case "key" -> new Field(Responses.key(type, field), cell, null, ScalarShape.STRING);
				case "name" -> new Field(Responses.key(type, field), cell + 1, null, ScalarShape.STRING);
				case "node" -> (node != null) ? new Field(Responses.key(type, field), cell + 2, null, node.shape())
						: Field.of(Responses.key(type, field), new NoShape());
				default -> Responses.typename(field, type);
			};
		}

	}

	private record Place(ExecutableNormalizedField field, int dimension) {
	}

	/**
	 * A dimension as it is declared.
	 *
	 * @param key the variable of what groups have in common
	 */
	private record Declared(String key, @Nullable PathPattern pattern, @Nullable String property) {

		static Declared of(GraphQLAppliedDirective group, String key) {
			String path = group.getArgument("path").getValue();
			return new Declared(key, (path != null) ? new PathPattern(path) : null, group.getArgument("by").getValue());
		}

		List<PathPattern> steps() {
			return (this.pattern != null) ? this.pattern.steps() : List.of();
		}

		boolean mayRepeat() {
			return this.pattern != null && (this.property != null || this.pattern.mayRepeat());
		}

	}

}
