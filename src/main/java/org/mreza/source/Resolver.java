package org.mreza.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;

import org.mreza.name.Name;
import org.mreza.name.Names;
import org.mreza.name.Resolution;
import org.mreza.name.Spelling;

/**
 * Gives every statement its id and every reference its target. A source may refer to what
 * it states itself and to the registers, so that each can be read and loaded on its own.
 */
final class Resolver {

	private static final List<String> PASSAGE = List.of("line", "from", "to", "sha256");

	private final GraphQLSchema schema;

	private final Problems problems;

	private final Registers registers;

	private final List<Source> sources;

	Resolver(GraphQLSchema schema, Problems problems, List<Source> sources) {
		this.schema = schema;
		this.problems = problems;
		this.sources = sources.stream().sorted(Comparator.comparing(Source::name)).toList();
		this.registers = new Registers(this.sources);
	}

	/**
	 * The statements of each source, whatever the order that the sources came in; a
	 * source stands behind those that it refers to.
	 */
	Map<Source, List<ResolvedStatement>> resolve() {
		ConsistencyCheck contradictions = new ConsistencyCheck(this.problems);
		Map<Source, List<ResolvedStatement>> resolved = new LinkedHashMap<>();
		for (Source source : this.sources) {
			Map<String, RawStatement> known = known(source);
			List<ResolvedStatement> sound = new ArrayList<>();
			for (RawStatement row : source.rows()) {
				ResolvedStatement said = said(source, row, known.keySet());
				if (row.sound()) {
					sound.add(said);
				}
			}
			resolved.put(source, sound);
			contradictions.within(known);
		}
		contradictions.among(resolved.values());
		return ordered(resolved);
	}

	private Map<String, RawStatement> known(Source source) {
		Map<String, RawStatement> known = new LinkedHashMap<>();
		for (RawStatement row : source.rows()) {
			String id = this.registers.id(row);
			RawStatement twin = known.putIfAbsent(id, row);
			if (twin != null && twin.sound() && row.sound()) {
				this.problems.add(row.place(), "`" + id + "` is already stated at " + twin.place() + ".");
			}
			if (!source.register() && this.registers.close(row.list())) {
				this.problems.add(row.place(), "`" + id + "` is for a register to state, not for a source.");
			}
		}
		return known;
	}

	private static Map<Source, List<ResolvedStatement>> ordered(Map<Source, List<ResolvedStatement>> resolved) {
		Map<String, Source> owners = new HashMap<>();
		resolved.forEach((source, rows) -> rows.forEach((row) -> owners.putIfAbsent(row.id(), source)));
		Map<Source, List<ResolvedStatement>> ordered = new LinkedHashMap<>();
		resolved.keySet().forEach((source) -> append(source, resolved, owners, ordered, new HashSet<>()));
		return ordered;
	}

	private static void append(Source source, Map<Source, List<ResolvedStatement>> resolved, Map<String, Source> owners,
			Map<Source, List<ResolvedStatement>> ordered, Set<Source> underWay) {
		if (ordered.containsKey(source) || !underWay.add(source)) {
			return;
		}
		List<ResolvedStatement> rows = Objects.requireNonNull(resolved.get(source));
		rows.stream()
			.flatMap((row) -> row.values().values().stream())
			.flatMap((value) -> (value instanceof Collection<?> many) ? many.stream() : Stream.of(value))
			.map(owners::get)
			.filter((owner) -> owner != null && owner.register())
			.forEach((owner) -> append(owner, resolved, owners, ordered, underWay));
		ordered.put(source, rows);
	}

