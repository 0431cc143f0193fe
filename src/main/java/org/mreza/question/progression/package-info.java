/** Who went on from one component to another. */
@NullMarked
package org.mreza.question.progression;

import org.jspecify.annotations.NullMarked;
