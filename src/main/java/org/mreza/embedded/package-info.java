/**
 * The database that starts when none is configured.
 */
@NullMarked
package org.mreza.embedded;

import org.jspecify.annotations.NullMarked;
