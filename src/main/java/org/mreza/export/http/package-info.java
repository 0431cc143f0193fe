/** Where exports are had over HTTP. */
@NullMarked
package org.mreza.export.http;

import org.jspecify.annotations.NullMarked;
