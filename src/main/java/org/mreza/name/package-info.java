/**
 * The identity of names: one key for every script and spelling in which a name is
 * written, its place in the Serbian alphabet, and the index that resolves it.
 */
@NullMarked
package org.mreza.name;

import org.jspecify.annotations.NullMarked;
