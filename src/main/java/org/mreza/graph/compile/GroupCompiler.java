package org.mreza.graph.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import org.mreza.graph.Limits;
import org.mreza.graph.plan.Binding;
import org.mreza.graph.plan.Find.Path;
import org.mreza.graph.plan.GroupCounts;
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
 * Compiles the groups of a list: by a property, or by what a path leads to. They are
 * computed over the whole list, never over the page.
 */
final class GroupCompiler {

	/** The variable of the node that a group stands for. */
	private static final String GROUPED = "grouped";

	private static final int MONEY = 4;

	private static final int NODE = 5;

	private final QueryBuilder builder;

	private final GraphSchema schema;

	private final Limits limits;

	private final NodeCompiler nodes;

	GroupCompiler(QueryBuilder builder, GraphSchema schema, Limits limits, NodeCompiler nodes) {
		this.builder = builder;
		this.schema = schema;
		this.limits = limits;
		this.nodes = nodes;
	}

	/**
	 * The plan of the groups of a connection.
	 * @param kind that of the nodes in the list
	 * @param source the list
	 * @param whole whether it holds all nodes of the kind
	 */
	Plan.Groups compile(ExecutableNormalizedField field, GraphQLObjectType connection, GraphQLNamedOutputType kind,
			Supplier<Source> source, boolean whole) {
		var definition = connection.getFieldDefinition("groups");
		var type = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(definition.getType());
		var dimensions = (GraphQLEnumType) GraphQLTypeUtil.unwrapAll(definition.getArgument("by").getType());
		var group = Objects.requireNonNull(
				dimensions.getValue((String) field.getResolvedArguments().get("by")).getAppliedDirective("group"));
		String property = group.getArgument("by").getValue();
		String path = group.getArgument("path").getValue();
		PathPattern pattern = (path != null) ? new PathPattern(path) : null;
		boolean sums = field.getChildren().stream().anyMatch((each) -> "sums".equals(each.getName()));
		boolean degree = whole && !sums && property == null && pattern != null && isDegree(kind, pattern);
		GroupCounts counts = degree ? degrees(kind, Objects.requireNonNull(pattern))
				: counts(kind, source.get(), pattern, property);
		List<Binding> bindings = new ArrayList<>();
		Plan.Node node = (pattern != null && property == null) ? node(field, pattern, bindings) : null;
		List<Field> fields = field.getChildren().stream().map((each) -> field(each, type, node)).toList();
		Shape shape = new Shape.GroupsShape(field.getName(), new ListShape(new ObjectShape(fields, null), true),
				this.limits.groups());
		return new Plan.Groups(counts, order(field), sums, this.builder.parameter(this.limits.groups() + 1), node,
				bindings, shape);
	}

	/**
	 * Whether one relationship alone decides in which group a node is, so that to count a
	 * group is to count the relationships of its node.
	 */
	private boolean isDegree(GraphQLNamedOutputType kind, PathPattern pattern) {
		String step = pattern.step();
		return step != null && this.schema.leadsToOne(kind, pattern) && this.schema.alone(kind, step);
	}

	private GroupCounts degrees(GraphQLNamedOutputType kind, PathPattern pattern) {
		return new GroupCounts.Degrees(kind.getName(), this.builder.variable(), pattern.target(),
				Objects.requireNonNull(pattern.step()));
	}

	private GroupCounts counts(GraphQLNamedOutputType kind, Source source, @Nullable PathPattern pattern,
			@Nullable String property) {
		Path path = (pattern != null) ? new Path(pattern, source.node(), this.builder.variable()) : null;
		boolean money = kind instanceof GraphQLImplementingType type && type.getFieldDefinition("money") != null;
		return new GroupCounts.Each(source, path, property,
				pattern != null && (property != null || pattern.mayRepeat()), money);
	}

	private static GroupOrder order(ExecutableNormalizedField field) {
		return GroupOrder.valueOf(String.valueOf(field.getResolvedArguments().get("orderBy")));
	}

	private Plan.@Nullable Node node(ExecutableNormalizedField groups, PathPattern pattern, List<Binding> bindings) {
		List<ExecutableNormalizedField> selected = groups.getChildren()
			.stream()
			.filter((field) -> "node".equals(field.getName()))
			.flatMap((field) -> field.getChildren().stream())
			.toList();
		// Those that the path leads nowhere for are a group, too, but stand for no node
		return selected.isEmpty() ? null
				: this.nodes.compile(GROUPED, this.schema.named(pattern.target()), selected, true, bindings);
	}

	private static Field field(ExecutableNormalizedField field, GraphQLObjectType type, Plan.@Nullable Node node) {
		var key = Responses.key(type, field);
		return switch (field.getName()) {
			case "key" -> new Field(key, 0, null, ScalarShape.STRING);
			case "name" -> new Field(key, 1, null, ScalarShape.STRING);
			case "count" -> new Field(key, 2, null, ScalarShape.INT);
			case "distinctCount" -> new Field(key, 3, null, ScalarShape.INT);
			case "sums" -> new Field(key, MONEY, null, sums(field, type));
			case "node" -> (node != null) ? new Field(key, NODE, null, node.shape()) : Field.of(key, new NoShape());
			default -> Responses.typename(field, type);
		};
	}

	private static Shape sums(ExecutableNormalizedField sums, GraphQLObjectType group) {
		var money = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(group.getFieldDefinition("sums").getType());
		List<Field> fields = sums.getChildren()
			.stream()
			.map((field) -> "__typename".equals(field.getName()) ? Responses.typename(field, money)
					: new Field(Responses.key(money, field), "currency".equals(field.getName()) ? 0 : 1, null,
							Responses.values(money.getFieldDefinition(field.getName()).getType())))
			.toList();
		return new ListShape(new ObjectShape(fields, null), true);
	}

}
