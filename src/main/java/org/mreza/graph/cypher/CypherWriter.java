package org.mreza.graph.cypher;

import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import org.mreza.graph.plan.Binding;
import org.mreza.graph.plan.Find;
import org.mreza.graph.plan.GroupCounts;
import org.mreza.graph.plan.Plan;
import org.mreza.graph.plan.Plan.Groups;
import org.mreza.graph.plan.Plan.Node;
import org.mreza.graph.plan.Plan.Page;
import org.mreza.graph.plan.Plan.Rows;
import org.mreza.graph.plan.Predicate;
import org.mreza.graph.plan.SortKey;
import org.mreza.graph.plan.Sought;

/**
 * Writes a plan as Cypher. No value is ever part of the text: the plan has parameters in
 * their place.
 */
final class CypherWriter {

	private final CypherText out;

	private final FindWriter finds;

	private CypherWriter(boolean pretty) {
		this.out = new CypherText(pretty);
		this.finds = new FindWriter(this.out);
	}

	/**
	 * The text of a statement that returns one row: the answer and, where anything is
	 * sought, what of it is not found.
	 * @param bindings what is found in front of the answer
	 * @param pretty whether people read it: a clause a line, indented
	 */
	static String write(List<Binding> bindings, List<Sought> sought, Plan answer, boolean pretty) {
		var writer = new CypherWriter(pretty);
		for (int i = 0; i < bindings.size(); i++) {
			writer.binding(bindings.get(i), i == 0);
		}
		writer.out.clause("RETURN ");
		writer.plan(answer);
		writer.out.add(" AS answer");
		if (!sought.isEmpty()) {
			writer.out.add(", [");
			writer.separated(sought, writer.finds::missing);
			writer.out.add("] AS missing");
		}
		return writer.out.toString();
	}

	private void binding(Binding binding, boolean first) {
		this.out.clause(first ? "WITH " : "WITH *, ");
		this.finds.binding(binding);
		this.out.add(" AS " + binding.variable());
	}

	private void bindings(List<Binding> bindings) {
		bindings.forEach((each) -> binding(each, false));
	}

	private void plan(Plan plan) {
		switch (plan) {
			case Node node -> node(node);
			case Plan.Nodes list -> collect(list.rows(), () -> plan(list.node()));
			case Plan.One one -> one(one);
			case Plan.EachOf each -> each(each);
			case Plan.ById byId -> byId(byId);
			case Page page -> page(page);
			case Plan.Total total -> this.finds.operand(total.value());
			case Plan.Size size -> this.out.add("size(" + size.list() + ")");
			case Plan.Aggregate aggregate -> new FigureWriter(this.out, this.finds).write(aggregate);
			case Groups groups -> groups(groups);
			case Plan.GroupTotal total -> new GroupWriter(this.out, this.finds).total(total.counts());
		}
	}

	private void node(Node node) {
		this.out.add(node.optional() ? "CASE WHEN " + node.variable() + " IS NOT NULL THEN " : "");
		String properties = "properties(" + node.variable() + ")";
		if (Node.isBare(node.typed(), node.cells())) {
			this.out.add(properties);
		}
		else {
			this.out.add("[" + properties + (node.typed() ? ", labels(" + node.variable() + ")" : ""));
			node.cells().forEach((cell) -> {
				this.out.add(", ");
				cell(node.variable(), cell);
			});
			this.out.add("]");
		}
		this.out.add(node.optional() ? " END" : "");
	}

	private void cell(String node, Plan.Cell cell) {
		if (cell.labels().isEmpty()) {
			plan(cell.plan());
			return;
		}
		this.out.add("CASE WHEN " + node + ":" + String.join("|", cell.labels()) + " THEN ");
		plan(cell.plan());
		this.out.add(" END");
	}

	private void one(Plan.One one) {
		found(one.find(), one.bindings(), () -> {
			plan(one.node());
			this.out.clause("LIMIT " + one.most());
		});
	}

