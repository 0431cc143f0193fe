package org.mreza.graph.schema;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;

import graphql.language.AstPrinter;
import graphql.language.FieldDefinition;
import graphql.language.ListType;
import graphql.language.NonNullType;
import graphql.language.StringValue;
import graphql.language.Type;
import graphql.schema.idl.TypeUtil;
import org.apache.commons.lang3.StringUtils;

/**
 * Makes what lists of nodes need and nobody should have to write: their arguments, the
 * pages, filters, orders and groups of their kinds, and what {@code @match} asks for.
 * What is declared stays as it is.
 */
final class ListTypes {

	private static final String WHERE = """
			"Which ones; all when left out."
			where: %1$sFilter
			""";

	private static final String PAGING = """
			"In which order; by %2$s when left out."
			orderBy: [%1$sOrder!]
			"How many of the first, from 1 to 100; 20 when left out."
			first: Int
			"Continue behind this cursor."
			after: String
			"How many of the last, from 1 to 100."
			last: Int
			"End before this cursor."
			before: String
			""";

	private static final String KNOWN = """
			"How this is known: as well as the weakest of what it rests on, and derived at best when it takes several together; null when there are none."
			assertion: Assertion
			"What had to be assumed for what it rests on, each once; empty when nothing had to."
			assumptions: [String!]!
			""";

	private static final Pattern PAGE_OF = Pattern.compile("Connection$");

	private final Declarations schema;

	/** The kinds, each with the name of the root field that lists all of it. */
	private final Map<String, String> kinds = new LinkedHashMap<>();

	private ListTypes(Declarations schema) {
		this.schema = schema;
		schema.types()
			.stream()
			.filter((type) -> schema.interfaces(type).contains("Node"))
			.forEach((kind) -> this.kinds.put(kind, StringUtils.uncapitalize(kind) + "s"));
		schema.fields("Query")
			.filter((root) -> !isOne(root) && given(root, "path").equals("(it:" + target(root) + ")"))
			.forEach((root) -> this.kinds.put(target(root), root.getName()));
	}

	static void addTo(Declarations schema) {
		var lists = new ListTypes(schema);
		for (String type : schema.types()) {
			schema.change(type, lists::list);
			schema.fields(type).forEach((field) -> lists.related(type, field));
		}
		schema.read();
		lists.make(lists::page);
		lists.make(lists::types);
		for (String type : schema.types()) {
			schema.change(type, lists::counted);
		}
		for (String kind : lists.kinds.keySet()) {
			schema.values(kind + "Order").forEach((order) -> ReverseOrder.addTo(schema, kind + "Order", order));
		}
		schema.read();
	}

	/** A field with the arguments of its list. */
	private FieldDefinition list(FieldDefinition field) {
		String kind = target(field);
		String path = given(field, "path");
		if (path.isEmpty() || isOne(field) || !this.kinds.containsKey(kind)) {
			return field;
		}
		String where = given(field, "where").equals("false") ? "" : WHERE;
		String by = this.schema.isA(kind, "Named") ? "name" : "id";
		return Declarations.withArguments(field, (where + (isPage(field) ? PAGING : "")).formatted(kind, by));
	}

	/** A field whose list may be ordered by how many of some kind fulfil something. */
	private FieldDefinition counted(FieldDefinition field) {
		boolean ordered = field.getInputValueDefinitions()
			.stream()
			.anyMatch((argument) -> "orderBy".equals(argument.getName()));
		return (ordered && this.schema.has(target(field) + "Counted")) ? Declarations.withArguments(field, """
				"Which ones are counted where the list is ordered by a number of them; all when left out."
				counted: %sCounted
				""".formatted(target(field))) : field;
	}

