/**
 * How names find nodes, at every door alike, and what is near to a name that finds none.
 */
@NullMarked
package org.mreza.graph.lookup;

import org.jspecify.annotations.NullMarked;
