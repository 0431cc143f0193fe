package org.mreza.source;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class BadSeedAnalyzer extends AbstractFailureAnalyzer<Problems.BadSeed> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, Problems.BadSeed cause) {
		return new FailureAnalysis(cause.getMessage(), null, rootFailure);
	}

}
