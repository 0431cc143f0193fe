/**
 * All that a release holds as one file: tables, networks, and what describes them.
 */
@NullMarked
package org.mreza.export.archive;

import org.jspecify.annotations.NullMarked;
