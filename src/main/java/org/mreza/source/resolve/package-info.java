/**
 * Gives every statement its id and every reference its target, and finds what does not
 * fit together.
 */
@NullMarked
package org.mreza.source.resolve;

import org.jspecify.annotations.NullMarked;
