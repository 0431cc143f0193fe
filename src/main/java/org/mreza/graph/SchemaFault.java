package org.mreza.graph;

import java.util.List;

/** The files of the schema do not fit together; the service does not start with them. */
final class SchemaFault extends RuntimeException {

	private static final long serialVersionUID = 1L;

	SchemaFault(List<String> faults) {
		super("The schema cannot be answered:\n  " + String.join("\n  ", faults), null, false, false);
	}

}
