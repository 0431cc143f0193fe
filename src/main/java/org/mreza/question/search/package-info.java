/** What has a name like this. */
@NullMarked
package org.mreza.question.search;

import org.jspecify.annotations.NullMarked;
