/** The formats of files, each in one class. */
@NullMarked
package org.mreza.export.format;

import org.jspecify.annotations.NullMarked;
