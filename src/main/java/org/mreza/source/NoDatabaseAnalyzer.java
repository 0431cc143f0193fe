package org.mreza.source;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

class NoDatabaseAnalyzer extends AbstractFailureAnalyzer<NoDatabase> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, NoDatabase cause) {
		return new FailureAnalysis(cause.getMessage() + ";",
				"start it, correct spring.neo4j.uri, or let the service wait for it with mreza.require-database=false",
				rootFailure);
	}

}
