package org.mreza.api.rate;

import graphql.ExecutionResult;
import graphql.execution.ExecutionContext;
import graphql.execution.instrumentation.InstrumentationContext;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimpleInstrumentationContext;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecuteOperationParameters;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Charges a client with the cost of its operation just before it runs. */
@Component
class Charge extends SimplePerformantInstrumentation {

	private final Cost cost;

	Charge(ObjectProvider<Cost> cost) {
		this.cost = cost.getIfAvailable(() -> Cost.ROOT_FIELDS);
	}

	@Override
	public InstrumentationContext<ExecutionResult> beginExecuteOperation(
			InstrumentationExecuteOperationParameters parameters, @Nullable InstrumentationState state) {
		ExecutionContext operation = parameters.getExecutionContext();
		Allowance allowance = operation.getGraphQLContext().get(Allowance.class);
		if (allowance != null) {
			allowance.charge(this.cost.of(operation));
		}
		return SimpleInstrumentationContext.noOp();
	}

}
