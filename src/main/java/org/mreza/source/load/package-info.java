/**
 * Brings the graph to what the sources state, each source in one transaction.
 */
@NullMarked
package org.mreza.source.load;

import org.jspecify.annotations.NullMarked;
