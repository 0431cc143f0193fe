package org.mreza.failure;

import java.util.List;
import java.util.Map;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.language.SourceLocation;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.ErrorType;

import org.mreza.name.Name;

/**
 * Why a request is not answered, in words for whoever asked. It never carries more than
 * its message to the outside.
 */
public final class ApiException extends RuntimeException implements GraphQLError {

	private static final long serialVersionUID = 1L;

	private final Code code;

	public ApiException(Code code, String message) {
		super(message, null, false, false);
		this.code = code;
	}

	/** An argument that cannot be answered. */
	public static ApiException badInput(String message) {
		return new ApiException(Code.BAD_USER_INPUT, message);
	}

	/** Refuses an argument that names something the graph does not hold. */
	public static void unless(boolean found, String argument, @Nullable Object value) {
		if (!found) {
			throw new ApiException(Code.NOT_FOUND, "`" + argument + "`: the graph holds nothing named `"
					+ ((value instanceof Name name) ? name.surface() : value) + "`.");
		}
	}

	public static ApiException unavailable() {
		return new ApiException(Code.DB_UNAVAILABLE, "The database does not answer at the moment; try again.");
	}

	@Override
	public String getMessage() {
		return String.valueOf(super.getMessage());
	}

	@Override
	public @Nullable List<SourceLocation> getLocations() {
		return null;
	}

	@Override
	public ErrorClassification getErrorType() {
		return switch (this.code) {
			case DOCUMENT_TOO_LARGE -> graphql.ErrorType.InvalidSyntax;
			case NOT_FOUND -> ErrorType.NOT_FOUND;
			case QUERY_TIMEOUT, GRAPH_CHANGED, DB_UNAVAILABLE -> ErrorType.INTERNAL_ERROR;
			default -> ErrorType.BAD_REQUEST;
		};
	}

	@Override
	public Map<String, Object> getExtensions() {
		return Map.of("code", this.code.name());
	}

	/** What stands in {@code extensions.code}. */
	public enum Code {

		/** An argument is malformed or out of range. */
		BAD_USER_INPUT,
		/** A cursor is not one of this field, filter and order. */
		BAD_CURSOR,
		/** What an argument names does not exist. */
		NOT_FOUND,
		/** The document has too many characters or tokens, or lies too deep. */
		DOCUMENT_TOO_LARGE,
		/** Fields lie too deep within one another. */
		QUERY_TOO_DEEP,
		/** Too many fields are renamed. */
		TOO_MANY_ALIASES,
		/** The operation has too many fields of {@code Query}. */
		TOO_MANY_ROOT_FIELDS,
		/** The operation has too many directives. */
		TOO_MANY_DIRECTIVES,
		/** The operation has too many fields. */
		TOO_MANY_FIELDS,
		/** Lists and objects lie too deep within one another in an argument. */
		INPUT_TOO_DEEP,
		/** The arguments hold too many values, or too many objects. */
		INPUT_TOO_LARGE,
		/** The answer may be expected to hold too many objects. */
		QUERY_TOO_COSTLY,
		/** The database would have too much to plan. */
		QUERY_TOO_COMPLEX,
		/** The answer would be larger than any answer may be. */
		RESULT_TOO_LARGE,
		/** The database took too long. */
		QUERY_TIMEOUT,
		/** The graph changed while an answer was read from it page by page. */
		GRAPH_CHANGED,
		/** The database did not answer. */
		DB_UNAVAILABLE

	}

}
