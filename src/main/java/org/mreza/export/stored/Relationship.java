package org.mreza.export.stored;

/**
 * A relationship.
 *
 * @param source the id of the node that it leads from
 * @param target the id of the node that it leads to
 */
public record Relationship(String source, String type, String target) {
}