	/**
	 * Makes of a path what it asks for: a field of the filter, an order and a dimension
	 * of the kind that it leaves.
	 */
	private void related(String kind, FieldDefinition field) {
		boolean one = isOne(field);
		String path = "path: " + Declarations.quoted(given(field, "path"));
		String value = constant(
				one ? field.getName() : field.getName().replaceFirst("ies$", "y").replaceFirst("s$", ""));
		related("input", kind + "Filter", given(field, "filter"), field.getName(),
				": " + (one ? target(field) + "Filter" : several(target(field))) + " @match(" + path + ")");
		related("enum", kind + "Order", given(field, "order"), value + (one ? "_NAME_ASC" : "_COUNT_ASC"),
				" @order(" + (one ? "by: \"sortKey\", " : "") + path + ")");
		related("enum", kind + "Dimension", given(field, "group"), value, " @group(" + path + ")");
		if (!one && !given(field, "order").isEmpty()) {
			this.schema.add("input", kind + "Counted", description(field), field.getName(),
					": " + target(field) + "Filter @match(" + path + ")");
		}
		if (!given(field, "filter").isEmpty()) {
			quantities(target(field)).forEach((number) -> this.schema.add("enum", kind + "Number",
					description(field) + " " + description(number), value + "_" + constant(number.getName()),
					" @number(by: " + Declarations.quoted(number.getName()) + ", " + path + ")"));
		}
	}

	private List<FieldDefinition> quantities(String kind) {
		return this.schema.fields(kind).filter((field) -> field.hasDirective("quantity")).toList();
	}

	private void related(String keyword, String type, String description, String member, String rest) {
		if (!description.isEmpty()) {
			this.schema.add(keyword, type, description, member, rest);
		}
	}

	/** Makes types of each kind, if the schema uses them. */
	private void make(BiConsumer<String, Set<String>> types) {
		Set<String> used = this.schema.used();
		this.kinds.keySet().forEach((kind) -> types.accept(kind, used));
		this.schema.read();
	}

