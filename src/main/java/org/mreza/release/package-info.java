/**
 * Which state of the graph it is that answers.
 */
@NullMarked
package org.mreza.release;

import org.jspecify.annotations.NullMarked;
