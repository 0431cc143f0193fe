package org.mreza.differential;

import java.util.Map;

/**
 * A generated operation.
 *
 * @param others the variables with other ids, names, dates and amounts, for which the
 * statement that is compiled for the first ones serves, too
 * @param cursors the variables that may take a cursor, all of them without a value so
 * far, each with how the page there is asked for: {@code after} or {@code before}
 */
record Operation(String text, Map<String, Object> variables, Map<String, Object> others, Map<String, String> cursors) {
}
