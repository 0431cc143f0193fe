/** How much a measure depends on inferred facts and on single documents. */
@NullMarked
package org.mreza.question.sensitivity;

import org.jspecify.annotations.NullMarked;
