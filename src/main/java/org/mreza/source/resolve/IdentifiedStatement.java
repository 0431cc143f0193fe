package org.mreza.source.resolve;

import org.mreza.source.read.RawStatement;

/**
 * A statement whose id is known.
 *
 * @param id the global id
 * @param raw the statement as it was written
 */
record IdentifiedStatement(String id, RawStatement raw) {
}
