package org.mreza.graph;

import graphql.execution.AsyncExecutionStrategy;
import graphql.execution.DataFetcherExceptionHandler;
import graphql.execution.ExecutionContext;
import graphql.execution.ExecutionStrategyParameters;
import graphql.execution.FieldValueInfo;
import graphql.execution.FieldValueInfo.CompleteValueType;

/** Leaves what the graph answered as it is, for it is complete to the last field. */
final class Execution extends AsyncExecutionStrategy {

	Execution(DataFetcherExceptionHandler failures) {
		super(failures);
	}

	@Override
	protected FieldValueInfo completeValue(ExecutionContext context, ExecutionStrategyParameters parameters) {
		return (parameters.getSource() instanceof Written written)
				? new FieldValueInfo(CompleteValueType.SCALAR, written) : super.completeValue(context, parameters);
	}

}
