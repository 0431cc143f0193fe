package org.mreza.source.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.mreza.name.Name;
import org.mreza.name.Names;
import org.mreza.name.Resolution;
import org.mreza.source.problem.Problems;
import org.mreza.source.problem.SourcePosition;
import org.mreza.source.read.RawStatement;

/**
 * What the references of one source stand for. It may refer to what it states itself and
 * to the registers, so that it can be read and loaded on its own.
 */
final class References {

	private final Problems problems;

	private final Registers registers;

	private final Set<String> stated;

	/**
	 * @param stated the ids of what the source states
	 */
	References(Problems problems, Registers registers, Set<String> stated) {
		this.problems = problems;
		this.registers = registers;
		this.stated = stated;
	}

	/** The ids that a field refers to: one, or those of a list that could be resolved. */
	@Nullable Object targets(RawStatement statement, String field, String kind, Object value) {
		if (!(value instanceof List<?> many)) {
			return target(statement.position(field), field, kind, value);
		}
		List<String> targets = new ArrayList<>();
		for (int i = 0; i < many.size(); i++) {
			Object each = many.get(i);
			String target = (each != null) ? target(statement.position(field + "." + i), field, kind, each) : null;
			if (target != null) {
				targets.add(target);
			}
		}
		return List.copyOf(targets);
	}

	private @Nullable String target(SourcePosition position, String field, String kind, Object value) {
		return (value instanceof Name name) ? byName(position, kind, name)
				: byId(position, field, Identifier.id(kind, value.toString()));
	}

	private String byId(SourcePosition position, String field, String id) {
		if (!this.stated.contains(id) && !this.registers.ids().contains(id)) {
			this.problems.add(position, "`" + field + "` refers to `" + id
					+ "`, which neither this source nor a register states" + didYouMean(similar(id)));
		}
		return id;
	}

	private @Nullable String byName(SourcePosition position, String kind, Name name) {
		switch (this.registers.names().resolve(kind, name)) {
			case Resolution.Found<String> found -> {
				return found.target();
			}
			case Resolution.Ambiguous<String> several -> this.problems.add(position, "`" + name.surface() + "` may be "
					+ String.join(" or ", names(several.targets())) + "; use another name.");
			case Resolution.Unknown<String> unknown -> this.problems.add(position, "no register knows the " + kind
					+ " `" + name.surface() + "`" + didYouMean(names(unknown.candidates())));
		}
		return null;
	}

	private List<String> names(List<String> ids) {
		return ids.stream().map(this.registers.names()::of).toList();
	}

	private static String didYouMean(List<String> candidates) {
		return candidates.isEmpty() ? "." : "; did you mean " + String.join(", ", candidates) + "?";
	}

	// An id is a name with dashes for spaces, so it is near to what such a name is near
	// to
	private List<String> similar(String id) {
		int kind = id.indexOf('/') + 1;
		Names.Builder<String> ids = Names.builder();
		Stream.concat(this.stated.stream(), this.registers.ids().stream().sorted())
			.filter((other) -> other.startsWith(id.substring(0, kind)) && Name.isName(other.substring(kind)))
			.forEach((other) -> ids.add(other.substring(kind), other.substring(kind)));
		if (!Name.isName(id.substring(kind))) {
			return List.of();
		}
		return switch (ids.build().resolve(id.substring(kind))) {
			case Resolution.Found<String> found -> List.of(found.target());
			case Resolution.Ambiguous<String> several -> several.targets();
			case Resolution.Unknown<String> unknown -> unknown.candidates();
		};
	}

}
