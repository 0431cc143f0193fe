/**
 * Failures that a client is told of: each with its code and HTTP status, in one form at
 * every door.
 */
@NullMarked
package org.mreza.failure;

import org.jspecify.annotations.NullMarked;
