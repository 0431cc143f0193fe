/**
 * The documents that a request may name instead of sending them.
 */
@NullMarked
package org.mreza.api.trusted;

import org.jspecify.annotations.NullMarked;
