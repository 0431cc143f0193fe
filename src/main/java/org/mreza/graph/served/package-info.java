/**
 * What clients see of the schema.
 */
@NullMarked
package org.mreza.graph.served;

import org.jspecify.annotations.NullMarked;
