/**
 * Answers the fields of an operation with compiled queries, and keeps what was compiled.
 */
@NullMarked
package org.mreza.graph.fetch;

import org.jspecify.annotations.NullMarked;
