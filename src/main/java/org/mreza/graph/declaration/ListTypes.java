package org.mreza.graph.declaration;

import java.util.Set;
import java.util.function.BiConsumer;

import graphql.language.FieldDefinition;

/**
 * Makes what lists of nodes need and nobody should have to write: their arguments, the
 * pages, filters, orders and groups of their kinds, and what {@code @match} asks for.
 * What is declared stays as it is.
 */
final class ListTypes {

	static final String WHERE = """
			"Which ones; all when left out."
			where: %1$sFilter
			""";

	private static final String PAGING = """
			"In which order; by %2$s when left out."
			orderBy: [%1$sOrder!]
			""" + FoundPages.arguments(100, 20);

	private final Declarations schema;

	private final Kinds kinds;

	private ListTypes(Declarations schema) {
		this.schema = schema;
		this.kinds = new Kinds(schema);
	}

	static void addTo(Declarations schema) {
		var lists = new ListTypes(schema);
		for (String type : schema.types()) {
			schema.change(type, lists::list);
			schema.fields(type).forEach((field) -> lists.related(type, field));
		}
		schema.read();
		var connections = new ConnectionTypes(schema, lists.kinds);
		var filters = new FilterTypes(schema, lists.kinds);
		lists.make(connections::page);
		lists.make(filters::several);
		lists.make(filters::types);
		lists.make(connections::wholes);
		for (String type : schema.types()) {
			schema.change(type, lists::counted);
		}
		for (String kind : lists.kinds.names()) {
			schema.values(kind + "Order").forEach((order) -> ReverseOrder.addTo(schema, kind + "Order", order));
		}
		schema.read();
	}

	/** A field with the arguments of its list. */
	private FieldDefinition list(FieldDefinition field) {
		String kind = this.kinds.target(field);
		String path = Kinds.given(field, "path");
		if (path.isEmpty() || this.kinds.isOne(field) || !this.kinds.names().contains(kind)) {
			return field;
		}
		String where = Kinds.given(field, "where").equals("false") ? "" : WHERE;
		String by = this.schema.isA(kind, "Named") ? "name" : "id";
		return Declarations.withArguments(field,
				(where + (this.kinds.isPage(field) ? PAGING : "")).formatted(kind, by));
	}

	/** A field whose list may be ordered by how many of some kind fulfil something. */
	private FieldDefinition counted(FieldDefinition field) {
		boolean ordered = field.getInputValueDefinitions()
			.stream()
			.anyMatch((argument) -> "orderBy".equals(argument.getName()));
		return (ordered && this.schema.has(this.kinds.target(field) + "Counted"))
				? Declarations.withArguments(field, """
						"Which ones are counted where the list is ordered by a number of them; all when left out."
						counted: %sCounted
						""".formatted(this.kinds.target(field))) : field;
	}

	/**
	 * Makes of a path what it asks for: a field of the filter, an order and a dimension
	 * of the kind that it leaves.
	 */
	private void related(String kind, FieldDefinition field) {
		boolean one = this.kinds.isOne(field);
		String path = "path: " + Declarations.quoted(Kinds.given(field, "path"));
		String value = Kinds
			.constant(one ? field.getName() : field.getName().replaceFirst("ies$", "y").replaceFirst("s$", ""));
		related("input", kind + "Filter", Kinds.given(field, "filter"), field.getName(),
				": " + (one ? this.kinds.target(field) + "Filter" : this.kinds.several(this.kinds.target(field)))
						+ " @match(" + path + ")");
		related("enum", kind + "Order", Kinds.given(field, "order"), value + (one ? "_NAME_ASC" : "_COUNT_ASC"),
				" @order(" + (one ? "by: \"sortKey\", " : "") + path + ")");
		related("enum", kind + "Dimension", Kinds.given(field, "group"), value, " @group(" + path + ")");
		if (!one && !Kinds.given(field, "order").isEmpty()) {
			this.schema.add("input", kind + "Counted", Kinds.description(field), field.getName(),
					": " + this.kinds.target(field) + "Filter @match(" + path + ")");
		}
		if (!Kinds.given(field, "filter").isEmpty()) {
			this.kinds.quantities(this.kinds.target(field))
				.forEach((number) -> this.schema.add("enum", kind + "Number",
						Kinds.description(field) + " " + Kinds.description(number),
						value + "_" + Kinds.constant(number.getName()),
						" @number(by: " + Declarations.quoted(number.getName()) + ", " + path + ")"));
		}
	}

	private void related(String keyword, String type, String description, String member, String rest) {
		if (!description.isEmpty()) {
			this.schema.add(keyword, type, description, member, rest);
		}
	}

	/** Makes types of each kind, if the schema uses them. */
	private void make(BiConsumer<String, Set<String>> types) {
		Set<String> used = this.schema.used();
		this.kinds.names().forEach((kind) -> types.accept(kind, used));
		this.schema.read();
	}

}
