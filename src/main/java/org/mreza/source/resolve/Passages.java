package org.mreza.source.resolve;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.mreza.name.Spelling;
import org.mreza.source.problem.Problems;
import org.mreza.source.problem.SourcePosition;
import org.mreza.source.read.RawStatement;
import org.mreza.source.read.Source;

/** The passages of documents that are the evidence of one source. */
final class Passages {

	private static final List<String> WHERE = List.of("line", "from", "to", "sha256");

	private final Problems problems;

	private final RegisterNames names;

	private final Keys keys;

	private final Source<?> source;

	/**
	 * @param keys those of evidence
	 */
	Passages(Problems problems, RegisterNames names, Keys keys, Source<?> source) {
		this.problems = problems;
		this.names = names;
		this.keys = keys;
		this.source = source;
	}

	/**
	 * Those that state a statement.
	 * @param named the names that they may spell
	 */
	List<Map<String, @Nullable Object>> of(IdentifiedStatement statement, List<String> named) {
		RawStatement raw = statement.raw();
		List<Map<String, @Nullable Object>> passages = new ArrayList<>();
		for (Object each : (Collection<?>) Objects.requireNonNullElse(raw.said().get("evidence"), List.of())) {
			if (!(each instanceof Map<?, ?> given)) {
				continue;
			}
			String document = "document/" + Objects.requireNonNullElse(given.get("document"), this.source.name());
			if (raw.sound()) {
				check(document, given, raw.position("said.evidence." + passages.size()));
			}
			Spelling spelling = this.names.spelling((String) given.get("surface"), named);
			Map<String, @Nullable Object> passage = new LinkedHashMap<>();
			given.forEach((key, value) -> passage.put((String) key, value));
			passage.put("document", document);
			passage.put("statement", statement.id());
			passage.put("id", "evidence/" + this.source.name() + "/" + statement.id() + "/" + (passages.size() + 1));
			passage.put("spelling", (spelling != null) ? spelling.name() : null);
			passage.put("proseKeys", this.keys.of(passage).get("proseKeys"));
			passages.add(Collections.unmodifiableMap(passage));
		}
		if (passages.isEmpty() && raw.sound()) {
			this.problems.add(raw.position("said.evidence"),
					"`" + statement.id() + "` has no evidence: expected at least one place.");
		}
		return List.copyOf(passages);
	}

	private void check(String document, Map<?, ?> given, SourcePosition position) {
		if (this.source.documents().stream().noneMatch((declared) -> declared.id().equals(document))) {
			this.problems.add(position, "the evidence names `" + document + "`, which this source does not bring.");
		}
		List<String> missing = WHERE.stream().filter((field) -> given.get(field) == null).toList();
		if (!missing.isEmpty() && missing.size() < WHERE.size()) {
			this.problems.add(position, "the evidence has no `" + String.join("`, `", missing)
					+ "`: expected all of `line`, `from`, `to` and `sha256`, or none.");
		}
		if (given.get("from") instanceof Integer from && given.get("to") instanceof Integer to && from >= to) {
			this.problems.add(position, "the evidence ends before it begins: from " + from + " to " + to + ".");
		}
	}

}
