/**
 * Mreža answers who works with whom among local self-governments.
 */
@NullMarked
package org.mreza;

import org.jspecify.annotations.NullMarked;
