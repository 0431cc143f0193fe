package org.mreza.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.GraphQLInputObjectField;
import org.jspecify.annotations.Nullable;

/** Finds statements that are right, each in itself, and cannot all hold. */
final class ConsistencyCheck {

	private static final List<String> HOW_SAID = List.of("assertion", "assumption", "notStated", "leavesOpen");

	private final Problems problems;

	ConsistencyCheck(Problems problems) {
		this.problems = problems;
	}

	/**
	 * Several documents may state one thing, if they state the same of it. How it is
	 * known is told by the first of them.
	 */
	void among(Collection<List<ResolvedStatement>> sources) {
		Map<String, ResolvedStatement> first = new HashMap<>();
		sources.forEach((rows) -> rows.forEach((row) -> {
			ResolvedStatement other = first.putIfAbsent(row.id(), row);
			if (other == null || other.place().file().equals(row.place().file())) {
				return;
			}
			String fields = Stream.concat(row.values().keySet().stream(), other.values().keySet().stream())
				.distinct()
				.filter((field) -> !HOW_SAID.contains(field)
						&& !Objects.equals(row.values().get(field), other.values().get(field)))
				.collect(Collectors.joining("`, `"));
			if (!fields.isEmpty()) {
				this.problems.add(row.place(),
						"`" + row.id() + "` is stated differently at " + other.place() + ": `" + fields + "`.");
			}
			HOW_SAID.forEach((field) -> row.values().put(field, other.values().get(field)));
		}));
	}

	/** What refers to its own kind must not come back to itself. */
	void within(Map<String, RawStatement> source) {
		Set<String> told = new HashSet<>();
		source.forEach((start, row) -> {
			for (GraphQLInputObjectField field : row.type().getFields()) {
				if (!row.kind().equals(RawStatement.refersTo(field))) {
					continue;
				}
				List<String> path = new ArrayList<>(List.of(start));
				String next = next(row, field);
				while (next != null && source.containsKey(next) && !path.contains(next)) {
					path.add(next);
					next = next(source.get(next), field);
				}
				if (start.equals(next) && told.addAll(path)) {
					path.add(start);
					this.problems.add(row.place(field.getName()),
							"`" + field.getName() + "` goes in a circle: " + String.join(" → ", path) + ".");
				}
			}
		});
	}

	private static @Nullable String next(@Nullable RawStatement row, GraphQLInputObjectField field) {
		return (row != null && row.values().get(field.getName()) instanceof String id)
				? ResolvedStatement.prefix(row.kind()) + "/" + id : null;
	}

}
