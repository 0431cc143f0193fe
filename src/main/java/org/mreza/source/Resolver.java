package org.mreza.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
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

	private static final List<String> HOW_SAID = List.of("assertion", "assumption", "notStated", "leavesOpen");

	private final GraphQLSchema schema;

	private final Problems problems;

	private final Map<String, Names<String>> names = new HashMap<>();

	private final Map<String, String> canonical = new HashMap<>();

	private final Set<String> registered = new LinkedHashSet<>();

	Resolver(GraphQLSchema schema, Problems problems) {
		this.schema = schema;
		this.problems = problems;
	}

	/** The statements of each source; a source stands behind those that it refers to. */
	Map<Source, List<Said>> resolve(List<Source> sources) {
		index(sources);
		Map<Source, List<Said>> resolved = new LinkedHashMap<>();
		for (Source source : sources) {
			Map<String, Written> known = new LinkedHashMap<>();
			List<Map.Entry<String, Written>> rows = new ArrayList<>();
			for (Written row : source.rows()) {
				String id = id(row);
				Written twin = known.putIfAbsent(id, row);
				if (twin != null) {
					this.problems.add(row.place(), "`" + id + "` is already stated at " + twin.place() + ".");
				}
				rows.add(Map.entry(id, row));
			}
			resolved.put(source,
					rows.stream().map((row) -> said(source, row.getKey(), row.getValue(), known.keySet())).toList());
			cycles(known);
		}
		agree(resolved);
		return ordered(resolved);
	}

	private static Map<Source, List<Said>> ordered(Map<Source, List<Said>> resolved) {
		Map<String, Source> owners = new HashMap<>();
		resolved.forEach((source, rows) -> rows.forEach((row) -> owners.putIfAbsent(row.id(), source)));
		Map<Source, List<Said>> ordered = new LinkedHashMap<>();
		resolved.keySet().forEach((source) -> append(source, resolved, owners, ordered, new LinkedHashSet<>()));
		return ordered;
	}

	private static void append(Source source, Map<Source, List<Said>> resolved, Map<String, Source> owners,
			Map<Source, List<Said>> ordered, Set<Source> underWay) {
		if (ordered.containsKey(source) || !underWay.add(source)) {
			return;
		}
		List<Said> rows = Objects.requireNonNull(resolved.get(source));
		for (Said row : rows) {
			for (Object value : row.values().values()) {
				Source owner = (value instanceof String id) ? owners.get(id) : null;
				if (owner != null && owner.register()) {
					append(owner, resolved, owners, ordered, underWay);
				}
			}
		}
		ordered.put(source, rows);
	}

	private void index(List<Source> sources) {
		Map<String, Names.Builder<String>> builders = new HashMap<>();
		List<Written> aliases = new ArrayList<>();
		for (Source source : sources) {
			for (Written row : source.rows()) {
				String kind = Said.kind(row.type());
				if ("Alias".equals(kind)) {
					aliases.add(row);
				}
				else if (source.register()) {
					this.registered.add(id(row));
				}
				if (source.register() && row.values().get("name") instanceof Name name) {
					builders.computeIfAbsent(kind, (any) -> Names.builder()).add(name.surface(), id(row));
					this.canonical.put(id(row), name.surface());
				}
			}
		}
		builders.forEach((kind, builder) -> this.names.put(kind, builder.build()));
		Names.Builder<String> municipalities = builders.get("Municipality");
		Names<String> known = this.names.get("Municipality");
		if (municipalities == null || known == null) {
			return;
		}
		for (Written alias : aliases) {
			if (alias.values().get("municipality") instanceof Name meant
					&& alias.values().get("name") instanceof Name name
					&& known.resolve(meant.surface()) instanceof Resolution.Found<String> found) {
				municipalities.addAlias(name.surface(), found.target());
			}
		}
		this.names.put("Municipality", municipalities.build());
	}

	private String id(Written row) {
		String prefix = Said.prefix(Said.kind(row.type()));
		var identified = row.type().getAppliedDirective("identified");
		if (identified == null) {
			return prefix + "/" + row.values().get("id");
		}
		List<String> parts = new ArrayList<>(List.of(prefix));
		for (String field : identified.getArgument("by").<List<String>>getValue()) {
			Object value = row.values().get(field);
			if (value != null) {
				parts.add(slug(row.type().getField(field), value));
			}
		}
		return String.join("/", parts);
	}

	private String slug(GraphQLInputObjectField field, Object value) {
		String kind = refersTo(field);
		if (value instanceof Name name) {
			if (kind != null && this.names.containsKey(kind)
					&& this.names.get(kind).resolve(name.surface()) instanceof Resolution.Found<String> found) {
				return found.target().substring(found.target().indexOf('/') + 1);
			}
			return name.key().replace(' ', '-').replaceAll("[^a-z0-9-]", "");
		}
		return (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof graphql.schema.GraphQLEnumType)
				? value.toString().toLowerCase(java.util.Locale.ROOT).replace('_', '-') : value.toString();
	}

	private static @Nullable String refersTo(GraphQLInputObjectField field) {
		var refers = field.getAppliedDirective("refers");
		return (refers != null) ? refers.getArgument("to").<String>getValue() : null;
	}

	private Said said(Source source, String id, Written row, Set<String> known) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("id", id);
		List<String> named = new ArrayList<>();
		for (GraphQLInputObjectField field : row.type().getFields()) {
			Object value = row.values().get(field.getName());
			String kind = refersTo(field);
			if (value == null || "said".equals(field.getName()) || "id".equals(field.getName())) {
				continue;
			}
			if (kind != null) {
				values.put(field.getName(), target(row, field, kind, value, known, named));
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
		values.put("assertion", said.get("assertion"));
		values.put("assumption", said.get("assumption"));
		values.put("notStated", leftOpen(row, said, values));
		values.put("leavesOpen", !((Collection<?>) Objects.requireNonNull(values.get("notStated"))).isEmpty());
		return new Said(row.list(), row.type(), id, values, evidence(source, row, id, said, named), row.place());
	}

	private @Nullable Object target(Written row, GraphQLInputObjectField field, String kind, Object value,
			Set<String> known, List<String> named) {
		if (value instanceof Collection<?> many) {
			return many.stream()
				.map((each) -> (each != null) ? target(row, field, kind, each, known, named) : null)
				.filter(Objects::nonNull)
				.toList();
		}
		if (value instanceof Name name) {
			return byName(row.place(field.getName()), kind, name, named);
		}
		String id = Said.prefix(kind) + "/" + value;
		if (!known.contains(id) && !this.registered.contains(id)) {
			this.problems.add(row.place(field.getName()), "`" + field.getName() + "` refers to `" + id
					+ "`, which neither this source nor a register states.");
		}
		return id;
	}

	private @Nullable String byName(Place place, String kind, Name name, List<String> named) {
		Names<String> index = this.names.get(kind);
		Resolution<String> resolution = (index != null) ? index.resolve(name.surface())
				: new Resolution.Unknown<>(List.of());
		switch (resolution) {
			case Resolution.Found<String> found -> {
				named.add(this.canonical.getOrDefault(found.target(), name.surface()));
				return found.target();
			}
			case Resolution.Ambiguous<String> several -> this.problems.add(place, "`" + name.surface() + "` may be "
					+ String.join(" or ", several.targets()) + "; use another name.");
			case Resolution.Unknown<String> unknown ->
				this.problems.add(place, "no register knows the " + kind + " `" + name.surface() + "`"
						+ (unknown.candidates().isEmpty() ? "." : "; did you mean " + String.join(", ",
								unknown.candidates().stream().map((id) -> this.canonical.getOrDefault(id, id)).toList())
								+ "?"));
		}
		return null;
	}

	private List<String> leftOpen(Written row, Map<String, @Nullable Object> said, Map<String, ?> values) {
		List<String> open = new ArrayList<>();
		var type = (GraphQLObjectType) Objects.requireNonNull(this.schema.getType(Said.kind(row.type())));
		for (Object each : (Collection<?>) Objects.requireNonNullElse(said.get("notStated"), List.of())) {
			String field = String.valueOf(each);
			if (type.getFieldDefinition(field) == null) {
				this.problems.add(row.place("said"),
						"`notStated` names `" + field + "`, which is no field of " + type.getName() + ".");
			}
			else if (values.get(field) != null) {
				this.problems.add(row.place("said"), "`notStated` names `" + field + "`, but it is given.");
			}
			open.add(field);
		}
		return open;
	}

	private List<Map<String, @Nullable Object>> evidence(Source source, Written row, String id,
			Map<String, @Nullable Object> said, List<String> named) {
		List<Map<String, @Nullable Object>> places = new ArrayList<>();
		for (Object each : (Collection<?>) Objects.requireNonNullElse(said.get("evidence"), List.of())) {
			if (!(each instanceof Map<?, ?> given)) {
				continue;
			}
			Map<String, @Nullable Object> place = new LinkedHashMap<>();
			given.forEach((key, value) -> place.put((String) key, value));
			String document = "document/"
					+ Objects.requireNonNullElse(given.get("document"), source.document().id().substring(9));
			if (source.documents().stream().noneMatch((known) -> known.id().equals(document))) {
				this.problems.add(row.place("said"),
						"the evidence names `" + document + "`, which this source does not bring.");
			}
			place(row, given);
			place.put("document", document);
			place.put("statement", id);
			place.put("id", "evidence/" + source.document().id().substring(9) + "/" + id + "/" + (places.size() + 1));
			place.put("spelling", spelling((String) given.get("surface"), named));
			places.add(place);
		}
		if (places.isEmpty()) {
			this.problems.add(row.place("said"), "`" + id + "` has no evidence.");
		}
		return places;
	}

	private void place(Written row, Map<?, ?> given) {
		long set = List.of("line", "from", "to", "sha256").stream().filter((field) -> given.get(field) != null).count();
		if (set != 0 && set != 4) {
			this.problems.add(row.place("said"), "evidence needs `line`, `from`, `to` and `sha256`, or none of them.");
		}
		else if (set == 4 && (Integer) Objects.requireNonNull(given.get("from")) >= (Integer) Objects
			.requireNonNull(given.get("to"))) {
			this.problems.add(row.place("said"),
					"evidence ends before it begins: from " + given.get("from") + " to " + given.get("to") + ".");
		}
	}

	private @Nullable String spelling(@Nullable String surface, List<String> named) {
		if (surface == null || surface.codePoints().noneMatch(Character::isLetter)) {
			return null;
		}
		Names<String> aliases = this.names.get("Municipality");
		for (String name : named) {
			if (Name.of(surface).key().equals(Name.of(name).key())) {
				return Spelling.of(surface, name).name();
			}
			if (aliases != null && aliases.resolve(surface) instanceof Resolution.Found<String> found
					&& name.equals(this.canonical.get(found.target()))) {
				return found.spelling().name();
			}
		}
		return null;
	}

	/**
	 * Several documents may state one thing, if they state the same of it. How it is
	 * known is told by the first of them, in the order of their names.
	 */
	private void agree(Map<Source, List<Said>> resolved) {
		Map<String, Said> first = new HashMap<>();
		resolved.values().forEach((rows) -> rows.forEach((row) -> {
			Said other = first.putIfAbsent(row.id(), row);
			if (other == null || other.place().file().equals(row.place().file())) {
				return;
			}
			if (!content(other).equals(content(row))) {
				this.problems.add(row.place(), "`" + row.id() + "` is stated differently at " + other.place() + ".");
			}
			HOW_SAID.forEach((field) -> row.values().put(field, other.values().get(field)));
		}));
	}

	private static Map<String, @Nullable Object> content(Said said) {
		Map<String, @Nullable Object> content = new LinkedHashMap<>(said.values());
		content.keySet().removeAll(HOW_SAID);
		return content;
	}

	/** What refers to its own kind must not come back to itself. */
	private void cycles(Map<String, Written> known) {
		Set<String> told = new LinkedHashSet<>();
		known.forEach((start, row) -> {
			for (GraphQLInputObjectField field : row.type().getFields()) {
				if (!Said.kind(row.type()).equals(refersTo(field))) {
					continue;
				}
				List<String> path = new ArrayList<>(List.of(start));
				String next = next(known.get(start), field);
				while (next != null && known.containsKey(next) && !path.contains(next)) {
					path.add(next);
					next = next(known.get(next), field);
				}
				if (start.equals(next) && told.addAll(path)) {
					path.add(start);
					this.problems.add(row.place(field.getName()),
							"`" + field.getName() + "` goes in a circle: " + String.join(" → ", path) + ".");
				}
			}
		});
	}

	private static @Nullable String next(@Nullable Written row, GraphQLInputObjectField field) {
		Object value = (row != null) ? row.values().get(field.getName()) : null;
		return (value instanceof String id && row != null) ? Said.prefix(Said.kind(row.type())) + "/" + id : null;
	}

}
