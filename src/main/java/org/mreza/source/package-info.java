/**
 * Reads what sources state, resolves names, loads each source in one transaction, and
 * cuts a release.
 */
@NullMarked
package org.mreza.source;

import org.jspecify.annotations.NullMarked;
