package org.mreza.failure;

import java.util.Arrays;
import java.util.List;
import java.util.Map;

import graphql.ErrorClassification;
import graphql.GraphQLError;
import graphql.execution.AbortExecutionException;
import graphql.language.SourceLocation;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.execution.ErrorType;
import org.springframework.http.HttpStatus;

/**
 * Why a request is not answered, in words for whoever asked. It never carries more than
 * its message to the outside.
 */
public class ApiException extends RuntimeException implements GraphQLError {

	private static final long serialVersionUID = 1L;

	private final String code;

	private final HttpStatus status;

	private final transient ErrorClassification type;

	public ApiException(Code code, String message) {
		this(code.name(), code.status, code.type(), message);
	}

	ApiException(String code, HttpStatus status, ErrorClassification type, String message) {
		super(message, null, false, false);
		this.code = code;
		this.status = status;
		this.type = type;
	}

	/** An argument that cannot be answered. */
	public static ApiException badInput(String message) {
		return new ApiException(Code.BAD_USER_INPUT, message);
	}

	public static ApiException unavailable() {
		return new ApiException(Code.DB_UNAVAILABLE, "The database does not answer at the moment; try again.");
	}

	/**
	 * The status of an error, also of one that tells of its failure by its code alone.
	 */
	public static HttpStatus status(GraphQLError error) {
		if (error instanceof ApiException failure) {
			return failure.status;
		}
		Object code = (error.getExtensions() != null) ? error.getExtensions().get("code") : null;
		return Arrays.stream(Code.values())
			.filter((each) -> each.name().equals(code))
			.map((each) -> each.status)
			.findFirst()
			.orElse(HttpStatus.BAD_REQUEST);
	}

	@Override
	public @Nullable List<SourceLocation> getLocations() {
		return null;
	}

	@Override
	public ErrorClassification getErrorType() {
		return this.type;
	}

	@Override
	public Map<String, Object> getExtensions() {
		return Map.of("code", this.code);
	}

	/** What ends an operation before any of its fields is answered. */
	public AbortExecutionException aborting() {
		return new AbortExecutionException(List.of(this));
	}

	@Override
	public String getMessage() {
		return String.valueOf(super.getMessage());
	}

	/** What stands in {@code extensions.code}, and the HTTP status that goes with it. */
	public enum Code {

		/** The document is no GraphQL. */
		GRAPHQL_PARSE_FAILED,
		/** The document does not fit the schema. */
		GRAPHQL_VALIDATION_FAILED,
		/** The schema is asked about more often than anyone needs. */
		BAD_FAITH_INTROSPECTION,
		/** The schema is not to be asked about. */
		INTROSPECTION_DISABLED,
		/** The document that is named is not one that the service knows. */
		PERSISTED_QUERY_NOT_FOUND,
		/**
		 * Documents are not registered by requests, so a checksum alone need not be sent.
		 */
		PERSISTED_QUERY_NOT_SUPPORTED,
		/** An argument is malformed or out of range. */
		BAD_USER_INPUT,
		/** A cursor is not one of this field, filter and order. */
		BAD_CURSOR,
		/** What an argument names does not exist. */
		NOT_FOUND(HttpStatus.NOT_FOUND),
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
		QUERY_TIMEOUT(HttpStatus.SERVICE_UNAVAILABLE),
		/** The database was still planning what is new to it. */
		PLANNING_TIMEOUT(HttpStatus.SERVICE_UNAVAILABLE),
		/** The graph changed while an answer was read from it page by page. */
		GRAPH_CHANGED(HttpStatus.CONFLICT),
		/** The database did not answer. */
		DB_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),
		/** The client asks for more than it may at the moment. */
		RATE_LIMITED(HttpStatus.TOO_MANY_REQUESTS),
		/** Something failed that the client can do nothing about. */
		INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR);

		private final HttpStatus status;

		Code() {
			this(HttpStatus.BAD_REQUEST);
		}

		Code(HttpStatus status) {
			this.status = status;
		}

		private ErrorClassification type() {
			return switch (this) {
				case DOCUMENT_TOO_LARGE -> graphql.ErrorType.InvalidSyntax;
				case PERSISTED_QUERY_NOT_FOUND, PERSISTED_QUERY_NOT_SUPPORTED, RATE_LIMITED ->
					graphql.ErrorType.ExecutionAborted;
				case NOT_FOUND -> ErrorType.NOT_FOUND;
				case QUERY_TIMEOUT, PLANNING_TIMEOUT, GRAPH_CHANGED, DB_UNAVAILABLE, INTERNAL ->
					ErrorType.INTERNAL_ERROR;
				default -> ErrorType.BAD_REQUEST;
			};
		}

	}

}
