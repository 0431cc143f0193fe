/** How two things are connected: the shortest paths between them. */
@NullMarked
package org.mreza.question.path;

import org.jspecify.annotations.NullMarked;
