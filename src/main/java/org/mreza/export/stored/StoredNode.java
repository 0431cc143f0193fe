package org.mreza.export.stored;

import java.util.Map;

/** A node with what is stored of it, printed as the schema prints it. */
public record StoredNode(String id, Map<String, Object> properties) {
}
