package org.mreza.source;

import java.util.List;

/**
 * One source: the documents it brings and what they state.
 *
 * @param documents the source's own document first
 * @param rows the statements as they were written, not yet resolved
 * @param register whether every source may refer to it
 */
record Source(List<Document> documents, List<RawStatement> rows, boolean register) {

	Document document() {
		return this.documents.getFirst();
	}

	/** What its evidence is named after. */
	String name() {
		return this.document().id().substring("document/".length());
	}

}
