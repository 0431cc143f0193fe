/**
 * How much one client may ask for in a while.
 */
@NullMarked
package org.mreza.api.rate;

import org.jspecify.annotations.NullMarked;
