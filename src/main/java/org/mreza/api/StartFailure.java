package org.mreza.api;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/**
 * Says in one line why the service did not start, in place of Spring Boot's own report,
 * which {@code application.yaml} turns off.
 */
class StartFailure implements FailureAnalysisReporter {

	private static final Logger log = LoggerFactory.getLogger(StartFailure.class);

	@Override
	public void report(FailureAnalysis analysis) {
		var action = (analysis.getAction() != null) ? " " + analysis.getAction() : "";
		log.error((analysis.getDescription() + action).replaceAll("\\s+", " ").strip());
	}

}
