package org.mreza.source;

/** The database does not answer, and the service is not to start without it. */
final class NoDatabase extends RuntimeException {

	private static final long serialVersionUID = 1L;

	NoDatabase(String address, String fault) {
		super("The database at " + address + " does not answer: " + fault, null, false, false);
	}

}
