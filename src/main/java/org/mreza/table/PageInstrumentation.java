package org.mreza.table;

import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.OperationDefinition;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Narrows an operation to the page that is wanted of it. It does so after the operation
 * was read and validated as it was sent, so that errors tell of the text that its author
 * knows, and before its cost is told.
 */
@Component
class PageInstrumentation extends SimplePerformantInstrumentation {

	@Override
	public ExecutionContext instrumentExecutionContext(ExecutionContext context,
			InstrumentationExecutionParameters parameters, @Nullable InstrumentationState state) {
		PageRequest page = context.getGraphQLContext().get(PageRequest.class);
		if (page == null) {
			return context;
		}
		Selection.refuseUnless(context.getOperationDefinition().getOperation() == OperationDefinition.Operation.QUERY,
				"A table is made by a query; this operation is none.");
		Selection selection = Selection.of(context, page);
		context.getGraphQLContext().put(Selection.class, selection);
		return Narrowing.narrowed(context, selection.path(), page);
	}

}
