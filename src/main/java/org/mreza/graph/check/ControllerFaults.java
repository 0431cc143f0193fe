package org.mreza.graph.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import graphql.schema.DataFetcher;

import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.core.Nullness;
import org.springframework.graphql.execution.GraphQlSource.SchemaResourceBuilder;
import org.springframework.graphql.execution.SchemaReport;
import org.springframework.graphql.execution.SchemaReport.NullnessError;
import org.springframework.graphql.execution.SelfDescribingDataFetcher;
import org.springframework.stereotype.Component;

/**
 * Where the schema and the controllers that answer it disagree: in fields, in arguments,
 * or in what may be null.
 */
@Component
class ControllerFaults implements GraphQlSourceBuilderCustomizer {

	private final List<String> faults = new ArrayList<>();

	@Override
	public void customize(SchemaResourceBuilder builder) {
		builder.inspectSchemaMappings((report) -> this.faults.addAll(of(report)));
	}

	/** What was found, once the schema is built. */
	List<String> all() {
		return this.faults;
	}

	private static List<String> of(SchemaReport report) {
		List<String> faults = new ArrayList<>();
		report.unmappedFields()
			.forEach((field) -> faults
				.add(field + ": nothing answers it; it needs @match, a controller, or a component of its record."));
		report.unmappedRegistrations()
			.forEach((field, controller) -> faults
				.add(field + ": the schema has no such field, but a controller answers it: " + named(controller)));
		report.unmappedArguments()
			.forEach((controller, arguments) -> arguments.forEach((argument) -> faults
				.add("the schema has no argument `" + argument + "` for the controller " + named(controller))));
		report.fieldNullnessErrors().forEach((field, error) -> faults.add(field + told(error)));
		report.argumentNullnessErrors()
			.forEach((controller, errors) -> errors
				.forEach((error) -> faults.add("an argument of the controller " + named(controller) + told(error))));
		return faults;
	}

	private static String told(NullnessError error) {
		return ": the schema says " + word(error.schemaNullness()) + ", and Java says "
				+ word(error.applicationNullness()) + ": " + error.annotatedElement();
	}

	private static String word(Nullness nullness) {
		return nullness.name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	private static String named(DataFetcher<?> controller) {
		return (controller instanceof SelfDescribingDataFetcher<?> described) ? described.getDescription()
				: controller.toString();
	}

}
