package org.mreza.graph;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class SchemaFaultAnalyzer extends AbstractFailureAnalyzer<SchemaFault> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, SchemaFault cause) {
		return new FailureAnalysis(cause.getMessage(), null, rootFailure);
	}

}
