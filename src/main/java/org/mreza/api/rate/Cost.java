package org.mreza.api.rate;

import graphql.execution.ExecutionContext;

/** Tells in points what an operation will cost, before it runs. */
@FunctionalInterface
public interface Cost {

	/** One point for each root field. */
	Cost ROOT_FIELDS = (operation) -> operation.getOperationDefinition().getSelectionSet().getSelections().size();

	long of(ExecutionContext operation);

}
