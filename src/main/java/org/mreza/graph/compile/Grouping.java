package org.mreza.graph.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import org.mreza.graph.plan.Shape;
import org.mreza.graph.schema.GraphSchema;
import org.mreza.graph.schema.PathPattern;

import static graphql.Scalars.GraphQLInt;
import static graphql.Scalars.GraphQLString;

/**
 * Compiles the groups of a list: by a property, or by what a walk leads to. They are
 * computed over the whole filter, never over the page.
 */
final class Grouping {

	private final QueryBuilder draft;

	private final GraphSchema kinds;

	private final GraphQLNamedOutputType kind;

	private final ExecutableNormalizedField selected;

	private final GraphQLObjectType type;

	private final @Nullable String property;

	private final @Nullable PathPattern path;

	private final boolean money;

	private final int most;

	Grouping(QueryBuilder draft, GraphSchema kinds, GraphQLNamedOutputType kind, GraphQLFieldDefinition field,
			ExecutableNormalizedField selected, int most) {
		this.draft = draft;
		this.kinds = kinds;
		this.kind = kind;
		this.selected = selected;
		this.type = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(field.getType());
		this.most = most;
		var dimensions = (GraphQLEnumType) GraphQLTypeUtil.unwrapAll(field.getArgument("by").getType());
		var group = Objects.requireNonNull(
				dimensions.getValue((String) selected.getResolvedArguments().get("by")).getAppliedDirective("group"));
		this.property = group.getArgument("by").getValue();
		String walk = group.getArgument("path").getValue();
		this.path = (walk != null) ? new PathPattern(walk) : null;
		this.money = kind instanceof GraphQLImplementingType type && type.getFieldDefinition("money") != null;
	}

	/**
	 * The groups as an expression.
	 * @param found finds the nodes of the list
	 * @param whole whether these are all nodes of the kind
	 * @param node compiles what is selected of the node that a group stands for, which is
	 * of the named type and in the variable {@code grouped}
	 */
	Expression of(String found, String var, boolean whole,
			BiFunction<String, List<ExecutableNormalizedField>, Expression> node) {
		List<String> cells = new ArrayList<>();
		List<Shape.Cell> shapes = new ArrayList<>();
		for (ExecutableNormalizedField field : this.selected.getChildren()) {
			Expression part = switch (field.getName()) {
				case "key" -> new Expression("key", new Shape.ScalarShape(GraphQLString));
				case "name" -> new Expression("label", new Shape.ScalarShape(GraphQLString));
				case "count" -> new Expression("total", new Shape.ScalarShape(GraphQLInt));
				case "distinctCount" -> new Expression("different", new Shape.ScalarShape(GraphQLInt));
				case "sums" -> sums(field);
				case "node" -> (this.path == null || this.property != null)
						? new Expression("null", new Shape.ScalarShape(GraphQLString))
						: present(node.apply(target(this.path), field.getChildren()));
				default -> new Expression("null", new Shape.ConstantShape("Group"));
			};
			shapes.add(new Shape.Cell(Compiler.slot(this.type, field), cells.size(), part.shape()));
			cells.add(part.cypher());
		}
		String counted = (whole && this.path != null && isDegree(this.path)) ? degrees(this.path) : counts(found, var);
		String cypher = "COLLECT { " + counted + " WITH total, different, money, " + named() + " ORDER BY " + order()
				+ " LIMIT " + this.draft.parameter(this.most + 1) + " RETURN [" + String.join(", ", cells) + "] }";
		return new Expression(cypher, new Shape.GroupsShape(this.selected.getName(),
				new Shape.ListShape(new Shape.ObjectShape(shapes), true), this.most));
	}

	/**
	 * Whether one relationship alone decides in which group a node is, and groups are
	 * only counted, so that to count a group is to count the relationships of its node.
	 */
	private boolean isDegree(PathPattern path) {
		String step = path.step();
		return step != null && this.property == null
				&& this.selected.getChildren().stream().noneMatch((field) -> "sums".equals(field.getName()))
				&& this.kinds.leadsToOne(this.kind, path) && this.kinds.alone(this.kind, step);
	}

