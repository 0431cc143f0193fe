package org.mreza.source.resolve;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.mreza.source.problem.SourcePosition;

/**
 * One statement as one source makes it, checked and typed.
 *
 * @param list the field of {@code Statements} that it stands in
 * @param id the global id
 * @param values the fields, with references resolved to ids
 * @param evidence the passages that state it
 * @param position where it was written
 */
public record ResolvedStatement(String list, String id, Map<String, @Nullable Object> values,
		List<Map<String, @Nullable Object>> evidence, SourcePosition position) {

	private static final List<String> HOW_KNOWN = List.of("assertion", "ownAssertion", "assumption", "proseKeys");

	/** The fields of which another source states something else. */
	List<String> differences(ResolvedStatement other) {
		return Stream.concat(this.values.keySet().stream(), other.values.keySet().stream())
			.distinct()
			.filter((field) -> !HOW_KNOWN.contains(field)
					&& !Objects.equals(this.values.get(field), other.values.get(field)))
			.toList();
	}

	/** The same statement, known as another one is. */
	ResolvedStatement knownAs(ResolvedStatement other) {
		Map<String, @Nullable Object> known = new HashMap<>(this.values);
		HOW_KNOWN.forEach((field) -> known.put(field, other.values.get(field)));
		return new ResolvedStatement(this.list, this.id, Collections.unmodifiableMap(known), this.evidence,
				this.position);
	}

	/**
	 * What the load statements take.
	 * @param checksum by which the next load tells whether anything has changed
	 */
	public Map<String, @Nullable Object> row(@Nullable String checksum) {
		Map<String, @Nullable Object> row = new HashMap<>(this.values);
		row.put("checksum", checksum);
		return row;
	}

}
