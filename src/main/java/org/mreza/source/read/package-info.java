/**
 * Reads the files of a seed, and checks them against the input types of the schema.
 */
@NullMarked
package org.mreza.source.read;

import org.jspecify.annotations.NullMarked;
