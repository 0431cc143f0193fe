/**
 * Checks at the start that the schema, the Cypher files and the controllers agree.
 */
@NullMarked
package org.mreza.graph.check;

import org.jspecify.annotations.NullMarked;
