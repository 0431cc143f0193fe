package org.mreza.graph.plan;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.mreza.graph.plan.Operand.Parameter;

/**
 * What a statement answers, before it is written as Cypher. It knows what its value will
 * look like: the shape is derived from the plan, so that the two never disagree.
 */
public sealed interface Plan {

	/** What the value looks like, and how it is answered. */
	Shape shape();

	/**
	 * A node: all its properties, its labels where it may be of several types, and what
	 * its paths lead to. Which of the properties are answered is up to the shape alone,
	 * so that no text depends on it.
	 *
	 * @param variable the variable of the node
	 * @param typed whether its labels tell what it is
	 * @param optional whether there may be none
	 */
	record Node(String variable, boolean typed, boolean optional, List<Cell> cells, Shape shape) implements Plan {

		/** Whether its properties are all there is. */
		public static boolean isBare(boolean typed, List<Cell> cells) {
			return !typed && cells.isEmpty();
		}

	}

	/**
	 * A path of a node.
	 *
	 * @param labels those of the nodes that have it; empty where all have
	 */
	record Cell(Set<String> labels, Plan plan) {
	}

	/**
	 * All nodes of a list without pages.
	 *
	 * @param required whether each must be there
	 */
	record Nodes(Rows rows, Plan node, boolean required) implements Plan {

		@Override
		public Shape shape() {
			return new Shape.ListShape(this.node.shape(), this.required);
		}

	}

	/**
	 * The one node that is found; more than one is told.
	 *
	 * @param field the field to name then
	 * @param most how many are looked for
	 */
	record One(Find find, List<Binding> bindings, Plan node, String field, int most) implements Plan {

		@Override
		public Shape shape() {
			return new Shape.SingleShape(this.node.shape(), this.field);
		}

	}

	/** The nodes of given ids, each in its place. */
	record EachOf(Parameter ids, Find find, List<Binding> bindings, Plan node) implements Plan {

		@Override
		public Shape shape() {
			return new Shape.ListShape(this.node.shape(), false);
		}

	}

	/** The nodes of given ids, each with its id. */
	record ById(Find find, List<Binding> bindings, Plan node) implements Plan {

		@Override
		public Shape shape() {
			return this.node.shape();
		}

	}

	/**
	 * A page.
	 *
	 * @param rows null where none is selected
	 * @param nodes the selections of each row, which stand behind the keys of its place
	 * @param owner the variable of the node whose list it is; null for the graph itself
	 * @param figures what is told of the whole list
	 */
	record Page(@Nullable Rows rows, List<Plan> nodes, @Nullable String owner, List<Plan> figures,
			PageShape shape) implements Plan {
	}

	/**
	 * The rows of a list.
	 *
	 * @param beyond what holds of the rows behind a cursor
	 * @param backward whether it is read from its end
	 * @param limit null for all
	 * @param bindings what is found once for each row
	 */
	record Rows(Source source, Predicate beyond, List<SortKey> order, boolean backward, @Nullable Parameter limit,
			List<Binding> bindings) {
	}

	/** A number. */
	record Total(Operand value) implements Plan {

		@Override
		public Shape shape() {
			return Shape.ScalarShape.INT;
		}

	}

	/** How many nodes were found before. */
	record Size(String list) implements Plan {

		@Override
		public Shape shape() {
			return Shape.ScalarShape.INT;
		}

	}

	/**
	 * What several nodes amount to.
	 *
	 * @param list the variable of the list of nodes
	 * @param each the variable of each of them, where all are looked at
	 * @param ways the variable of the lists of nodes that made them a group; null where
	 * they are none
	 */
	record Aggregate(String list, String each, @Nullable String ways, List<Figure> figures,
			Shape shape) implements Plan {
	}

	/**
	 * The groups of a list.
	 *
	 * @param name what the variables of it begin with
	 * @param counts how they are counted
	 * @param order by what they are ordered
	 * @param limit how many at most
	 * @param keys what is told of the key of each dimension, which may be told several
	 * times
	 * @param of what is told of the nodes of a group; null where that is their number
	 * @param bindings what is found once for each group
	 */
	record Groups(String name, GroupCounts counts, GroupOrder order, Parameter limit, List<GroupKey> keys,
			@Nullable Aggregate of, List<Binding> bindings, Shape shape) implements Plan {
	}

	/**
	 * What is told of the key of a group.
	 *
	 * @param dimension which one of the dimensions
	 * @param node what is told of the node that it stands for; null where that is a
	 * value, or not selected
	 */
	record GroupKey(int dimension, @Nullable Plan node) {
	}

	/** How many groups a list falls into. */
	record GroupTotal(GroupCounts.Each counts) implements Plan {

		@Override
		public Shape shape() {
			return Shape.ScalarShape.INT;
		}

	}

	/** By what groups are ordered. */
	enum GroupOrder {

		COUNT_DESC, COUNT_ASC, KEY_ASC, KEY_DESC

	}

}
