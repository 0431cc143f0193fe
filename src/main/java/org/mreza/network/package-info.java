/** Networks of those who cooperate: projections of the graph by an explicit rule. */
@NullMarked
package org.mreza.network;

import org.jspecify.annotations.NullMarked;
