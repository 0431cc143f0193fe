package org.mreza.graph.plan;

import org.jspecify.annotations.Nullable;

/**
 * What rows are ordered by. What has no value comes last in either direction.
 *
 * @param value the value of a row
 * @param computed what computes it, once for each row; null for a property, which needs
 * none
 */
public record SortKey(Operand value, @Nullable Operand computed, boolean descending, boolean nullable) {

}
