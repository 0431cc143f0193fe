/**
 * How a table is written as CSV, for whatever table.
 */
@NullMarked
package org.mreza.export.csv;

import org.jspecify.annotations.NullMarked;
