package org.mreza.network;

import java.util.List;

/**
 * On which facts something rests.
 *
 * @param inferred whether facts that are inferred count
 * @param excludedDocuments the ids of documents that are left aside
 */
public record EvidenceFilter(boolean inferred, List<String> excludedDocuments) {

}
