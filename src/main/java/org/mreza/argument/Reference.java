package org.mreza.argument;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import org.mreza.graph.schema.GraphSchema;
import org.mreza.name.Name;

/**
 * What an argument refers to, as it was written.
 *
 * @param argument where it stands: {@code programme}, or {@code all.programme} within an
 * object
 * @param kinds what it may be, as {@code @refers} declares it
 * @param text an id, a name or a code
 */
record Reference(String argument, String kinds, String text) {

	/** A value in which something else stands for each reference. */
	static @Nullable Object replaced(GraphQLInputValueDefinition definition, @Nullable Object value,
			Function<Reference, String> by) {
		return replaced(definition, definition.getName(), value, by);
	}

	private static @Nullable Object replaced(GraphQLInputValueDefinition definition, String argument,
			@Nullable Object value, Function<Reference, String> by) {
		if (value instanceof List<?> list) {
			return list.stream().map((each) -> replaced(definition, argument, each, by)).toList();
		}
		String kinds = GraphSchema.refersTo(definition);
		if (value != null && kinds != null) {
			return by.apply(
					new Reference(argument, kinds, (value instanceof Name name) ? name.surface() : value.toString()));
		}
		if (value instanceof Map<?, ?> object
				&& GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLInputObjectType type) {
			Map<String, @Nullable Object> fields = new LinkedHashMap<>();
			object.forEach((name, field) -> fields.put((String) name,
					replaced(type.getField((String) name), argument + "." + name, field, by)));
			return fields;
		}
		return value;
	}

	/** The key of the text as a name; empty where it is none, which no name has. */
	String key() {
		try {
			return Name.of(this.text).key();
		}
		catch (IllegalArgumentException ex) {
			return "";
		}
	}

}
