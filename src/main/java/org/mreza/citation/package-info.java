/** How an answer is cited, so that whoever reads of it can ask again. */
@NullMarked
package org.mreza.citation;

import org.jspecify.annotations.NullMarked;
