package org.mreza.reconcile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

import org.mreza.graph.schema.GraphSchema;

/**
 * A kind of things with names.
 *
 * @param id its name in the schema
 * @param name the same in words
 */
record Kind(String id, String name, String description, List<Property> properties) {

	/** An alias is found as what it names. */
	private static final String ALIAS = "Alias";

	/** All kinds of a schema, by name. */
	static List<Kind> all(GraphQLSchema schema) {
		GraphSchema graph = new GraphSchema(schema);
		return graph.objectTypes((GraphQLInterfaceType) graph.named("Named"))
			.stream()
			.filter((type) -> graph.isKind(type) && !ALIAS.equals(type.getName()))
			.map((type) -> of(type, graph))
			.toList();
	}

	private static Kind of(GraphQLObjectType type, GraphSchema graph) {
		List<Property> properties = type.getFieldDefinitions()
			.stream()
			.<@Nullable Property>map((field) -> Property.of(field, graph))
			.filter(Objects::nonNull)
			.map(Objects::requireNonNull)
			.toList();
		return new Kind(type.getName(), StringUtils.capitalize(Property.words(type.getName())),
				Objects.requireNonNullElse(type.getDescription(), ""), properties);
	}

	Optional<Property> property(String id) {
		return this.properties.stream().filter((each) -> each.id().equals(id)).findFirst();
	}

}
