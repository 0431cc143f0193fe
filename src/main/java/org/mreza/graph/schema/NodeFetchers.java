package org.mreza.graph.schema;

import graphql.schema.DataFetcher;

/** How fields are answered that the graph answers. */
public interface NodeFetchers {

	/** Answers a field of {@code Query} that declares a path. */
	DataFetcher<?> root();

	/**
	 * Answers a field of a type that is no kind, whose value there are ids of nodes.
	 * @param property the property that holds the ids
	 */
	DataFetcher<?> byId(String property);

	/**
	 * Answers a field of a type that is no kind, of whose list it yields a page.
	 * @param property the property that holds the whole list
	 */
	DataFetcher<?> page(String property);

}
