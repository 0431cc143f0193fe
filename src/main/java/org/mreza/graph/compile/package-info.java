/**
 * Compiles a selection into one Cypher statement.
 */
@NullMarked
package org.mreza.graph.compile;

import org.jspecify.annotations.NullMarked;
