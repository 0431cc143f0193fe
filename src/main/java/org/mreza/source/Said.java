package org.mreza.source;

import java.util.List;
import java.util.Map;

import graphql.schema.GraphQLInputObjectType;
import org.jspecify.annotations.Nullable;

/**
 * One statement as one document makes it, checked and typed.
 *
 * @param list the field of {@code Statements} that it stands in
 * @param id the global id
 * @param values the fields, with references resolved to ids
 * @param evidence the places that state it
 */
record Said(String list, GraphQLInputObjectType type, String id, Map<String, @Nullable Object> values,
		List<Map<String, @Nullable Object>> evidence, Place place) {

	/**
	 * The kind that an input type describes: {@code CountClaim} of
	 * {@code CountClaimInput}.
	 */
	static String kind(GraphQLInputObjectType type) {
		return type.getName().substring(0, type.getName().length() - "Input".length());
	}

	/** The first part of the ids of a kind: {@code count-claim}. */
	static String prefix(String kind) {
		return kind.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(java.util.Locale.ROOT);
	}

}
