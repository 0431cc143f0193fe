package org.mreza.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import org.mreza.name.Name;
import org.mreza.name.Names;
import org.mreza.name.Resolution;
import org.mreza.name.Spelling;

/** What the registers state, under which names, and so the id of every statement. */
final class Registers {

	private final Map<String, Names<String>> names = new HashMap<>();

	private final Map<String, String> canonical = new HashMap<>();

	private final Set<String> ids = new HashSet<>();

	private final Set<String> lists = new HashSet<>();

	Registers(List<Source> sources) {
		Map<String, Names.Builder<String>> builders = new HashMap<>();
		for (Source source : sources) {
			for (RawStatement row : source.register() ? source.rows() : List.<RawStatement>of()) {
				this.ids.add(id(row));
				this.lists.add(row.list());
				if (row.values().get("name") instanceof Name name) {
					builders.computeIfAbsent(row.kind(), (kind) -> Names.builder()).add(name.surface(), id(row));
					this.canonical.put(id(row), name.surface());
				}
			}
		}
		builders.forEach((kind, builder) -> this.names.put(kind, builder.build()));
		Names.Builder<String> municipalities = builders.getOrDefault("Municipality", Names.builder());
		for (Source source : sources) {
			for (RawStatement row : source.rows()) {
				if ("Alias".equals(row.kind()) && row.values().get("name") instanceof Name name
						&& row.values().get("municipality") instanceof Name meant
						&& resolve("Municipality", meant) instanceof Resolution.Found<String> found) {
					municipalities.addAlias(name.surface(), found.target());
				}
			}
		}
		this.names.put("Municipality", municipalities.build());
	}

	/** Whether a register states it. */
	boolean state(String id) {
		return this.ids.contains(id);
	}

	/** Whether nothing but a register may state what stands in a list. */
	boolean close(String list) {
		return this.lists.contains(list);
	}

	Stream<String> ids() {
		return this.ids.stream();
	}

	Resolution<String> resolve(String kind, Name name) {
		Names<String> known = this.names.get(kind);
		return (known != null) ? known.resolve(name.surface()) : new Resolution.Unknown<>(List.of());
	}

	/** The name of what a register states. */
	String name(String id) {
		return this.canonical.getOrDefault(id, id);
	}

	/** The id of a statement: the one it was given, or one made of what it is about. */
	String id(RawStatement row) {
		List<String> parts = new ArrayList<>(List.of(ResolvedStatement.prefix(row.kind())));
		var identified = row.type().getAppliedDirective("identified");
		List<String> fields = (identified != null) ? identified.getArgument("by").getValue() : List.of("id");
		for (String field : fields) {
			Object value = row.values().get(field);
			if (value != null) {
				parts.add(slug(row.type().getField(field), value));
			}
		}
		return String.join("/", parts);
	}

	private String slug(GraphQLInputObjectField field, Object value) {
		String kind = RawStatement.refersTo(field);
		if (value instanceof Name name) {
			return (kind != null && resolve(kind, name) instanceof Resolution.Found<String> found)
					? found.target().substring(found.target().indexOf('/') + 1)
					: name.key().replace(' ', '-').replaceAll("[^a-z0-9-]", "");
		}
		return (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLEnumType)
				? value.toString().toLowerCase(Locale.ROOT).replace('_', '-') : value.toString();
	}

	/** How a surface form differs from the one of several names that it stands for. */
	@Nullable Spelling spelling(@Nullable String surface, List<String> named) {
		if (surface == null || surface.codePoints().noneMatch(Character::isLetter)) {
			return null;
		}
		for (String name : named) {
			if (Name.of(surface).key().equals(Name.of(name).key())) {
				return Spelling.of(surface, name);
			}
			if (resolve("Municipality", Name.of(surface)) instanceof Resolution.Found<String> found
					&& name.equals(name(found.target()))) {
				return found.spelling();
			}
		}
		return null;
	}

}
