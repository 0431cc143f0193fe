/**
 * Matches columns of names with what the graph holds, as the Reconciliation Service API
 * 0.2 has it.
 */
@NullMarked
package org.mreza.reconcile;

import org.jspecify.annotations.NullMarked;
