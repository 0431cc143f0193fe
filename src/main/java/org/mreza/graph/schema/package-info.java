/**
 * The schema as the graph sees it: node types, path patterns, scalars, and the Cypher
 * files beside it.
 */
@NullMarked
package org.mreza.graph.schema;

import org.jspecify.annotations.NullMarked;
