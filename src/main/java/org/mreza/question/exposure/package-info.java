/** Who has no part in something, but cooperates with one that has. */
@NullMarked
package org.mreza.question.exposure;

import org.jspecify.annotations.NullMarked;
