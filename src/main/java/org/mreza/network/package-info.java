/** Networks of those who cooperate: projections of the graph by an explicit query. */
@NullMarked
package org.mreza.network;

import org.jspecify.annotations.NullMarked;
