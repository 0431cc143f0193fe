/**
 * Pages of lists and the cursors that continue them.
 */
@NullMarked
package org.mreza.page;

import org.jspecify.annotations.NullMarked;
