package org.mreza.export.http;

import java.util.List;

/** Files that one package makes. A bean of them is served, and described. */
public record FileDoors(List<FileDoor> all) {
}
