/** Who is within some steps of an actor of a network. */
@NullMarked
package org.mreza.question.neighbourhood;

import org.jspecify.annotations.NullMarked;
