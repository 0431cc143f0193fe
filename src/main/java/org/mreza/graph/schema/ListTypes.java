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
					  "How many there are."
					  count: IntFilter
					}
					""".formatted(kind, words(kind), several(kind)));
		}
	}

	private void types(String kind, Set<String> used) {
		if (used.contains(kind + "Filter")) {
			filter(kind, kind + "Filter");
		}
		if (used.contains(kind + "Order")) {
			order(kind, kind + "Order");
		}
		if (this.schema.has(kind + "Connection") && !this.schema.names(kind + "Dimension").isEmpty()) {
			declare("enum", kind + "Dimension", "By what the list may be grouped.");
			this.schema.add("type", kind + "Connection", "The whole list in groups, all pages together.", "groups", """
					(
					  "By what it is grouped."
					  by: %sDimension!
					  "In which order the groups stand."
					  orderBy: GroupOrder! = COUNT_DESC
					): [Group!]! @listSize(assumedSize: 20)
					""".formatted(kind));
		}
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
		this.schema.add("input", type, "All of these hold.", "and", ": [" + type + "!]");
		this.schema.add("input", type, "At least one of these holds.", "or", ": [" + type + "!]");
		this.schema.add("input", type, "This does not hold.", "not", ": " + type);
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
