/** The service beside its limit and its peer, measured on one database. */
@NullMarked
package org.mreza.bench;

import org.jspecify.annotations.NullMarked;
