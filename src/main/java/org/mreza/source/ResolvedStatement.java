package org.mreza.source;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * One statement as one document makes it, checked and typed.
 *
 * @param list the field of {@code Statements} that it stands in
 * @param id the global id
 * @param values the fields, with references resolved to ids
 * @param evidence the places that state it
 */
record ResolvedStatement(String list, String id, Map<String, @Nullable Object> values,
		List<Map<String, @Nullable Object>> evidence, SourcePosition place) {

	/** The first part of the ids of a kind: {@code count-claim}. */
	static String prefix(String kind) {
		return kind.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
	}

}
