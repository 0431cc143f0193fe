package org.mreza.graph.cypher;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.mreza.graph.plan.GroupCounts.Degrees;
import org.mreza.graph.plan.GroupCounts.Dimension;
import org.mreza.graph.plan.GroupCounts.Each;
import org.mreza.graph.plan.Plan;
import org.mreza.graph.plan.Plan.Groups;

/** Writes how groups are counted and ordered. */
final class GroupWriter {

	private final CypherText out;

	private final FindWriter finds;

	GroupWriter(CypherText out, FindWriter finds) {
		this.out = out;
		this.finds = finds;
	}

	/** The clauses that leave the groups in their order, with their keys and nodes. */
	void write(Groups groups) {
		switch (groups.counts()) {
			case Degrees degrees -> degrees(degrees, groups.name());
			case Each each -> each(each, groups);
		}
		// Read once for each group, not for each node in it
		List<Dimension> dimensions = groups.counts().dimensions();
		this.out.clause("WITH *, " + dimensions.stream().map(GroupWriter::named).collect(Collectors.joining(", ")));
		this.out.clause("ORDER BY " + switch (groups.order()) {
			case COUNT_DESC -> groups.name() + "total DESC, " + ordered(dimensions, (key) -> key);
			case COUNT_ASC -> groups.name() + "total, " + ordered(dimensions, (key) -> key);
			case KEY_ASC -> ordered(dimensions, (key) -> key);
			// Cypher puts null first when descending
			case KEY_DESC -> ordered(dimensions, (key) -> key + " IS NULL, " + key + " DESC");
		});
		this.out.clause("LIMIT $" + groups.limit().name());
	}

	private static String named(Dimension dimension) {
		String key = dimension.key();
		return dimension.isOfNodes()
				? key + ".id AS " + key + "key, coalesce(" + key + ".name, " + key + ".title, " + key + ".id) AS " + key
						+ "label, coalesce(" + key + ".sortKey, " + key + ".id) AS " + key + "sort"
				: key + " AS " + key + "key, " + key + " AS " + key + "label, " + key + " AS " + key + "sort";
	}

	private static String ordered(List<Dimension> dimensions, UnaryOperator<String> key) {
		return dimensions.stream()
			.map((each) -> key.apply(each.key() + "sort") + ", " + key.apply(each.key() + "key"))
			.collect(Collectors.joining(", "));
	}

	private void degrees(Degrees degrees, String name) {
		String node = degrees.dimension().key();
		this.out.clause("MATCH (" + node + ":" + degrees.label() + ")");
		this.out.clause("WITH " + node + ", COUNT { (" + node + ")<-[:" + degrees.relationship() + "]-() } AS degree");
		this.out.clause("WHERE degree > 0");
		this.out.clause("WITH collect([" + node + ", degree]) AS degrees, COUNT { (:" + degrees.kind()
				+ ") } - sum(degree) AS rest");
		this.out.clause("UNWIND degrees + CASE WHEN rest > 0 THEN [[null, rest]] ELSE [] END AS counted");
		this.out.clause("WITH counted[0] AS " + node + ", counted[1] AS " + name + "total");
	}

	private void each(Each each, Groups groups) {
		Plan.Aggregate of = groups.of();
		String ways = (of != null) ? of.ways() : null;
		String node = (each.repeats() ? "DISTINCT " : "") + each.source().node();
		matches(each, (ways != null) ? groups.name() : null);
		this.out.clause("WITH " + keys(each) + ", count(" + node + ") AS " + groups.name() + "total"
				+ ((of != null) ? ", collect(" + node + ") AS " + of.list() : "")
				+ ((ways != null) ? ", collect(DISTINCT " + ways(each, groups.name()) + ") AS " + ways : ""));
	}

	/** The number of groups. */
	void total(Each each) {
		this.out.open("COUNT");
		matches(each, null);
		this.out.clause("RETURN DISTINCT " + keys(each));
		this.out.close();
	}

	private void matches(Each each, @Nullable String name) {
		this.finds.distinct(each.source());
		each.paths()
			.forEach((path) -> this.out.clause("OPTIONAL MATCH "
					+ ((name != null) ? name + "to" + path.to() + " = " : "") + FindWriter.pattern(path)));
	}

	private static String keys(Each each) {
		return each.dimensions().stream().map((dimension) -> {
			String by = dimension.by();
			return (dimension.isOfNodes() ? by : "toString(" + by + "." + dimension.property() + ")") + " AS "
					+ dimension.key();
		}).collect(Collectors.joining(", "));
	}

	/** The nodes behind each on the ways that lead to what decides its group. */
	private static String ways(Each each, String name) {
		return each.paths()
			.stream()
			.map((path) -> "coalesce(tail(nodes(" + name + "to" + path.to() + ")), [])")
			.collect(Collectors.joining(" + "));
	}

}
