/** Figures of a network: of its nodes, of its groups, and of the whole. */
@NullMarked
package org.mreza.network.measure;

import org.jspecify.annotations.NullMarked;
