/** Who has all, any, exactly one or none of several parts, and how far these overlap. */
@NullMarked
package org.mreza.question.cohort;

import org.jspecify.annotations.NullMarked;
