package org.mreza.argument;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLDirectiveContainer;
import graphql.schema.GraphQLFieldDefinition;
import org.jspecify.annotations.Nullable;

import org.mreza.failure.ApiException;

/** Refuses values of arguments that the schema says cannot be. */
final class ArgumentRules {

	private static final List<String> ON_ARGUMENTS = List.of("atLeast", "atMost", "notBefore", "needs");

	private ArgumentRules() {
	}

	static boolean hasAny(GraphQLFieldDefinition field) {
		return field.hasAppliedDirective("together") || field.getArguments()
			.stream()
			.anyMatch((each) -> ON_ARGUMENTS.stream().anyMatch(each::hasAppliedDirective));
	}

	static void check(GraphQLFieldDefinition field, Map<String, ? extends @Nullable Object> values) {
		for (GraphQLArgument argument : field.getArguments()) {
			Object value = values.get(argument.getName());
			if (value != null) {
				check(argument, value, values);
			}
		}
		if (declared(field, "together", "arguments") instanceof List<?> arguments) {
			int count = arguments.stream().mapToInt((name) -> count(values.get((String) name))).sum();
			int least = (Integer) Objects.requireNonNull(declared(field, "together", "atLeast"));
			int most = (Integer) Objects.requireNonNull(declared(field, "together", "atMost"));
			if (count < least || count > most) {
				throw ApiException
					.badInput(arguments.stream().map((name) -> "`" + name + "`").collect(Collectors.joining(" and "))
							+ " name " + count + " together; name from " + least + " to " + most + ".");
			}
		}
	}

	private static void check(GraphQLArgument argument, Object value, Map<String, ? extends @Nullable Object> values) {
		String name = "`" + argument.getName() + "`";
		if (declared(argument, "atLeast", "value") instanceof Integer least && (Integer) value < least) {
			throw ApiException.badInput(name + " is " + value + "; it must be at least " + least + ".");
		}
		if (declared(argument, "atMost", "value") instanceof Integer most && (Integer) value > most) {
			throw ApiException.badInput(name + " is " + value + "; it must be at most " + most + ".");
		}
		if (declared(argument, "notBefore", "argument") instanceof String begin
				&& values.get(begin) instanceof String from && ((String) value).compareTo(from) < 0
				&& !from.startsWith((String) value)) {
			throw ApiException.badInput(name + " " + value + " lies before `" + begin + "` " + from + ".");
		}
		if (declared(argument, "needs", "argument") instanceof String needed && values.get(needed) == null) {
			throw ApiException.badInput(name + " narrows `" + needed + "`; give both or none.");
		}
	}

	private static int count(@Nullable Object value) {
		return switch (value) {
			case null -> 0;
			case List<?> list -> list.size();
			default -> 1;
		};
	}

	private static @Nullable Object declared(GraphQLDirectiveContainer element, String directive, String argument) {
		var applied = element.getAppliedDirective(directive);
		return (applied != null) ? applied.getArgument(argument).getValue() : null;
	}

}
