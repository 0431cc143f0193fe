package org.mreza.source.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

import org.mreza.source.problem.Problems;
import org.mreza.source.problem.SourcePosition;

/** Reads which lines of documents state nothing, range by range. */
final class LeftOutLines {

	private final GraphQLInputObjectType type;

	private final Problems problems;

	LeftOutLines(GraphQLSchema schema, Problems problems) {
		this.type = (GraphQLInputObjectType) Objects.requireNonNull(schema.getType("LeftOutInput"));
		this.problems = problems;
	}

	/** The lines of a document that a file lists. */
	List<LeftOutLine> of(SeedFile file, Document document) {
		Node root = file.yaml();
		List<LeftOutLine> lines = new ArrayList<>();
		if (root == null) {
			return lines;
		}
		InputCoercion coercion = new InputCoercion(file.path(), this.problems);
		int end = 0;
		for (Node item : InputCoercion.items(root)) {
			Map<String, @Nullable Object> range = coercion.object(item, this.type);
			if (range.get("from") instanceof Integer from && range.get("to") instanceof Integer to
					&& range.get("reason") instanceof String reason) {
				if (isBehind(end, from, to, coercion.position(item))) {
					for (int line = from; line <= to; line++) {
						lines.add(new LeftOutLine(document.id(), line, reason));
					}
				}
				end = Math.max(end, to);
			}
		}
		return lines;
	}

	private boolean isBehind(int end, int from, int to, SourcePosition position) {
		if (from <= end) {
			this.problems.add(position,
					"the lines begin at " + from + ": expected a line behind " + end + ", where those before end.");
		}
		else if (from > to) {
			this.problems.add(position, "the lines end before they begin: from " + from + " to " + to + ".");
		}
		return from > end && from <= to;
	}

}