	private void page(String kind, Set<String> used) {
		String page = kind + "Connection";
		if (used.contains(page) && !this.schema.isA(page, "Connection")) {
			// Spring makes some, too, whose nodes have to be looked for in their edges
			this.schema.remove(page);
			this.schema.remove(kind + "Edge");
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
					""".formatted(kind, words(kind), StringUtils.capitalize(words(kind))));
		}
		if (used.contains(several(kind)) && !this.schema.has(several(kind))) {
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
					""".formatted(kind, words(kind), several(kind), several(kind).replaceFirst("Filter$", "")));
		}
	}

	private void types(String kind, Set<String> used) {
		if (!this.schema.names(kind + "Counted").isEmpty()) {
			declare("input", kind + "Counted",
					"Which ones are counted where " + words(kind) + " are ordered by a number of them.");
		}
		if (used.contains(kind + "Filter")) {
			filter(kind, kind + "Filter");
		}
		if (used.contains(kind + "Order")) {
			order(kind, kind + "Order");
		}
		if (this.schema.has(kind + "Connection")) {
			aggregate(kind, used);
			this.schema.add("type", kind + "Connection", "What the whole list amounts to, all pages together.",
					"aggregate", ": " + kind + "Aggregate!");
		}
		if (this.schema.has(kind + "Connection") && !this.schema.names(kind + "Dimension").isEmpty()) {
			declare("enum", kind + "Dimension", "By what the list may be grouped.");
			this.schema.add("type", kind + "Connection", "The whole list in groups, all pages together.", "groups", """
					(
					  "By what it is grouped: one dimension, or up to three that are taken together."
					  by: [%1$sDimension!]!
					  "In which order the groups stand."
					  orderBy: GroupOrder! = COUNT_DESC
					  "How many of the first; all when left out. `groupCount` tells how many there are."
					  first: Int
					): [%1$sGroup!]! @listSize(assumedSize: 20)
					""".formatted(kind));
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
		List<FieldDefinition> numbers = quantities(kind);
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
			.filter((field) -> !given(field, "path").isEmpty() && this.schema.has(target(field) + "Connection"))
			.forEach((field) -> fields.append(member(field,
					arguments((used.contains(target(field) + "Filter") ? WHERE.formatted(target(field)) : "") + per)
							+ ": " + target(field) + "Aggregate! @match(path: "
							+ Declarations.quoted(given(field, "path")) + ")")));
		this.schema.add("\"What several %1$s amount to.\" type %2$sAggregate implements Aggregate { count: Int! %3$s }"
			.formatted(words(kind), kind, fields));
		if (!this.schema.names(kind + "Dimension").isEmpty()) {
			this.schema.add(
					"\"%1$s that have something in common.\" type %2$sGroup implements Group & Aggregate { count: Int! %3$s }"
						.formatted(StringUtils.capitalize(words(kind)), kind, fields));
		}
		if (!numbers.isEmpty()) {
			declare("enum", kind + "Quantity", "A number of " + words(kind) + ".");
			numbers.forEach((field) -> this.schema.add("enum", kind + "Quantity", description(field),
					constant(field.getName()), " @number(by: \"" + field.getName() + "\")"));
		}
	}

	private static String arguments(String arguments) {
		return arguments.isEmpty() ? "" : "(\n" + arguments + ")";
	}

	private static String member(FieldDefinition field, String rest) {
		return Declarations.quoted(description(field)) + " " + field.getName() + rest + "\n";
	}

	private static String description(FieldDefinition field) {
		return (field.getDescription() != null) ? field.getDescription().getContent() : field.getName();
	}

	private void filter(String kind, String type) {
		declare("input", type, "Conditions on " + words(kind) + ", all of which must hold.");
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
		quantities(kind).forEach((number) -> this.schema.add("enum", kind + "Number", description(number),
				constant(number.getName()), " @number(by: " + Declarations.quoted(number.getName()) + ")"));
		if (!this.schema.names(kind + "Number").isEmpty() || !quantities(kind).isEmpty()) {
			comparison(kind, type);
		}
		this.schema.add("input", type, "All of these hold.", "and", ": [" + type + "!]");
		this.schema.add("input", type, "At least one of these holds.", "or", ": [" + type + "!]");
		this.schema.add("input", type, "This does not hold.", "not", ": " + type);
	}

	/** A condition that compares numbers of a node, or of those that it is related to. */
	private void comparison(String kind, String filter) {
		declare("enum", kind + "Number", "A number of " + words(kind) + ", or of what they are related to.");
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
		declare("enum", type, "How the list of nodes of the kind " + kind
				+ " may be ordered; several orders count one after the other.");
		if (this.schema.isA(kind, "Named")) {
			this.schema.add("enum", type, "By name, in Serbian alphabetical order.", "NAME_ASC",
					" @order(by: \"sortKey\")");
		}
		else {
			this.schema.add("enum", type, "By id.", "ID_ASC", " @order(by: \"id\")");
		}
	}

	private void declare(String keyword, String type, String description) {
		if (!this.schema.has(type)) {
			this.schema.add(Declarations.quoted(description) + keyword + " " + type);
		}
	}

	/** The name of the condition on several nodes of a kind. */
	private String several(String kind) {
		return StringUtils.capitalize(this.kinds.getOrDefault(kind, kind)) + "Filter";
	}

	/** What nodes of a kind are called. */
	private String words(String kind) {
		return String.join(" ", StringUtils.splitByCharacterTypeCamelCase(this.kinds.get(kind)))
			.toLowerCase(Locale.ROOT);
	}

	private static String constant(String field) {
		return String.join("_", StringUtils.splitByCharacterTypeCamelCase(field)).toUpperCase(Locale.ROOT);
	}

	private boolean isOne(FieldDefinition field) {
		Type<?> type = (field.getType() instanceof NonNullType present) ? present.getType() : field.getType();
		return !isPage(field) && !(type instanceof ListType);
	}

	private boolean isPage(FieldDefinition field) {
		String type = TypeUtil.unwrapAll(field.getType()).getName();
		return type.equals(target(field) + "Connection");
	}

	/** The type of the nodes that a field leads to. */
	private String target(FieldDefinition field) {
		String type = TypeUtil.unwrapAll(field.getType()).getName();
		String kind = PAGE_OF.matcher(type).replaceFirst("");
		return this.kinds.containsKey(kind) ? kind : type;
	}

	/** What a field gives to {@code @match}; empty for what it does not. */
	private static String given(FieldDefinition field, String argument) {
		return field.getDirectives("match")
			.stream()
			.map((match) -> match.getArgument(argument))
			.filter(Objects::nonNull)
			.map((each) -> (each.getValue() instanceof StringValue text) ? text.getValue()
					: AstPrinter.printAst(each.getValue()))
			.findFirst()
			.orElse("");
	}

}
