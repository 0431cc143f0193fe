package org.mreza.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;

import graphql.ErrorType;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import graphql.InvalidSyntaxError;
import graphql.execution.instrumentation.Instrumentation;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.introspection.GoodFaithIntrospection.BadFaithIntrospectionError;
import graphql.introspection.IntrospectionDisabledError;
import graphql.schema.DataFetchingEnvironment;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorClassification;
import graphql.validation.ValidationErrorType;
import org.apache.commons.lang3.StringUtils;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.graphql.execution.DataFetcherExceptionResolverAdapter;
import org.springframework.graphql.server.WebGraphQlInterceptor;
import org.springframework.graphql.server.WebGraphQlRequest;
import org.springframework.graphql.server.WebGraphQlResponse;
import org.springframework.graphql.support.DefaultExecutionGraphQlResponse;
import org.springframework.stereotype.Component;

import org.mreza.api.http.ErrorResponse;
import org.mreza.failure.ApiException.Code;
import org.mreza.failure.ApiException;

/**
 * Gives every failure a code, wherever it comes from: a field, the engine, or anything
 * around them. What a caller can mend is told in words; anything else is told by an id
 * alone, which also stands in the log.
 */
@Component
class Errors extends DataFetcherExceptionResolverAdapter implements Instrumentation, WebGraphQlInterceptor {

	/** How many errors one response tells. */
	private static final int MOST = 100;

	/** How many characters of a message are told; it may hold what the caller sent. */
	private static final int LONGEST = 1_000;

	private static final Set<ValidationErrorClassification> OF_A_VALUE = Set.of(ValidationErrorType.WrongType,
			ValidationErrorType.NullValueForNonNullArgument, ValidationErrorType.BadValueForDefaultArg);

	/** What the engine tells of a value by the names of its own classes. */
	private static final Pattern VALUE = Pattern.compile(" with value '.*' (?=is not a valid|is missing|must|contains)",
			Pattern.DOTALL);

	private static final Pattern REASON = Pattern.compile(" - (Expected an AST type|Literal value not in).*",
			Pattern.DOTALL);

	private static final Pattern DEFAULT = Pattern.compile("Bad default value '.*'", Pattern.DOTALL);

	/** What classes of values are called by whoever sent them. */
	private static final Map<Pattern, String> WORDS = Map.of(named("(?:LinkedHash)?Map"), "an object",
			named("(?:Array)?List"), "a list", named("BigInteger|BigDecimal|Integer|Long|Double"), "a number");

	@Override
	protected GraphQLError resolveToSingleError(Throwable failure, DataFetchingEnvironment env) {
		GraphQLError error = (failure instanceof ApiException told) ? told : ErrorResponse
			.internal(env.getExecutionId().toString(), "at " + env.getExecutionStepInfo().getPath(), failure);
		return copy(error).path(env.getExecutionStepInfo().getPath())
			.location(env.getField().getSourceLocation())
			.extensions(error.getExtensions())
			.build();
	}

	@Override
	public CompletableFuture<ExecutionResult> instrumentExecutionResult(ExecutionResult result,
			InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
		if (result.getErrors().isEmpty()) {
			return CompletableFuture.completedFuture(result);
		}
		String id = String.valueOf(parameters.getExecutionInput().getExecutionId());
		List<GraphQLError> errors = result.getErrors().stream().limit(MOST).map((error) -> coded(id, error)).toList();
		return CompletableFuture.completedFuture(result.transform((response) -> response.errors(errors)));
	}

	@Override
	public Mono<WebGraphQlResponse> intercept(WebGraphQlRequest request, Chain chain) {
		return chain.next(request)
			.onErrorResume((failure) -> !(failure instanceof GraphQLError),
					(failure) -> Mono.fromSupplier(() -> new WebGraphQlResponse(new DefaultExecutionGraphQlResponse(
							request.toExecutionInput(),
							ExecutionResult.newExecutionResult()
								.addError(ErrorResponse.internal(request.getId(), "before it was answered", failure))
								.build()))));
	}

	private static GraphQLError coded(String id, GraphQLError error) {
		Map<String, Object> extensions = Objects.requireNonNullElse(error.getExtensions(), Map.of());
		if (Code.INTERNAL.name().equals(extensions.get("code")) && !extensions.containsKey("id")) {
			// What the graph holds otherwise than the schema promises
			return at(error, copy(error)).message(error.getMessage() + " The log has it under " + id + ".")
				.extensions(internal(id, error).getExtensions())
				.build();
		}
		if (extensions.containsKey("code")) {
			return error;
		}
		Code code = switch (error) {
			case InvalidSyntaxError _ -> Code.GRAPHQL_PARSE_FAILED;
			case ValidationError invalid when !OF_A_VALUE.contains(invalid.getValidationErrorType()) ->
				Code.GRAPHQL_VALIDATION_FAILED;
			case BadFaithIntrospectionError _ -> Code.BAD_FAITH_INTROSPECTION;
			case IntrospectionDisabledError _ -> Code.INTROSPECTION_DISABLED;
			// A value of an argument or a variable, or the name of an operation
			case GraphQLError invalid when invalid.getErrorType() == ErrorType.ValidationError -> Code.BAD_USER_INPUT;
			default -> null;
		};
		if (code == null) {
			GraphQLError internal = internal(id, error);
			return at(error, copy(internal)).extensions(internal.getExtensions()).build();
		}
		return at(error, copy(error)).message(StringUtils.abbreviate(told(error.getMessage()), LONGEST))
			.extensions(Map.of("code", code.name()))
			.build();
	}

	/** What is told of an error that the log has under an id. */
	private static GraphQLError internal(String id, GraphQLError error) {
		return ErrorResponse.internal(id, "with " + error, null);
	}

	private static GraphQLError.Builder<?> at(GraphQLError place, GraphQLError.Builder<?> told) {
		return told.path(place.getPath()).locations(place.getLocations());
	}

	/** A message of the engine, without the names of its classes. */
	private static String told(String message) {
		String told = VALUE.matcher(message).replaceFirst(" ");
		told = REASON.matcher(told).replaceFirst("");
		told = DEFAULT.matcher(told).replaceFirst("The default value does not fit its type");
		for (Map.Entry<Pattern, String> word : WORDS.entrySet()) {
			told = word.getKey().matcher(told).replaceAll(word.getValue());
		}
		return told;
	}

	private static Pattern named(String classes) {
		return Pattern.compile("(?:an? |type )?'(?:" + classes + ")'");
	}

	private static GraphQLError.Builder<?> copy(GraphQLError error) {
		return GraphQLError.newError().message(error.getMessage()).errorType(error.getErrorType());
	}

}
