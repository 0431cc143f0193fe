package org.mreza.api.limit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

import graphql.ExecutionInput;
import graphql.ExecutionResult;
import graphql.GraphQLContext;
import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.execution.instrumentation.parameters.InstrumentationValidationParameters;
import graphql.language.Directive;
import graphql.language.Document;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.SourceLocation;
import graphql.parser.ParserOptions;
import graphql.parser.exceptions.ParseCancelledException;
import graphql.parser.exceptions.ParseCancelledTooDeepException;
import graphql.parser.exceptions.ParseCancelledTooManyNumericLiteralCharactersException;
import graphql.schema.GraphQLSchema;
import graphql.validation.ValidationError;
import graphql.validation.ValidationErrorType;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

import org.mreza.api.rate.Budget;
import org.mreza.failure.ApiException;
import org.mreza.failure.ApiException.Code;
import org.mreza.failure.RateLimitExceededException;
import org.mreza.graph.Limits;
import org.mreza.graph.QueryLog;
import org.mreza.graph.Written;
import org.mreza.graph.served.PublicSchema;
import org.mreza.release.CurrentRelease;

/**
 * Lets an operation reach the graph only if it keeps to the limits, and tells with each
 * response what it cost. What can be told from the document alone is refused before it is
 * validated, which takes longer the larger it is.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LimitInstrumentation extends SimplePerformantInstrumentation {

	private final Limits limits;

	private final ParserOptions parser;

	private final CurrentRelease release;

	LimitInstrumentation(Limits limits, CurrentRelease release) {
		this.limits = limits;
		this.release = release;
		this.parser = ParserOptions.getDefaultOperationParserOptions()
			.transform((options) -> options.maxTokens(limits.tokens())
				// What a request may hold is limited where it is read
				.maxCharacters(Integer.MAX_VALUE)
				.maxWhitespaceTokens(Integer.MAX_VALUE)
				.maxRuleDepth(limits.grammarDepth()));
	}

	@Override
	public ExecutionInput instrumentExecutionInput(ExecutionInput input, InstrumentationExecutionParameters parameters,
			@Nullable InstrumentationState state) {
		QueryLog.of(input.getGraphQLContext());
		input.getGraphQLContext().put(ParserOptions.class, this.parser);
		// Before they are coerced, which takes longer the more they are
		check(InputSize.all(input.getRawVariables().toMap().values()));
		return input;
	}

	@Override
	public InstrumentationContext<Document> beginParse(InstrumentationExecutionParameters parameters,
			@Nullable InstrumentationState state) {
		return SimpleInstrumentationContext.whenCompleted((document, failure) -> {
			switch (failure) {
				case ParseCancelledTooDeepException _ ->
					tooLarge(this.limits.grammarDepth(), "levels of grammar", "ask for fewer levels");
				case ParseCancelledTooManyNumericLiteralCharactersException number ->
					tooLong((number.getLocation() != null) ? number.getLocation() : SourceLocation.EMPTY);
				case ParseCancelledException _ ->
					tooLarge(this.limits.tokens(), "tokens", "ask in several requests, or use fragments");
				case null, default -> {
				}
			}
		});
	}

	// The library's rule for them fails over some, before it finds that the schema has
	// none
	private static void refuseSubscriptions(Document document) {
		for (OperationDefinition operation : document.getDefinitionsOfType(OperationDefinition.class)) {
			if (operation.getOperation() == OperationDefinition.Operation.SUBSCRIPTION) {
				throw new AbortExecutionException(List.of(ValidationError.newValidationError()
					.validationErrorType(ValidationErrorType.UnknownOperation)
					.sourceLocation(operation.getSourceLocation())
					.description(
							"Validation error (UnknownOperation): The 'Subscription' operation is not supported by the schema")
					.build()));
			}
		}
	}

	// Those that tie the schema to the graph, and some that the library brings
	private static void refuseUnserved(Document document, GraphQLSchema schema) {
		directives(document)
			.filter((directive) -> !PublicSchema.isServed(directive.getName())
					&& schema.getDirective(directive.getName()) != null)
			.findFirst()
			.ifPresent((directive) -> {
				throw new AbortExecutionException(List.of(ValidationError.newValidationError()
					.validationErrorType(ValidationErrorType.UnknownDirective)
					.sourceLocation(directive.getSourceLocation())
					.description(
							"Validation error (UnknownDirective) : Unknown directive '" + directive.getName() + "'")
					.build()));
			});
	}

	private static Stream<Directive> directives(Node<?> part) {
		Stream<Directive> within = part.getChildren().stream().flatMap((child) -> directives((Node<?>) child));
		return (part instanceof Directive directive) ? Stream.concat(Stream.of(directive), within) : within;
	}

	private static void tooLong(SourceLocation location) {
		refuse(Code.BAD_USER_INPUT, "The document has a number of more than " + LongNumber.DIGITS + " digits, at line "
				+ location.getLine() + ", column " + location.getColumn() + ".");
	}

	private static void tooLarge(int limit, String what, String remedy) {
		refuse(Code.DOCUMENT_TOO_LARGE, "The document has more than " + limit + " " + what
				+ ", which is the limit. Narrow it: " + remedy + ".");
	}

	@Override
	public @Nullable InstrumentationContext<List<ValidationError>> beginValidation(
			InstrumentationValidationParameters parameters, @Nullable InstrumentationState state) {
		refuseSubscriptions(parameters.getDocument());
		refuseUnserved(parameters.getDocument(), parameters.getSchema());
		LongNumber.in(parameters.getDocument()).findFirst().ifPresent(LimitInstrumentation::tooLong);
		DocumentSize.Size size = DocumentSize.of(parameters.getDocument());
		check(size.aliases(), this.limits.aliases(), Code.TOO_MANY_ALIASES, "The operation has %d aliases",
				"ask for the nodes of one list with a filter instead of one by one, or in several requests");
		check(size.depth(), this.limits.depth(), Code.QUERY_TOO_DEEP, "The operation is %d levels deep",
				"ask for the nodes on the way first, and for what lies behind them by their ids");
		check(size.nesting(), this.limits.depth(), Code.QUERY_TOO_DEEP, "The fragments are spread %d levels deep",
				"put more into each");
		check(size.rootFields(), this.limits.rootFields(), Code.TOO_MANY_ROOT_FIELDS,
				"The operation has %d fields of Query", "ask in several requests");
		check(size.directives(), this.limits.directives(), Code.TOO_MANY_DIRECTIVES, "The operation has %d directives",
				"put fields of one condition into one fragment");
		check(size.fields(), this.limits.fields(), Code.TOO_MANY_FIELDS, "The operation has %d fields",
				"spread fragments in fewer places, or ask in several requests");
		return super.beginValidation(parameters, state);
	}

	@Override
	public @Nullable InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
		GraphQLContext context = parameters.getExecutionContext().getGraphQLContext();
		Cost cost = CostEstimate.of(parameters.getExecutionContext(), this.limits);
		context.put(Cost.class, cost);
		check(cost.inputs());
		check(cost.objects(), this.limits.cost(), Code.QUERY_TOO_COSTLY, "The answer may hold %d objects",
				"ask for smaller pages or fewer levels, or filter");
		check(cost.planning(), this.limits.planning(), Code.QUERY_TOO_COMPLEX,
				"The operation takes the database %d points of planning",
				"follow fewer relationships one behind another, or name by fragments the kinds of which more is wanted");
		Budget budget = context.get(Budget.class);
		if (budget != null) {
			reserve(budget, cost.objects());
			context.put(Reserved.class, new Reserved(budget, cost.objects()));
		}
		return super.beginExecuteOperation(parameters, state);
	}

	private static void reserve(Budget budget, long points) {
		try {
			budget.reserve(points);
		}
		catch (RateLimitExceededException ex) {
			throw ex.aborting();
		}
	}

	private void check(InputSize inputs) {
		check(inputs.depth(), this.limits.inputDepth(), Code.INPUT_TOO_DEEP,
				"The value of an argument or a variable is %d levels of lists and objects deep",
				"put conditions beside one another in one `and` or `or`");
		check(inputs.values(), this.limits.inputValues(), Code.INPUT_TOO_LARGE,
				"The arguments of the operation hold %d values", "ask in several requests");
		check(inputs.objects(), this.limits.inputObjects(), Code.INPUT_TOO_LARGE,
				"The arguments of the operation hold %d objects",
				"name several values in one condition with `in`, or ask in several requests");
	}

	private static void check(long value, int limit, Code code, String finding, String remedy) {
		if (value > limit) {
			refuse(code, finding.formatted(value) + "; the limit is " + limit + ". Narrow it: " + remedy + ".");
		}
	}

	private static void refuse(Code code, String message) {
		throw new ApiException(code, message).aborting();
	}

	@Override
	public CompletableFuture<ExecutionResult> instrumentExecutionResult(ExecutionResult result,
			InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
		Map<Object, Object> extensions = new LinkedHashMap<>();
		if (result.getExtensions() != null) {
			extensions.putAll(result.getExtensions());
		}
		GraphQLContext context = parameters.getExecutionInput().getGraphQLContext();
		settle(context, result);
		extensions.put("cost", cost(context, result));
		if (!QueryLog.of(context).hints().isEmpty()) {
			extensions.put("hints", List.copyOf(QueryLog.of(context).hints()));
		}
		if (this.release.get().version() > 0) {
			extensions.put("release", this.release.get().version());
		}
		return CompletableFuture.completedFuture(result.transform((response) -> response.extensions(extensions)));
	}

	// A statement that took too long has cost what nobody knows
	private static void settle(GraphQLContext context, ExecutionResult result) {
		Reserved reserved = context.get(Reserved.class);
		if (reserved != null && result.getErrors()
			.stream()
			.noneMatch((error) -> ApiException.status(error) == HttpStatus.SERVICE_UNAVAILABLE)) {
			reserved.budget().settle(reserved.points(), QueryLog.of(context).objects().get());
		}
	}

	/** How many objects a part of an answer holds. */
	private static long objects(@Nullable Object part) {
		return switch (part) {
			case Map<?, ?> object -> 1 + objects(object.values());
			case Collection<?> list -> list.stream().mapToLong(LimitInstrumentation::objects).sum();
			case Written written -> written.objects();
			case null, default -> 0;
		};
	}

	private Map<String, @Nullable Object> cost(GraphQLContext context, ExecutionResult result) {
		QueryLog log = QueryLog.of(context);
		Cost estimate = context.get(Cost.class);
		Map<String, @Nullable Object> cost = new LinkedHashMap<>();
		cost.put("requested", (estimate != null) ? estimate.objects() : null);
		cost.put("actual", (result.getData() instanceof Map<?, ?> data) ? objects(data.values()) : 0L);
		cost.put("statements", log.sent().get());
		cost.put("limit", this.limits.cost());
		return cost;
	}

	/** What was taken off a budget until it is known what the answer costs. */
	private record Reserved(Budget budget, long points) {
	}

}
