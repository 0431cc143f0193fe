package org.mreza.export.file;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A node of a file.
 *
 * @param id its global id
 * @param label what it is called, or its id where it has no name
 * @param kind its type in the schema
 * @param period when it was; null where nothing says
 * @param values one for each column of nodes; null where there is none
 */
public record Node(String id, String label, String kind, @Nullable Period period, List<@Nullable Object> values) {

}
