package org.mreza.export.file;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An edge of a file.
 *
 * @param source the id of a node
 * @param target the id of a node
 * @param kind the type of the relationship; null where all edges are of one kind
 * @param weight 1 where edges do not differ
 * @param periods when it was, in order and apart from each other; empty where nothing
 * says
 * @param values one for each column of edges; null where there is none
 */
public record Edge(String source, String target, @Nullable String kind, double weight, List<Period> periods,
		List<@Nullable Object> values) {

}
