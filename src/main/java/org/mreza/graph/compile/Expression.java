package org.mreza.graph.compile;

import org.mreza.graph.plan.Shape;

/**
 * A Cypher expression and what it yields.
 */
record Expression(String cypher, Shape shape) {

}
