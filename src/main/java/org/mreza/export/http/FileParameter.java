package org.mreza.export.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLNamedInputType;
import graphql.schema.GraphQLTypeUtil;

import org.mreza.export.csv.CsvDialect;

/**
 * A parameter of the address of a file.
 *
 * @param schema what it may be, in terms of JSON Schema
 */
public record FileParameter(String name, String description, Map<String, Object> schema) {

	/** Those that choose a dialect of CSV. */
	public static final List<FileParameter> OF_CSV = CsvDialect.CHOICES.stream()
		.map((choice) -> new FileParameter(choice.name(), choice.description(),
				Map.of("type", "string", "enum", choice.values().keySet().stream().sorted().toList(), "default",
						choice.standard().toString())))
		.toList();

	public static FileParameter text(String name, String description) {
		return new FileParameter(name, description, Map.of("type", "string"));
	}

	/** An object, written as JSON. */
	public static FileParameter object(String name, String description) {
		return new FileParameter(name, description, Map.of("type", "string", "contentMediaType", "application/json"));
	}

	/** What stands for an argument of a field. */
	static FileParameter of(GraphQLArgument argument) {
		Map<String, Object> schema = new LinkedHashMap<>(one(GraphQLTypeUtil.unwrapAllAs(argument.getType())));
		if (GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(argument.getType()))) {
			schema = new LinkedHashMap<>(Map.of("type", "array", "items", schema));
		}
		Object otherwise = GraphQLArgument.getArgumentDefaultValue(argument);
		if (otherwise != null) {
			schema.put("default", otherwise);
		}
		return new FileParameter(argument.getName(), Objects.requireNonNullElse(argument.getDescription(), ""), schema);
	}

	private static Map<String, Object> one(GraphQLNamedInputType type) {
		if (type instanceof GraphQLEnumType options) {
			return Map.of("type", "string", "enum",
					options.getValues().stream().map(GraphQLEnumValueDefinition::getName).toList());
		}
		return Map.of("type", switch (type.getName()) {
			case "Boolean" -> "boolean";
			case "Int" -> "integer";
			case "Float" -> "number";
			default -> "string";
		});
	}

}