	/**
	 * Counts at the nodes that groups stand for, where the database keeps the figure.
	 * What is then left of all nodes of the kind is in no group.
	 */
	private String degrees(PathPattern path) {
		String it = this.draft.variable();
		String all = "COUNT { (:" + this.kind.getName() + ") }";
		return "MATCH (" + it + ":" + target(path) + ") WITH " + it + ", COUNT { (" + it + ")<-[:" + path.step()
				+ "]-() } AS degree WHERE degree > 0 WITH collect([" + it + ", degree]) AS degrees, " + all
				+ " - sum(degree) AS rest UNWIND degrees + CASE WHEN rest > 0 THEN [[null, rest]] ELSE [] END AS counted"
				+ " WITH counted[0] AS grouped, counted[1] AS total, counted[1] AS different, [] AS money";
	}

	/** Finds the group of each node, and counts them one by one. */
	private String counts(String found, String var) {
		String it = this.draft.variable();
		String by = (this.property != null)
				? "toString(" + ((this.path == null) ? var : it) + "." + this.property + ") AS key"
				: it + " AS grouped";
		String group = (this.property != null) ? "key" : "grouped";
		String currency = this.money ? var + ".moneyCurrency" : "null";
		String amount = this.money ? "sum(" + var + ".moneyAmount)" : "0";
		String walked = (this.path == null) ? "" : " OPTIONAL MATCH " + this.path.between(var, it);
		String ways = findsOnce() ? "count(*)" : "sum(ways)";
		return found + walked + " WITH " + (findsOnce() ? by : by + ", " + var + ", count(*) AS ways WITH " + group)
				+ ", " + currency + " AS currency, " + ways + " AS counted, count(*) AS differing, " + amount
				+ " AS amount ORDER BY currency WITH " + group + ", sum(counted) AS total, sum(differing) AS different,"
				+ " [sum IN collect([currency, amount]) WHERE sum[0] IS NOT NULL] AS money";
	}

	/** Whether each node is found in one way only within a group. */
	private boolean findsOnce() {
		return this.path == null || (this.property == null && !this.path.mayRepeat());
	}

	// Read once for each group, not for each node in it.
	private String named() {
		return (this.property != null) ? "key, key AS label, key AS sort, null AS grouped"
				: "grouped, grouped.id AS key, coalesce(grouped.name, grouped.title, grouped.id) AS label,"
						+ " coalesce(grouped.sortKey, grouped.id) AS sort";
	}

	// Those that the walk leads nowhere for are a group, too, but stand for no node.
	private static Expression present(Expression node) {
		return new Expression("CASE WHEN grouped IS NOT NULL THEN " + node.cypher() + " END", node.shape());
	}

	private static String target(PathPattern path) {
		List<String> labels = path.targets();
		return (labels.size() == 1) ? labels.getFirst() : "Node";
	}

	private String order() {
		return switch (String.valueOf(this.selected.getResolvedArguments().get("orderBy"))) {
			case "COUNT_ASC" -> "total, sort, key";
			case "KEY_ASC" -> "sort, key";
			// Cypher puts null first when descending
			case "KEY_DESC" -> "sort IS NULL, sort DESC, key DESC";
			default -> "total DESC, sort, key";
		};
	}

	private Expression sums(ExecutableNormalizedField sums) {
		var money = (GraphQLObjectType) GraphQLTypeUtil.unwrapAll(this.type.getFieldDefinition("sums").getType());
		List<Shape.Cell> shapes = new ArrayList<>();
		for (ExecutableNormalizedField field : sums.getChildren()) {
			if ("__typename".equals(field.getName())) {
				shapes.add(Compiler.typename(field, money.getName()));
				continue;
			}
			shapes.add(new Shape.Cell(Compiler.slot(money, field), "currency".equals(field.getName()) ? 0 : 1,
					Compiler.property(money.getFieldDefinition(field.getName()).getType())));
		}
		return new Expression("money", new Shape.ListShape(new Shape.ObjectShape(shapes), true));
	}

}
