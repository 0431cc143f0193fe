/**
 * The only door to Neo4j: compiles a selection into one Cypher statement, runs it, and
 * shapes its rows like the answer.
 */
@NullMarked
package org.mreza.graph;

import org.jspecify.annotations.NullMarked;
