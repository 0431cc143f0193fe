package org.mreza.graph.declaration;

import graphql.language.FieldDefinition;
import graphql.schema.idl.TypeUtil;

import org.mreza.page.Page;

/**
 * Makes what lists need that a question finds: their arguments, and the connection and
 * the edge of whatever they hold. A field asks for it by a type that nobody declares:
 * {@code neighbours: NeighbourConnection!}.
 */
final class FoundPages {

	private static final String CONNECTION = "Connection";

	private FoundPages() {
	}

	/**
	 * The arguments that choose a page.
	 * @param most how many it may hold
	 * @param otherwise how many it holds where that is left out
	 */
	static String arguments(int most, int otherwise) {
		return """
				"How many of the first, from 1 to %1$d; %2$d when left out."
				first: Int
				"Continue behind this cursor."
				after: String
				"How many of the last, from 1 to %1$d."
				last: Int
				"End before this cursor."
				before: String
				""".formatted(most, otherwise);
	}

	static boolean isPage(FieldDefinition field) {
		return TypeUtil.unwrapAll(field.getType()).getName().endsWith(CONNECTION) && !field.hasDirective("match");
	}

	static void addTo(Declarations schema) {
		String arguments = arguments(Page.LARGEST, Page.SIZE);
		for (String type : schema.types()) {
			schema.change(type, (field) -> isPage(field) ? Declarations.withArguments(field, arguments) : field);
		}
		schema.used().stream().filter((type) -> type.endsWith(CONNECTION)).forEach((type) -> {
			if (!schema.isA(type, CONNECTION)) {
				make(schema, type.substring(0, type.length() - CONNECTION.length()));
			}
		});
		schema.read();
	}

	private static void make(Declarations schema, String of) {
		schema.removeConnection(of);
		schema
			.add("""
					"A page of what a question found."
					type %1$sConnection {
					  "What is on this page."
					  nodes: [%1$s!]!
					  "What is on this page, each with its cursor."
					  edges: [%1$sEdge!]!
					  "Where this page stands in the whole list."
					  pageInfo: PageInfo!
					  "How many the whole list has, all pages together."
					  totalCount: Int!
					}
					"One of a page, with its place in the list."
					type %1$sEdge {
					  "The place behind which `after` continues. It is opaque and holds for the fields and arguments it came from."
					  cursor: String!
					  "What is at this place."
					  node: %1$s!
					}
					"""
				.formatted(of));
	}

}
