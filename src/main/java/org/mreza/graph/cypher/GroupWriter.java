package org.mreza.graph.cypher;

import org.mreza.graph.plan.GroupCounts;
import org.mreza.graph.plan.GroupCounts.Degrees;
import org.mreza.graph.plan.GroupCounts.Each;

/** Writes how groups are counted. */
final class GroupWriter {

	private final CypherText out;

	private final FindWriter finds;

	GroupWriter(CypherText out, FindWriter finds) {
		this.out = out;
		this.finds = finds;
	}

	/** The clauses that count; they leave the group, its two numbers and its sums. */
	void write(GroupCounts counts) {
		switch (counts) {
			case Degrees degrees -> degrees(degrees);
			case Each each -> each(each);
		}
	}

	private void degrees(Degrees degrees) {
		String node = degrees.node();
		this.out.clause("MATCH (" + node + ":" + degrees.label() + ")");
		this.out.clause("WITH " + node + ", COUNT { (" + node + ")<-[:" + degrees.relationship() + "]-() } AS degree");
		this.out.clause("WHERE degree > 0");
		this.out.clause("WITH collect([" + node + ", degree]) AS degrees, COUNT { (:" + degrees.kind()
				+ ") } - sum(degree) AS rest");
		this.out.clause("UNWIND degrees + CASE WHEN rest > 0 THEN [[null, rest]] ELSE [] END AS counted");
		this.out.clause("WITH counted[0] AS grouped, counted[1] AS total, counted[1] AS different, [] AS money");
	}

	private void each(Each each) {
		String node = each.source().node();
		String group = each.isOfNodes() ? "grouped" : "key";
		String by = ((each.path() != null) ? each.path().to() : node);
		String grouped = (each.isOfNodes() ? by : "toString(" + by + "." + each.property() + ")") + " AS " + group;
		this.finds.distinct(each.source());
		if (each.path() != null) {
			this.out.clause("OPTIONAL MATCH " + FindWriter.pattern(each.path()));
		}
		if (each.repeats()) {
			this.out.clause("WITH " + grouped + ", " + node + ", count(*) AS ways");
		}
		this.out.clause("WITH " + (each.repeats() ? group : grouped) + ", "
				+ (each.money() ? node + ".moneyCurrency" : "null") + " AS currency, "
				+ (each.repeats() ? "sum(ways)" : "count(*)") + " AS counted, count(*) AS differing, "
				+ (each.money() ? "sum(" + node + ".moneyAmount)" : "0") + " AS amount");
		this.out.clause("ORDER BY currency");
		this.out.clause("WITH " + group + ", sum(counted) AS total, sum(differing) AS different,"
				+ " [sum IN collect([currency, amount]) WHERE sum[0] IS NOT NULL] AS money");
	}

}
