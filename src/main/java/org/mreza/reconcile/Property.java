package org.mreza.reconcile;

import java.util.List;
import java.util.Locale;
import java.util.Objects;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import org.mreza.graph.schema.GraphSchema;

/**
 * A field of a kind that a column can be narrowed by, or extended with.
 *
 * @param id the name of the field
 * @param name the same in words
 * @param type of its values: a scalar or an enum, or what it leads to
 * @param selection what is asked of it, with what stands before and behind
 * @param kind what it leads to, where that is one kind of things with names; else null
 */
record Property(String id, String name, String description, String type, String selection, @Nullable String kind) {

	/** The field as a property; null where it is none. */
	static @Nullable Property of(GraphQLFieldDefinition field, GraphSchema graph) {
		if (!field.getArguments().isEmpty() || "id".equals(field.getName())) {
			return null;
		}
		GraphQLNamedOutputType type = (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType());
		String selection = field.getName();
		if (GraphQLTypeUtil.isNotWrapped(GraphQLTypeUtil.unwrapNonNull(field.getType()))
				&& !GraphQLTypeUtil.isLeaf(type)) {
			List<GraphQLObjectType> kinds = graph.objectTypes(type);
			if (!kinds.stream().allMatch(graph::isKind)) {
				return null;
			}
			selection += " { ... on Node { id }" + label(kinds, graph) + " }";
		}
		else if (!GraphQLTypeUtil.isLeaf(type)) {
			return null;
		}
		return new Property(field.getName(), words(field.getName()),
				Objects.requireNonNullElse(field.getDescription(), ""), type.getName(), selection,
				(type instanceof GraphQLObjectType object && graph.isNamed(object)) ? type.getName() : null);
	}

	private static String label(List<GraphQLObjectType> kinds, GraphSchema graph) {
		if (kinds.stream().anyMatch(graph::isNamed)) {
			return " ... on Named { name }";
		}
		return hasTitle(kinds.getFirst()) ? " ... on " + kinds.getFirst().getName() + " { name: title }" : "";
	}

	private static boolean hasTitle(GraphQLType type) {
		return type instanceof GraphQLFieldsContainer fields && fields.getFieldDefinition("title") != null;
	}

	/** A name of the schema in words. */
	static String words(String name) {
		return name.replaceAll("(?<=[a-z])(?=[A-Z])", " ").toLowerCase(Locale.ROOT);
	}

}
