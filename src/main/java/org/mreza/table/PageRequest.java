package org.mreza.table;

import org.jspecify.annotations.Nullable;

/**
 * A page of the list that is to be a table. It stands in the context of the request.
 *
 * @param path which list of the answer; null for the outermost one
 * @param author who chose the sizes of the pages that the operation asks for
 * @param size how many elements the page has at most
 * @param longest how many elements a list within them may have
 * @param after the cursor that it follows; null for the first page
 */
record PageRequest(@Nullable String path, PageSizeOrigin author, int size, int longest, @Nullable String after) {
}
