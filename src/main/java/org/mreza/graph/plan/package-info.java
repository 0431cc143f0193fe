/**
 * What a selection becomes before it is Cypher, and the shape of its rows, which becomes
 * JSON.
 */
@NullMarked
package org.mreza.graph.plan;

import org.jspecify.annotations.NullMarked;
