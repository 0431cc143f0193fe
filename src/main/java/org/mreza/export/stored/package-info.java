/**
 * Nodes and relationships as the graph holds them, whatever the API makes of them.
 */
@NullMarked
package org.mreza.export.stored;

import org.jspecify.annotations.NullMarked;
