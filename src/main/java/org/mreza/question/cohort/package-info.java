/** Who has all, any or none of several parts, and how far these overlap. */
@NullMarked
package org.mreza.question.cohort;

import org.jspecify.annotations.NullMarked;
