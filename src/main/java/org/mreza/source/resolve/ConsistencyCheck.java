package org.mreza.source.resolve;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import graphql.schema.GraphQLInputObjectField;
import org.jspecify.annotations.Nullable;

import org.mreza.graph.schema.GraphSchema;
import org.mreza.source.problem.Problems;
import org.mreza.source.problem.SourcePosition;
import org.mreza.source.read.RawStatement;
import org.mreza.source.read.Source;

/** Finds statements that are right, each in itself, and cannot all hold. */
final class ConsistencyCheck {

	private final Problems problems;

	private final Registers registers;

	ConsistencyCheck(Problems problems, Registers registers) {
		this.problems = problems;
		this.registers = registers;
	}

	/** Checks what one source states, and finds it by its id. */
	Map<String, RawStatement> within(Source<IdentifiedStatement> source) {
		Map<String, RawStatement> stated = new LinkedHashMap<>();
		for (IdentifiedStatement statement : source.statements()) {
			RawStatement raw = statement.raw();
			RawStatement twin = stated.putIfAbsent(statement.id(), raw);
			if (twin != null && twin.sound() && raw.sound()) {
				this.problems.add(raw.position(),
						"`" + statement.id() + "` is already stated at " + twin.position() + ".");
			}
			if (!source.register() && this.registers.lists().contains(raw.list())) {
				this.problems.add(raw.position(),
						"`" + statement.id() + "` is for a register to state, not for a source.");
			}
		}
		circles(stated);
		return stated;
	}

	/** What refers to its own kind must not come back to itself. */
	private void circles(Map<String, RawStatement> stated) {
		Set<String> told = new HashSet<>();
		stated.forEach((start, statement) -> {
			for (GraphQLInputObjectField field : statement.type().getFields()) {
				if (!statement.kind().equals(GraphSchema.refersTo(field))) {
					continue;
				}
				List<String> path = new ArrayList<>(List.of(start));
				String next = next(statement, field);
				while (next != null && stated.containsKey(next) && !path.contains(next)) {
					path.add(next);
					next = next(stated.get(next), field);
				}
				if (start.equals(next) && told.addAll(path)) {
					path.add(start);
					this.problems.add(statement.position(field.getName()),
							"`" + field.getName() + "` goes in a circle: " + String.join(" → ", path) + ".");
				}
			}
		});
	}

	private static @Nullable String next(@Nullable RawStatement statement, GraphQLInputObjectField field) {
		return (statement != null && statement.values().get(field.getName()) instanceof String id)
				? Identifier.id(statement.kind(), id) : null;
	}

	/** Several sources may state one thing, if they state the same of it. */
	void between(ResolvedStatement first, ResolvedStatement other) {
		SourcePosition position = other.position();
		List<String> fields = other.differences(first);
		if (!first.position().file().equals(position.file()) && !fields.isEmpty()) {
			this.problems.add(position, "`" + other.id() + "` is stated differently at " + first.position() + ": `"
					+ String.join("`, `", fields) + "`.");
		}
	}

}
