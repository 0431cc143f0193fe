package org.mreza.graph;

import java.util.concurrent.TimeoutException;

import org.apache.commons.lang3.StringUtils;
import org.apache.commons.lang3.exception.ExceptionUtils;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * What a failure of the driver is.
 *
 * @param cause in one line, for the log
 */
record Fault(Kind kind, String cause) {

	static final Fault SILENCE = new Fault(Kind.GONE, "it is silent");

	static Fault of(RuntimeException failure) {
		if (!(failure instanceof Neo4jException fault)) {
			return new Fault(Kind.GONE, line(failure));
		}
		String code = fault.code();
		if (code.contains(".TransactionTimedOut")) {
			return new Fault(Kind.LATE, line(fault));
		}
		if (isOurs(fault, code)) {
			return new Fault(Kind.OURS, line(fault));
		}
		if (fault instanceof AuthenticationException) {
			return new Fault(Kind.DENIED, "it does not accept the user and the password; correct"
					+ " spring.neo4j.authentication.username and spring.neo4j.authentication.password");
		}
		if (code.contains(".Security.")) {
			return new Fault(Kind.DENIED, line(fault));
		}
		return new Fault(Kind.GONE, fault.getCause() instanceof TimeoutException
				? "there was no connection to be had in time" : line(fault));
	}

	/** What a failure of those who use the driver for us is, if it comes from there. */
	static @Nullable Fault within(RuntimeException failure) {
		int place = ExceptionUtils.indexOfType(failure, Neo4jException.class);
		return (place < 0) ? null : of((Neo4jException) ExceptionUtils.getThrowableList(failure).get(place));
	}

	// What the driver says of how it is used has neither a code nor a cause
	private static boolean isOurs(Neo4jException fault, String code) {
		return code.contains(".Statement.") || code.contains(".Procedure.")
				|| (fault instanceof ClientException && fault.getCause() == null && !code.startsWith("Neo."));
	}

	/** The first sentence of a failure, and that of what lies at its bottom. */
	private static String line(RuntimeException failure) {
		String told = sentence(failure);
		String root = sentence(ExceptionUtils.getRootCause(failure));
		return (root.isEmpty() || told.contains(root)) ? told : told + " (" + root + ")";
	}

	private static String sentence(Throwable failure) {
		String message = StringUtils.substringBefore(StringUtils.defaultString(failure.getMessage()), ". ");
		return StringUtils.abbreviate(StringUtils.stripEnd(StringUtils.normalizeSpace(message), "."), 300);
	}

	enum Kind {

		/** The statement, or how the driver is used, is wrong. */
		OURS,
		/** The database ended the statement, which took too long. */
		LATE,
		/**
		 * The database does not let the service in, and will not before somebody acts.
		 */
		DENIED,
		/** The database is not there, or cannot answer. */
		GONE

	}

}
