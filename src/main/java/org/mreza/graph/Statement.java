package org.mreza.graph;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One compiled Cypher statement. It returns one record; the first column holds the
 * answer.
 *
 * @param shape what the first column holds
 */
record Statement(String cypher, Map<String, @Nullable Object> parameters, Shape shape) {

}
