package org.mreza.graph.declaration;

import java.util.List;
import java.util.Set;

import graphql.language.FieldDefinition;
import org.apache.commons.lang3.StringUtils;

/**
 * Makes the connection of each kind with its edge, its groups, and what the whole list
 * amounts to.
 */
final class ConnectionTypes {

	private static final String KNOWN = """
			"How this is known: as well as the weakest of what it rests on, and derived at best when it takes several together; not stated when there are none."
			assertion: Assertion!
			"What had to be assumed for what it rests on, each once; empty when nothing had to."
			assumptions: [String!]!
			""";

	private final Declarations schema;

	private final Kinds kinds;

	ConnectionTypes(Declarations schema, Kinds kinds) {
		this.schema = schema;
		this.kinds = kinds;
	}

	void page(String kind, Set<String> used) {
		String page = kind + "Connection";
		if (used.contains(page) && !this.schema.isA(page, "Connection")) {
			this.schema.removeConnection(kind);
			this.schema.add("""
					"A page of %2$s."
					type %1$sConnection implements Connection {
					  nodes: [%1$s!]!
					  edges: [%1$sEdge!]!
					}
					"%3$s of a page, with the place in the list."
					type %1$sEdge implements Edge {
					  node: %1$s!
					}
					""".formatted(kind, this.kinds.words(kind), StringUtils.capitalize(this.kinds.words(kind))));
		}
	}

	/** What the connection of a kind tells of its whole list. */
	void wholes(String kind, Set<String> used) {
		if (this.schema.has(kind + "Connection")) {
			aggregate(kind, used);
			this.schema.add("type", kind + "Connection", "What the whole list amounts to, all pages together.",
					"aggregate", ": " + kind + "Aggregate!");
		}
		if (this.schema.has(kind + "Connection") && !this.schema.names(kind + "Dimension").isEmpty()) {
			this.schema.declare("enum", kind + "Dimension", "By what the list may be grouped.");
			this.schema.add("type", kind + "Connection", "The whole list in groups, all pages together.", "groups",
					"""
							(
							  "By what it is grouped: one dimension, or up to three that are taken together. Example: the role and the component of a municipality are those of one participation."
							  by: [%1$sDimension!]!
							  "In which order the groups stand."
							  orderBy: GroupOrder! = COUNT_DESC
							  "How many of the first; all when left out. `groupCount` tells how many there are."
							  first: Int
							): [%1$sGroup!]! @listSize(assumedSize: 20)
							"""
						.formatted(kind));
			this.schema.add("type", kind + "Connection", "How many groups the whole list falls into.", "groupCount", """
					(
					  "By what it is grouped, as `groups` is."
					  by: [%sDimension!]!
					): Int!
					""".formatted(kind));
		}
	}

	/** What is told of several nodes of a kind taken together, and of a group of them. */
	private void aggregate(String kind, Set<String> used) {
		List<FieldDefinition> numbers = this.kinds.quantities(kind);
		String per = numbers.isEmpty() ? "" : """
				"For each unit of which number of the whole `ratio` is told."
				per: %sQuantity
				""".formatted(kind);
		StringBuilder fields = new StringBuilder();
		if (this.schema.isA(kind, "Statement")) {
			fields.append(KNOWN);
		}
		numbers.forEach((field) -> fields.append(member(field, arguments(per) + ": NumberFigures!")));
		if (this.schema.fields(kind).anyMatch((field) -> "money".equals(field.getName()))) {
			fields
				.append("""
						"Of how many an amount is stated. Where it is of none, there are no sums, which does not mean that there was no money."
						moneyStated: Int!
						"The sums of their amounts, one for each currency; empty where no amount is stated."
						sums%s: [Sum!]! @listSize(assumedSize: 2)
						"""
					.formatted(arguments(per)));
		}
		this.schema.fields(kind)
			.filter((field) -> !Kinds.given(field, "path").isEmpty()
					&& this.schema.has(this.kinds.target(field) + "Connection"))
			.forEach((field) -> fields.append(member(field,
					arguments((used.contains(this.kinds.target(field) + "Filter")
							? ListTypes.WHERE.formatted(this.kinds.target(field)) : "") + per) + ": "
							+ this.kinds.target(field) + "Aggregate! @match(path: "
							+ Declarations.quoted(Kinds.given(field, "path")) + ")")));
		this.schema.add("\"What several %1$s amount to.\" type %2$sAggregate implements Aggregate { count: Int! %3$s }"
			.formatted(this.kinds.words(kind), kind, fields));
		if (!this.schema.names(kind + "Dimension").isEmpty()) {
			this.schema.add(
					"\"%1$s that have something in common.\" type %2$sGroup implements Group & Aggregate { count: Int! %3$s }"
						.formatted(StringUtils.capitalize(this.kinds.words(kind)), kind, fields));
		}
		if (!numbers.isEmpty()) {
			this.schema.declare("enum", kind + "Quantity", "A number of " + this.kinds.words(kind) + ".");
			numbers.forEach((field) -> this.schema.add("enum", kind + "Quantity", Kinds.description(field),
					Kinds.constant(field.getName()), " @number(by: \"" + field.getName() + "\")"));
		}
	}

	private static String arguments(String arguments) {
		return arguments.isEmpty() ? "" : "(\n" + arguments + ")";
	}

	private static String member(FieldDefinition field, String rest) {
		return Declarations.quoted(Kinds.description(field)) + " " + field.getName() + rest + "\n";
	}

}
