package org.mreza.api;

import java.util.regex.Pattern;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;

/**
 * Says in one line why the service did not start, and one more for each item of a list,
 * in place of Spring Boot's own report, which {@code application.yaml} turns off.
 */
class FailureReporter implements FailureAnalysisReporter {

	private static final Logger log = LoggerFactory.getLogger(FailureReporter.class);

	private static final Pattern SPACE = Pattern.compile("(\\R {2})(?=\\S)|\\s+");

	@Override
	public void report(FailureAnalysis analysis) {
		var action = (analysis.getAction() != null) ? " " + analysis.getAction() : "";
		log.error(SPACE.matcher(analysis.getDescription() + action)
			.replaceAll((space) -> (space.group(1) != null) ? "$1" : " ")
			.strip());
	}

}
