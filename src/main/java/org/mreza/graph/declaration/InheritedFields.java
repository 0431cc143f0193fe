package org.mreza.graph.declaration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.language.FieldDefinition;
import org.jspecify.annotations.Nullable;

/**
 * Gives a type the fields of its interfaces unless it declares them itself, so that a
 * kind says only what is its own. A field that it declares without a description has that
 * of the interface.
 */
final class InheritedFields {

	private InheritedFields() {
	}

	static void addTo(Declarations schema) {
		for (String type : schema.types()) {
			Map<String, FieldDefinition> offered = new LinkedHashMap<>();
			schema.interfaces(type)
				.stream()
				.flatMap(schema::fields)
				.forEach((field) -> offered.putIfAbsent(field.getName(), field));
			Set<String> own = schema.names(type);
			List<FieldDefinition> inherited = offered.values()
				.stream()
				.filter((field) -> !own.contains(field.getName()))
				.toList();
			schema.change(type, (field) -> described(field, offered.get(field.getName())));
			schema.extend(type, inherited);
		}
	}

	private static FieldDefinition described(FieldDefinition field, @Nullable FieldDefinition inherited) {
		return (field.getDescription() == null && inherited != null)
				? field.transform((builder) -> builder.description(inherited.getDescription())) : field;
	}

}
