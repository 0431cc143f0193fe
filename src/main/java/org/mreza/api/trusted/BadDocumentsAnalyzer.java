package org.mreza.api.trusted;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class BadDocumentsAnalyzer extends AbstractFailureAnalyzer<BadDocuments> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, BadDocuments cause) {
		return new FailureAnalysis(cause.getMessage(), null, rootFailure);
	}

}
