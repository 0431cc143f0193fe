/** Which partner municipalities share a lead municipality. */
@NullMarked
package org.mreza.question.sharedlead;

import org.jspecify.annotations.NullMarked;
