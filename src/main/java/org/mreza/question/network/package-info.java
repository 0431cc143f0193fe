/** Who works with whom, as a network. */
@NullMarked
package org.mreza.question.network;

import org.jspecify.annotations.NullMarked;
