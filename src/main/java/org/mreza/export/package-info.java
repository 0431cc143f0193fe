/** Networks and the whole graph as files, for whoever goes on with them elsewhere. */
@NullMarked
package org.mreza.export;

import org.jspecify.annotations.NullMarked;
