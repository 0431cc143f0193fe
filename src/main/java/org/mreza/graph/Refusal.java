package org.mreza.graph;

import org.jspecify.annotations.Nullable;

import org.mreza.name.Name;

/**
 * Why a request is not answered, in words for whoever asked. It never carries more than
 * its message to the outside.
 */
public final class Refusal extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final Code code;

	public Refusal(Code code, String message) {
		super(message, null, false, false);
		this.code = code;
	}

	/** An argument that cannot be answered. */
	public static Refusal badInput(String message) {
		return new Refusal(Code.BAD_USER_INPUT, message);
	}

	/** Refuses an argument that names something the graph does not hold. */
	public static void unless(boolean found, String argument, @Nullable Object value) {
		if (!found) {
			throw new Refusal(Code.NOT_FOUND, "`" + argument + "`: the graph holds nothing named `"
					+ ((value instanceof Name name) ? name.surface() : value) + "`.");
		}
	}

	/** What stands in {@code extensions.code}. */
	public Code code() {
		return this.code;
	}

	/** The kinds of refusal. */
	public enum Code {

		/** An argument is malformed or out of range. */
		BAD_USER_INPUT,
		/** A cursor is not one of this field, filter and order. */
		BAD_CURSOR,
		/** What an argument names does not exist. */
		NOT_FOUND,
		/** The answer would be larger than any answer may be. */
		RESULT_TOO_LARGE,
		/** The database took too long. */
		QUERY_TIMEOUT,
		/** The database did not answer. */
		DB_UNAVAILABLE

	}

}
