package org.mreza.graph.declaration;

import java.util.List;
import java.util.Set;

/** Makes the filter of each kind, the condition on several of it, and its order. */
final class FilterTypes {

	private final Declarations schema;

	private final Kinds kinds;

	FilterTypes(Declarations schema, Kinds kinds) {
		this.schema = schema;
		this.kinds = kinds;
	}

	/** Makes the condition on several of a kind, if the schema uses it. */
	void several(String kind, Set<String> used) {
		if (used.contains(this.kinds.several(kind)) && !this.schema.has(this.kinds.several(kind))) {
			this.schema.add("""
					"A condition on several %2$s."
					input %3$s {
					  "At least one of them fulfils this; `{}` asks only that there is one."
					  some: %1$sFilter
					  "Each of them fulfils this, also when there is none."
					  all: %1$sFilter
					  "None of them fulfils this; `{}` asks that there is none."
					  none: %1$sFilter
					  "How many there are, of all or of those that fulfil something."
					  count: %4$sCount
					}
					"How many %2$s there are. Example: `{where: {…}, gte: 2}` asks for two at least that fulfil this."
					input %4$sCount {
					  "Which ones are counted; all when left out."
					  where: %1$sFilter
					  "Equal to this number."
					  eq: Int
					  "Less than this number."
					  lt: Int
					  "Less than or equal to this number."
					  lte: Int
					  "Greater than this number."
					  gt: Int
					  "Greater than or equal to this number."
					  gte: Int
					}
					""".formatted(kind, this.kinds.words(kind), this.kinds.several(kind),
					this.kinds.several(kind).replaceFirst("Filter$", "")));
		}
	}

	void types(String kind, Set<String> used) {
		if (!this.schema.names(kind + "Counted").isEmpty()) {
			this.schema.declare("input", kind + "Counted",
					"Which ones are counted where " + this.kinds.words(kind) + " are ordered by a number of them.");
		}
		if (used.contains(kind + "Filter")) {
			filter(kind, kind + "Filter");
		}
		if (used.contains(kind + "Order")) {
			order(kind, kind + "Order");
		}
	}

	private void filter(String kind, String type) {
		this.schema.declare("input", type, "Conditions on " + this.kinds.words(kind) + ", all of which must hold.");
		this.schema.add("input", type, "The id.", "id", ": IDFilter");
		if (this.schema.isA(kind, "Named")) {
			this.schema.add("input", type, "The name, in any spelling, or an alias.", "name", ": NameFilter");
		}
		if (this.schema.names(kind).containsAll(List.of("start", "end"))) {
			this.schema.add("input", type, "Lasts at some time in this period.", "during", ": PeriodFilter");
		}
		if (this.schema.isA(kind, "Statement")) {
			this.schema.add("input", type, "Known in one of these ways.", "assertion", ": [Assertion!]");
			this.schema.add("input", type,
					"Leaves one of these fields open, as `notStated` lists them. A name of no such field is refused.",
					"notStated", ": [String!]");
		}
		this.kinds.quantities(kind)
			.forEach((number) -> this.schema.add("enum", kind + "Number", Kinds.description(number),
					Kinds.constant(number.getName()), " @number(by: " + Declarations.quoted(number.getName()) + ")"));
		if (!this.schema.names(kind + "Number").isEmpty() || !this.kinds.quantities(kind).isEmpty()) {
			comparison(kind, type);
		}
		this.schema.add("input", type, "All of these hold.", "and", ": [" + type + "!]");
		this.schema.add("input", type, "At least one of these holds.", "or", ": [" + type + "!]");
		this.schema.add("input", type, "This does not hold.", "not", ": " + type);
	}

	/** A condition that compares numbers of a node, or of those that it is related to. */
	private void comparison(String kind, String filter) {
		this.schema.declare("enum", kind + "Number",
				"A number of " + this.kinds.words(kind) + ", or of what they are related to.");
		this.schema
			.add("""
					"A comparison of numbers. One that is missing fulfils none; where several nodes have it, one of them does."
					input %1$sComparison {
					  "The number that is compared."
					  number: %1$sNumber!
					  "Is equal to this one."
					  eq: %1$sNumber
					  "Is less than this one."
					  lt: %1$sNumber
					  "Is less than or equal to this one."
					  lte: %1$sNumber
					  "Is greater than this one."
					  gt: %1$sNumber
					  "Is greater than or equal to this one."
					  gte: %1$sNumber
					}
					"""
				.formatted(kind));
		this.schema.add("input", filter, "All of these comparisons of numbers hold.", "compare",
				": [" + kind + "Comparison!]");
	}

	private void order(String kind, String type) {
		this.schema.declare("enum", type, "How the list of nodes of the kind " + kind
				+ " may be ordered; several orders count one after the other.");
		if (this.schema.isA(kind, "Named")) {
			this.schema.add("enum", type, "By name, in Serbian alphabetical order.", "NAME_ASC",
					" @order(by: \"sortKey\")");
		}
		else {
			this.schema.add("enum", type, "By id.", "ID_ASC", " @order(by: \"id\")");
		}
	}

}
