/** Which municipalities cooperate in pairs, and what both of a pair took part in. */
@NullMarked
package org.mreza.question.pair;

import org.jspecify.annotations.NullMarked;
