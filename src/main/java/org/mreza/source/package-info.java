/**
 * The seed at the start: read, resolved and loaded before the first request.
 */
@NullMarked
package org.mreza.source;

import org.jspecify.annotations.NullMarked;
