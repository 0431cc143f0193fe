package org.mreza.source;

import java.util.Map;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import org.jspecify.annotations.Nullable;

/**
 * A statement as it was written: checked against its input type, names not yet resolved.
 *
 * @param list the field of {@code Statements} that it stands in
 * @param places where each value stands, by its path such as {@code said.evidence.0};
 * that of the statement is empty
 * @param sound whether all of it could be read
 */
record RawStatement(String list, GraphQLInputObjectType type, Map<String, @Nullable Object> values,
		Map<String, SourcePosition> places, boolean sound) {

	/** The kind that is stated: {@code CountClaim} of {@code CountClaimInput}. */
	String kind() {
		return this.type.getName().substring(0, this.type.getName().length() - "Input".length());
	}

	SourcePosition place() {
		return place("");
	}

	/** Where a value stands, or else what it would be a part of. */
	SourcePosition place(String path) {
		SourcePosition place = this.places.get(path);
		return (place != null) ? place : place(path.substring(0, Math.max(0, path.lastIndexOf('.'))));
	}

	/** The kind that a field refers to. */
	static @Nullable String refersTo(GraphQLInputObjectField field) {
		var refers = field.getAppliedDirective("refers");
		return (refers != null) ? refers.getArgument("to").getValue() : null;
	}

}
