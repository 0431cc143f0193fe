package org.mreza.differential;

import java.util.Map;
import java.util.Set;

/**
 * A generated operation.
 *
 * @param others the variables with other ids, names, dates and amounts, for which the
 * statement that is compiled for the first ones serves, too
 * @param cursors the variables that may take a cursor, all of them without a value so
 * far, each with how the page there is asked for: {@code after} or {@code before}
 * @param never the variables that may be left out, but not be null; none where a null
 * might not matter, because a directive leaves it out, or not to all of several root
 * fields
 */
record Operation(String text, Map<String, Object> variables, Map<String, Object> others, Map<String, String> cursors,
		Set<String> never) {
}
