package org.mreza.table;

/** Who chose the sizes of the pages that an operation asks for. */
enum PageSizeOrigin {

	/** Who asks for the table, and knows them. */
	CLIENT,
	/**
	 * Who wrote a document that is asked for by its id, for pages and not for a table.
	 */
	DOCUMENT

}
