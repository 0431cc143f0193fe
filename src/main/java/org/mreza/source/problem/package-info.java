/**
 * What is wrong with a seed, and where.
 */
@NullMarked
package org.mreza.source.problem;

import org.jspecify.annotations.NullMarked;
