package org.mreza.graph.fetch;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;

import org.mreza.graph.plan.JsonFragment;

/** Leaves what the graph answered as it is, for it is complete to the last field. */
final class GraphExecutionStrategy extends AsyncExecutionStrategy {

	GraphExecutionStrategy(DataFetcherExceptionHandler failures) {
		super(failures);
	}

	@Override
	protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters) {
		return (parameters.getSource() instanceof JsonFragment written)
				? new FieldValueInfo(CompleteValueType.SCALAR, written) : super.completeValue(context, parameters);
	}

}
