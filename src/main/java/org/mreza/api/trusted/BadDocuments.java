package org.mreza.api.trusted;

import java.util.List;

/** Documents that cannot be registered; the service does not start with them. */
final class BadDocuments extends RuntimeException {

	private static final long serialVersionUID = 1L;

	BadDocuments(List<String> faults) {
		super("The documents cannot be registered:\n  " + String.join("\n  ", faults), null, false, false);
	}

}
