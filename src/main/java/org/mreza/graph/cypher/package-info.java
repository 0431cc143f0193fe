/**
 * Writes plans as Cypher.
 */
@NullMarked
package org.mreza.graph.cypher;

import org.jspecify.annotations.NullMarked;
