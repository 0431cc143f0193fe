package org.mreza.source;

import java.util.Map;

import graphql.schema.GraphQLInputObjectType;
import org.jspecify.annotations.Nullable;

/**
 * A statement as it was written: checked against its input type, names not yet resolved.
 *
 * @param list the field of {@code Statements} that it stands in
 * @param places where each field stands, by name
 */
record Written(String list, GraphQLInputObjectType type, Map<String, @Nullable Object> values,
		Map<String, Place> places, Place place) {

	Place place(String field) {
		return this.places.getOrDefault(field, this.place);
	}

}
