package org.mreza.embedded;

import java.io.Serial;

final class CannotStart extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	CannotStart(String message, Throwable cause) {
		super(message, cause);
	}

}