	private ResolvedStatement said(Source source, RawStatement row, Set<String> known) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		String id = this.registers.id(row);
		values.put("id", id);
		List<String> named = new ArrayList<>();
		for (GraphQLInputObjectField field : row.type().getFields()) {
			Object value = row.values().get(field.getName());
			String kind = RawStatement.refersTo(field);
			if (value == null || "said".equals(field.getName()) || "id".equals(field.getName())) {
				continue;
			}
			if (kind != null) {
				values.put(field.getName(), targets(row, field.getName(), kind, value, known, named));
			}
			else if (value instanceof Name name) {
				named.add(name.surface());
				values.put(field.getName(), name.surface());
				values.put(field.getName() + "Key", name.key());
				values.put("sortKey", name.sortKey());
			}
			else {
				values.put(field.getName(), value);
			}
		}
		@SuppressWarnings("unchecked")
		var said = (Map<String, @Nullable Object>) Objects.requireNonNullElse(row.values().get("said"), Map.of());
		List<String> open = leftOpen(row, said, values);
		values.put("assertion", said.get("assertion"));
		values.put("assumption", said.get("assumption"));
		values.put("notStated", open);
		values.put("leavesOpen", !open.isEmpty());
		return new ResolvedStatement(row.list(), id, values, evidence(source, row, id, said, named), row.place());
	}

	private @Nullable Object targets(RawStatement row, String field, String kind, Object value, Set<String> known,
			List<String> named) {
		if (!(value instanceof List<?> many)) {
			return target(row, field, field, kind, value, known, named);
		}
		List<String> targets = new ArrayList<>();
		for (int i = 0; i < many.size(); i++) {
			Object each = many.get(i);
			String target = (each != null) ? target(row, field, field + "." + i, kind, each, known, named) : null;
			if (target != null) {
				targets.add(target);
			}
		}
		return targets;
	}

	private @Nullable String target(RawStatement row, String field, String path, String kind, Object value,
			Set<String> known, List<String> named) {
		if (value instanceof Name name) {
			return byName(row.place(path), kind, name, named);
		}
		String id = ResolvedStatement.prefix(kind) + "/" + value;
		if (!known.contains(id) && !this.registers.state(id)) {
			this.problems.add(row.place(path), "`" + field + "` refers to `" + id
					+ "`, which neither this source nor a register states" + perhaps(similar(id, known)));
		}
		return id;
	}

	private @Nullable String byName(SourcePosition place, String kind, Name name, List<String> named) {
		switch (this.registers.resolve(kind, name)) {
			case Resolution.Found<String> found -> {
				named.add(this.registers.name(found.target()));
				return found.target();
			}
			case Resolution.Ambiguous<String> several -> this.problems.add(place, "`" + name.surface() + "` may be "
					+ String.join(" or ", names(several.targets())) + "; use another name.");
			case Resolution.Unknown<String> unknown -> this.problems.add(place, "no register knows the " + kind + " `"
					+ name.surface() + "`" + perhaps(names(unknown.candidates())));
		}
		return null;
	}

	private List<String> names(List<String> ids) {
		return ids.stream().map(this.registers::name).toList();
	}

	private static String perhaps(List<String> candidates) {
		return candidates.isEmpty() ? "." : "; did you mean " + String.join(", ", candidates) + "?";
	}

	// An id is a name with dashes for spaces, so it is near to what such a name is near
	// to
	private List<String> similar(String id, Set<String> known) {
		int kind = id.indexOf('/') + 1;
		Names.Builder<String> ids = Names.builder();
		Stream.concat(known.stream(), this.registers.ids())
			.filter((other) -> other.startsWith(id.substring(0, kind)) && isName(other.substring(kind)))
			.forEach((other) -> ids.add(other.substring(kind), other.substring(kind)));
		if (!isName(id.substring(kind))) {
			return List.of();
		}
		return switch (ids.build().resolve(id.substring(kind))) {
			case Resolution.Found<String> found -> List.of(found.target());
			case Resolution.Ambiguous<String> several -> several.targets();
			case Resolution.Unknown<String> unknown -> unknown.candidates();
		};
	}

	private static boolean isName(String text) {
		return text.codePoints().anyMatch(Character::isLetterOrDigit);
	}

	private List<String> leftOpen(RawStatement row, Map<String, @Nullable Object> said, Map<String, ?> values) {
		List<String> open = new ArrayList<>();
		var type = (GraphQLObjectType) Objects.requireNonNull(this.schema.getType(row.kind()));
		for (Object each : (Collection<?>) Objects.requireNonNullElse(said.get("notStated"), List.of())) {
			String field = String.valueOf(each);
			SourcePosition place = row.place("said.notStated." + open.size());
			if (type.getFieldDefinition(field) == null) {
				this.problems.add(place,
						"`notStated` names `" + field + "`, which is no field of " + type.getName() + ".");
			}
			else if (values.get(field) != null) {
				this.problems.add(place, "`notStated` names `" + field + "`, but it is given.");
			}
			open.add(field);
		}
		return open;
	}

	private List<Map<String, @Nullable Object>> evidence(Source source, RawStatement row, String id,
			Map<String, @Nullable Object> said, List<String> named) {
		List<Map<String, @Nullable Object>> passages = new ArrayList<>();
		for (Object each : (Collection<?>) Objects.requireNonNullElse(said.get("evidence"), List.of())) {
			if (!(each instanceof Map<?, ?> given)) {
				continue;
			}
			String document = "document/" + Objects.requireNonNullElse(given.get("document"), source.name());
			if (row.sound()) {
				check(source, document, given, row.place("said.evidence." + passages.size()));
			}
			Spelling spelling = this.registers.spelling((String) given.get("surface"), named);
			Map<String, @Nullable Object> passage = new LinkedHashMap<>();
			given.forEach((key, value) -> passage.put((String) key, value));
			passage.put("document", document);
			passage.put("statement", id);
			passage.put("id", "evidence/" + source.name() + "/" + id + "/" + (passages.size() + 1));
			passage.put("spelling", (spelling != null) ? spelling.name() : null);
			passages.add(passage);
		}
		if (passages.isEmpty() && row.sound()) {
			this.problems.add(row.place("said.evidence"), "`" + id + "` has no evidence: expected at least one place.");
		}
		return passages;
	}

	private void check(Source source, String document, Map<?, ?> given, SourcePosition place) {
		if (source.documents().stream().noneMatch((known) -> known.id().equals(document))) {
			this.problems.add(place, "the evidence names `" + document + "`, which this source does not bring.");
		}
		List<String> missing = PASSAGE.stream().filter((field) -> given.get(field) == null).toList();
		if (!missing.isEmpty() && missing.size() < PASSAGE.size()) {
			this.problems.add(place, "the evidence has no `" + String.join("`, `", missing)
					+ "`: expected all of `line`, `from`, `to` and `sha256`, or none.");
		}
		if (given.get("from") instanceof Integer from && given.get("to") instanceof Integer to && from >= to) {
			this.problems.add(place, "the evidence ends before it begins: from " + from + " to " + to + ".");
		}
	}

}
