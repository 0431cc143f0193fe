package org.mreza.graph.cypher;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mreza.graph.plan.Figure;
import org.mreza.graph.plan.Operand.Parameter;
import org.mreza.graph.plan.Plan.Aggregate;

/** Writes what several nodes amount to: each figure is computed from their list. */
final class FigureWriter {

	/** A decimal number is kept in ten-thousandths. */
	private static final String UNITS = "10000.0";

	private final CypherText out;

	private final FindWriter finds;

	FigureWriter(CypherText out, FindWriter finds) {
		this.out = out;
		this.finds = finds;
	}

	void write(Aggregate aggregate) {
		this.out.add("[");
		figures(aggregate);
		this.out.add("]");
	}

	/** The figures one after the other. */
	void figures(Aggregate aggregate) {
		List<Figure> figures = aggregate.figures();
		for (int i = 0; i < figures.size(); i++) {
			this.out.add((i == 0) ? "" : ", ");
			figure(aggregate, figures.get(i));
		}
	}

	private void figure(Aggregate of, Figure figure) {
		switch (figure) {
			case Figure.Count _ -> this.out.add("size(" + of.list() + ")");
			case Figure.Known known -> {
				this.out.add("coalesce(");
				one(() -> {
					unwind(of);
					this.out.clause("WITH count(*) AS stated, collect(DISTINCT " + of.each() + ".assertion) AS found");
					this.out.clause("RETURN ");
					known(of, known.ways());
				});
				this.out.add(", 'NOT_STATED')");
			}
			case Figure.Assumptions _ -> assumptions(of, "[each IN " + of.list() + " | each.assumption]");
			case Figure.Stated stated -> one(() -> {
				unwind(of);
				this.out.clause("RETURN count(" + of.each() + "." + stated.property() + ")");
			});
			case Figure.Numbers numbers -> {
				this.out.add("coalesce(");
				one(() -> numbers(of, numbers));
				this.out.add(", [0, null, null, null, null, null, 'NOT_STATED'])");
			}
			case Figure.Sums sums -> sums(of, sums);
			case Figure.Related related -> one(() -> related(of, related));
		}
	}

	// What is collected of no rows would be no row, because what is known outside tells
	// rows apart
	private void related(Aggregate of, Figure.Related related) {
		this.out.clause("UNWIND [");
		this.out.open("COLLECT");
		unwind(of);
		this.out.clause("MATCH " + FindWriter.pattern(related.path()));
		this.finds.where(related.where());
		this.out.clause("RETURN DISTINCT " + related.path().to());
		this.out.close();
		this.out.add("] AS " + related.of().list());
		this.out.clause("RETURN ");
		write(related.of());
	}

	private void one(Runnable row) {
		this.out.add("head(");
		this.out.open("COLLECT");
		row.run();
		this.out.close();
		this.out.add(")");
	}

	private void unwind(Aggregate of) {
		this.out.clause("UNWIND " + of.list() + " AS " + of.each());
	}

	private void numbers(Aggregate of, Figure.Numbers numbers) {
		String number = of.each() + "." + numbers.property();
		unwind(of);
		this.out.clause("WITH count(" + number + ") AS stated, sum(" + number + ") AS total, min(" + number
				+ ") AS least, max(" + number + ") AS greatest, collect(DISTINCT CASE WHEN " + number
				+ " IS NOT NULL THEN " + of.each() + ".assertion END) AS found");
		this.out.clause("RETURN [stated, CASE WHEN stated > 0 THEN total END,"
				+ " CASE WHEN stated > 0 THEN toFloat(total) / stated END, least, greatest, ");
		ratio(numbers.per(), "total");
		this.out.add(", ");
		known(of, numbers.ways());
		this.out.add("]");
	}

	private void sums(Aggregate of, Figure.Sums sums) {
		String amount = of.each() + "." + sums.amount();
		this.out.open("COLLECT");
		unwind(of);
		this.out.clause("WITH " + of.each());
		this.out.clause("WHERE " + amount + " IS NOT NULL");
		this.out.clause("WITH " + of.each() + "." + sums.currency() + " AS currency, count(*) AS stated, sum(" + amount
				+ ") AS total, min(" + amount + ") AS least, max(" + amount + ") AS greatest, collect(DISTINCT "
				+ of.each() + ".assertion) AS found, collect(DISTINCT " + of.each() + ".assumption) AS assumed");
		this.out.clause("ORDER BY currency");
		this.out.clause("RETURN [total, currency, stated, (2 * total + stated) / (2 * stated), least, greatest, ");
		ratio(sums.per(), "total / " + UNITS);
		this.out.add(", ");
		known(of, sums.ways());
		this.out.add(", ");
		assumptions(of, "assumed");
		this.out.add("]");
		this.out.close();
	}

	private void ratio(Figure.@Nullable Total per, String sum) {
		if (per == null) {
			this.out.add("null");
			return;
		}
		this.out.add("head([divisor IN ");
		this.out.open("COLLECT");
		this.out.clause("UNWIND " + per.list() + " AS each");
		this.out.clause("RETURN toFloat(sum(each." + per.property() + "))");
		this.out.close();
		this.out.add(" WHERE divisor <> 0 AND stated > 0 | " + sum + " / divisor])");
	}

	private void known(Aggregate of, Parameter ways) {
		this.out.add("CASE WHEN stated > 0 THEN last([way IN $" + ways.name() + " WHERE way IN found");
		ways(of, ".assertion");
		this.out.add(" OR way = CASE stated WHEN 1 THEN 'STATED' ELSE 'DERIVED' END])");
		this.out.add(" ELSE 'NOT_STATED' END");
	}

	private void assumptions(Aggregate of, String list) {
		this.out.open("COLLECT");
		this.out.clause("UNWIND " + list);
		ways(of, ".assumption");
		this.out.add(" AS assumption");
		this.out.clause("WITH DISTINCT assumption");
		this.out.clause("WHERE assumption IS NOT NULL");
		this.out.clause("RETURN assumption");
		this.out.clause("ORDER BY assumption");
		this.out.close();
	}

	/** A property of what lies on the ways that made a group of the nodes. */
	private void ways(Aggregate of, String property) {
		if (of.ways() != null) {
			this.out.add(" + ");
			this.out.open("COLLECT");
			this.out.clause("UNWIND " + of.ways() + " AS steps");
			this.out.clause("UNWIND steps AS step");
			this.out.clause("RETURN DISTINCT step" + property);
			this.out.close();
		}
	}

}
