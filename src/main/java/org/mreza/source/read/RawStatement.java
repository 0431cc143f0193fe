package org.mreza.source.read;

import java.util.Map;
import java.util.Objects;

import graphql.schema.GraphQLInputObjectType;
import org.jspecify.annotations.Nullable;

import org.mreza.source.problem.SourcePosition;

/**
 * A statement as it was written: checked against its input type, names not yet resolved.
 *
 * @param list the field of {@code Statements} that it stands in
 * @param values the fields
 * @param positions where each value stands, by its path such as {@code said.evidence.0};
 * that of the statement is empty
 * @param sound whether all of it could be read
 */
public record RawStatement(String list, GraphQLInputObjectType type, Map<String, @Nullable Object> values,
		Map<String, SourcePosition> positions, boolean sound) {

	/** The kind that is stated: {@code CountClaim} of {@code CountClaimInput}. */
	public String kind() {
		return this.type.getName().substring(0, this.type.getName().length() - "Input".length());
	}

	/** How it is known. */
	@SuppressWarnings("unchecked")
	public Map<String, @Nullable Object> said() {
		return (Map<String, @Nullable Object>) Objects.requireNonNullElse(this.values.get("said"), Map.of());
	}

	/** Where it stands. */
	public SourcePosition position() {
		return position("");
	}

	/** Where a value stands, or else what it would be a part of. */
	public SourcePosition position(String path) {
		SourcePosition position = this.positions.get(path);
		return (position != null) ? position : position(path.substring(0, Math.max(0, path.lastIndexOf('.'))));
	}

}
