package org.mreza.graph.cypher;

import java.util.List;

import org.mreza.graph.lookup.Lookup;
import org.mreza.graph.plan.Binding;
import org.mreza.graph.plan.Find;
import org.mreza.graph.plan.Find.Path;
import org.mreza.graph.plan.Find.FullText;
import org.mreza.graph.plan.Operand;
import org.mreza.graph.plan.Predicate;
import org.mreza.graph.plan.Predicate.And;
import org.mreza.graph.plan.Predicate.Or;
import org.mreza.graph.plan.Sought;
import org.mreza.graph.plan.Source;

/** Writes what finds nodes, and the predicates and values within. */
final class FindWriter {

	private final CypherText out;

	FindWriter(CypherText out) {
		this.out = out;
	}

	static String pattern(Path path) {
		return path.pattern().between(path.from(), path.to());
	}

	/** The list that a binding stands for. */
	void binding(Binding binding) {
		this.out.open("COLLECT");
		switch (binding) {
			case Binding.Nodes nodes -> {
				find(nodes.find());
				returning(nodes.find());
			}
			case Binding.Named named -> named(named);
			case Binding.Matching matching -> {
				fullText(matching.text());
				this.out.clause("RETURN " + matching.text().node() + ".id");
			}
		}
		this.out.close();
		if (binding instanceof Binding.Named named) {
			this.out.add(" AS " + named.found());
			this.out.clause("WITH *, [each IN " + named.found() + " | each[1]]");
		}
	}

	private void returning(Find find) {
		this.out.clause("RETURN " + (find.repeats() ? "DISTINCT " : "") + find.node());
	}

	private void named(Binding.Named named) {
		String keys = "$" + named.keys().name();
		this.out.clause("UNWIND range(0, size(" + keys + ") - 1) AS place");
		this.out.clause("");
		this.out.open("CALL (place)");
		Lookup.clauses(keys + "[place]", named.kind()).forEach(this.out::clause);
		this.out.clause("RETURN x");
		this.out.close();
		this.out.clause("RETURN [place, x.id]");
	}

	/** The places of what is sought and not found, in the order of what is sought. */
	void missing(Sought sought) {
		this.out.add("[place IN range(0, size($" + sought.values().name() + ") - 1) WHERE ");
		if (sought.found() != null) {
			this.out.add("NONE(each IN " + sought.found() + " WHERE each[0] = place)]");
			return;
		}
		this.out.add("NOT ");
		this.out.open("EXISTS");
		this.out.clause("MATCH (x:" + sought.kind() + ")");
		this.out.clause("WHERE x." + sought.property() + " = $" + sought.values().name() + "[place]");
		this.out.close();
		this.out.add("]");
	}

	private void fullText(FullText text) {
		this.out.clause(
				"CALL db.index.fulltext.queryNodes('" + text.index() + "', $" + text.query().name() + ") YIELD node");
		this.out.clause("MATCH (node)-[:NAMES]->{0,1}(" + text.node() + ":" + text.kind() + ")");
	}

	/** The clauses that find each node once. */
	void distinct(Source source) {
		switch (source) {
			case Find find -> {
				find(find);
				this.out.clause("WITH " + (find.repeats() ? "DISTINCT " : "") + find.node());
			}
			case Source.Found found -> {
				this.out.clause("UNWIND " + found.list() + " AS " + found.node());
				this.out.clause("WITH " + found.node());
			}
		}
	}

	/** The clauses that find. */
	void find(Find find) {
		if (find.words() != null) {
			fullText(find.words());
		}
		find.paths().forEach((path) -> this.out.clause("MATCH " + pattern(path)));
		where(find.where());
	}

	void where(Predicate predicate) {
		if (!Predicate.ALWAYS.equals(predicate)) {
			this.out.clause("WHERE ");
			predicate(predicate, false);
		}
	}

	private void predicate(Predicate predicate, boolean within) {
		switch (predicate) {
			case Predicate.Compare compare -> {
				operand(compare.left());
				this.out.add(" " + compare.operator().cypher() + " ");
				operand(compare.right());
			}
			case Predicate.Stated stated -> {
				operand(stated.operand());
				this.out.add(stated.stated() ? " IS NOT NULL" : " IS NULL");
			}
			case And and -> joined(and.predicates(), " AND ", "true", within);
			case Or or -> joined(or.predicates(), " OR ", "false", true);
			case Predicate.Not not -> {
				this.out.add("NOT coalesce(");
				predicate(not.predicate(), false);
				this.out.add(", false)");
			}
			case Predicate.Exists exists -> {
				this.out.add(exists.found() ? "" : "NOT ");
				this.out.open("EXISTS");
				find(exists.find());
				this.out.close();
			}
			case Predicate.Let let -> {
				this.out.add("any(" + let.variable() + " IN [");
				operand(let.value());
				this.out.add("] WHERE ");
				predicate(let.predicate(), false);
				this.out.add(")");
			}
		}
	}

	private void joined(List<Predicate> predicates, String operator, String none, boolean brackets) {
		if (predicates.isEmpty()) {
			this.out.add(none);
			return;
		}
		this.out.add(brackets ? "(" : "");
		for (int i = 0; i < predicates.size(); i++) {
			this.out.add((i == 0) ? "" : operator);
			predicate(predicates.get(i), true);
		}
		this.out.add(brackets ? ")" : "");
	}

	void operand(Operand operand) {
		switch (operand) {
			case Operand.Property property -> this.out.add(property.node() + "." + property.name());
			case Operand.Parameter parameter -> this.out.add("$" + parameter.name());
			case Operand.Variable variable -> this.out.add(variable.name());
			case Operand.Degree degree ->
				this.out.add("COUNT { (" + degree.node() + ")<-[:" + degree.relationship() + "]-() }");
			case Operand.Count count -> {
				this.out.open("COUNT");
				find(count.find());
				if (count.find().repeats()) {
					returning(count.find());
				}
				this.out.close();
			}
			case Operand.First first -> {
				String node = first.find().node();
				this.out.add("head(");
				this.out.open("COLLECT");
				find(first.find());
				this.out.clause("RETURN " + node + "." + first.property());
				this.out.clause("ORDER BY " + node + ".id LIMIT 1");
				this.out.close();
				this.out.add(")");
			}
		}
	}

}
