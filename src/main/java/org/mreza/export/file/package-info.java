/** What a file of a network holds, whatever its format. */
@NullMarked
package org.mreza.export.file;

import org.jspecify.annotations.NullMarked;