	private void each(Plan.EachOf each) {
		// A list comprehension would lose what is bound within it
		this.out.open("COLLECT");
		this.out.clause("UNWIND $" + each.ids().name() + " AS id");
		this.out.clause("RETURN head(");
		found(each.find(), each.bindings(), () -> plan(each.node()));
		this.out.add(")");
		this.out.close();
	}

	private void byId(Plan.ById byId) {
		found(byId.find(), byId.bindings(), () -> {
			this.out.add("[" + byId.find().node() + ".id, ");
			plan(byId.node());
			this.out.add("]");
		});
	}

	/** All that is found, in any order. */
	private void found(Find find, List<Binding> bindings, Runnable row) {
		this.out.open("COLLECT");
		this.finds.find(find);
		returning(bindings, row);
	}

	private void returning(List<Binding> bindings, Runnable row) {
		bindings(bindings);
		this.out.clause("RETURN ");
		row.run();
		this.out.close();
	}

	private void page(Page page) {
		Rows rows = page.rows();
		this.out.add("[");
		if (rows == null) {
			this.out.add("[]");
		}
		else {
			collect(rows, () -> row(rows.order(), page.nodes()));
		}
		this.out.add(", " + ((page.owner() != null) ? page.owner() + ".id" : "null"));
		page.figures().forEach((figure) -> {
			this.out.add(", ");
			plan(figure);
		});
		this.out.add("]");
	}

	private void row(List<SortKey> place, List<Plan> nodes) {
		this.out.add("[[");
		separated(place, (key) -> this.finds.operand(key.value()));
		this.out.add("]");
		nodes.forEach((node) -> {
			this.out.add(", ");
			plan(node);
		});
		this.out.add("]");
	}

	private void collect(Rows rows, Runnable row) {
		String node = rows.source().node();
		List<SortKey> computed = rows.order().stream().filter((key) -> key.computed() != null).toList();
		boolean sifted = !Predicate.ALWAYS.equals(rows.beyond());
		this.out.open("COLLECT");
		this.finds.distinct(rows.source());
		if (!computed.isEmpty() || sifted) {
			this.out.clause("WITH " + node);
			computed.forEach((key) -> {
				this.out.add(", ");
				this.finds.operand(Objects.requireNonNull(key.computed()));
				this.out.add(" AS ");
				this.finds.operand(key.value());
			});
		}
		if (sifted) {
			this.finds.where(rows.beyond());
			this.out.clause("WITH *");
		}
		this.out.clause("ORDER BY ");
		separated(rows.order(), (key) -> sorted(key, rows.backward()));
		if (rows.limit() != null) {
			this.out.clause("LIMIT $" + rows.limit().name());
		}
		returning(rows.bindings(), row);
	}

	// Cypher puts null last when ascending and first when descending
	private void sorted(SortKey key, boolean backward) {
		if (key.nullable() && key.descending()) {
			this.finds.operand(key.value());
			this.out.add(" IS NULL" + (backward ? " DESC, " : ", "));
		}
		this.finds.operand(key.value());
		this.out.add((key.descending() != backward) ? " DESC" : "");
	}

	private <T> void separated(List<T> parts, Consumer<T> write) {
		for (int i = 0; i < parts.size(); i++) {
			this.out.add((i == 0) ? "" : ", ");
			write.accept(parts.get(i));
		}
	}

	private void groups(Groups groups) {
		List<GroupCounts.Dimension> dimensions = groups.counts().dimensions();
		this.out.open("COLLECT");
		new GroupWriter(this.out, this.finds).write(groups);
		returning(groups.bindings(), () -> {
			this.out.add("[" + groups.name() + "total");
			groups.keys().forEach((key) -> {
				String variable = dimensions.get(key.dimension()).key();
				this.out.add(", " + variable + "key, " + variable + "label, ");
				if (key.node() != null) {
					plan(key.node());
				}
				else {
					this.out.add("null");
				}
			});
			if (groups.of() != null) {
				this.out.add(", ");
				new FigureWriter(this.out, this.finds).figures(groups.of());
			}
			this.out.add("]");
		});
	}

}
