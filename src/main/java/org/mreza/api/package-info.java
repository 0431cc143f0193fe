/**
 * The manners of the endpoint: limits, cost, errors, cursors, persisted documents,
 * access.
 */
@NullMarked
package org.mreza.api;

import org.jspecify.annotations.NullMarked;
