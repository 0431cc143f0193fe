package org.mreza.graph;

/**
 * A Cypher expression and what it yields.
 */
record Expression(String cypher, Shape shape) {

}
