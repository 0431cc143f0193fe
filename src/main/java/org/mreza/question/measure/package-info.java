/** How central, how close and how grouped the nodes of a network are. */
@NullMarked
package org.mreza.question.measure;

import org.jspecify.annotations.NullMarked;
