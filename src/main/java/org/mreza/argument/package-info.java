/**
 * What the schema declares of arguments, seen to before a field is answered, at every
 * door alike.
 */
@NullMarked
package org.mreza.argument;

import org.jspecify.annotations.NullMarked;
