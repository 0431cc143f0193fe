/**
 * What tells whether two texts are the same.
 */
@NullMarked
package org.mreza.checksum;

import org.jspecify.annotations.NullMarked;
