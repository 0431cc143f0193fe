/**
 * Any connection of the API as one flat table, with what is selected of its nodes for
 * columns.
 */
@NullMarked
package org.mreza.table;

import org.jspecify.annotations.NullMarked;
