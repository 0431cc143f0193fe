/** How the answers to an operation are cited. */
@NullMarked
package org.mreza.question.citation;

import org.jspecify.annotations.NullMarked;
