package org.mreza.source;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.core.env.Environment;

class NoDatabaseAnalyzer extends AbstractFailureAnalyzer<NoDatabase> {

	private final Environment environment;

	NoDatabaseAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, NoDatabase cause) {
		return new FailureAnalysis(cause.getMessage() + " at " + this.environment.getProperty("spring.neo4j.uri") + ";",
				"start it, correct spring.neo4j.uri, or let the service wait for it with mreza.require-database=false",
				rootFailure);
	}

}
