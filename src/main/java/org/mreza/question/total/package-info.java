/** Sums of money, one for each currency, and how well they are known. */
@NullMarked
package org.mreza.question.total;

import org.jspecify.annotations.NullMarked;
