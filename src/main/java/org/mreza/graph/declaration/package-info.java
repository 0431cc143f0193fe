/**
 * What the files of the schema declare, and what it is completed with: the types of
 * lists, what kinds inherit, the other way round of orders.
 */
@NullMarked
package org.mreza.graph.declaration;

import org.jspecify.annotations.NullMarked;
