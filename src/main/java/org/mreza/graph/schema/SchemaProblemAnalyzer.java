package org.mreza.graph.schema;

import java.util.List;

import graphql.GraphQLError;
import graphql.schema.idl.errors.SchemaProblem;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in a line each what makes the schema no schema. */
class SchemaProblemAnalyzer extends AbstractFailureAnalyzer<SchemaProblem> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, SchemaProblem cause) {
		List<String> problems = cause.getErrors().stream().map(GraphQLError::getMessage).toList();
		return new FailureAnalysis("The schema cannot be read:\n  " + String.join("\n  ", problems), null, rootFailure);
	}

}
