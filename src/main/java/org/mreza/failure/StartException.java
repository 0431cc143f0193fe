package org.mreza.failure;

import java.util.List;

/**
 * Why the service does not start, in words for whoever starts it. No stack trace is shown
 * for it.
 */
public class StartException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public StartException(String message) {
		super(message, null, false, false);
	}

	public StartException(String message, Throwable cause) {
		super(message, cause);
	}

	/**
	 * All faults at once, so that they can be mended at once.
	 * @param message what they make impossible
	 */
	public StartException(String message, List<String> faults) {
		this(message + ":\n  " + String.join("\n  ", faults));
	}

}
