package org.mreza.source.resolve;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.mreza.name.Name;
import org.mreza.name.Names;
import org.mreza.name.Resolution;
import org.mreza.name.Spelling;
import org.mreza.source.read.RawStatement;

/** Under which names the registers state things; municipalities also have aliases. */
final class RegisterNames {

	private static final String MUNICIPALITY = "Municipality";

	/** Those of no register. */
	static final RegisterNames NONE = new RegisterNames(List.of(), List.of());

	private final Map<String, Names<String>> byKind = new HashMap<>();

	private final Map<String, String> canonical = new HashMap<>();

	/**
	 * @param stated what the registers state
	 * @param all what anyone states, some of which are aliases
	 */
	RegisterNames(List<IdentifiedStatement> stated, List<RawStatement> all) {
		Map<String, Names.Builder<String>> builders = new HashMap<>();
		for (IdentifiedStatement statement : stated) {
			if (statement.raw().values().get("name") instanceof Name name) {
				builders.computeIfAbsent(statement.raw().kind(), (kind) -> Names.builder())
					.add(name.surface(), statement.id());
				this.canonical.put(statement.id(), name.surface());
			}
		}
		builders.forEach((kind, builder) -> this.byKind.put(kind, builder.build()));
		Names.Builder<String> municipalities = builders.getOrDefault(MUNICIPALITY, Names.builder());
		for (RawStatement statement : all) {
			if ("Alias".equals(statement.kind()) && statement.values().get("name") instanceof Name name
					&& statement.values().get("municipality") instanceof Name meant
					&& resolve(MUNICIPALITY, meant) instanceof Resolution.Found<String> found) {
				municipalities.addAlias(name.surface(), found.target());
			}
		}
		this.byKind.put(MUNICIPALITY, municipalities.build());
	}

	Resolution<String> resolve(String kind, Name name) {
		Names<String> known = this.byKind.get(kind);
		return (known != null) ? known.resolve(name.surface()) : new Resolution.Unknown<>(List.of());
	}

	/** The name of what a register states. */
	String of(String id) {
		return this.canonical.getOrDefault(id, id);
	}

	/** How a surface form differs from the one of several names that it stands for. */
	@Nullable Spelling spelling(@Nullable String surface, List<String> names) {
		if (surface == null || surface.codePoints().noneMatch(Character::isLetter)) {
			return null;
		}
		return names.stream().flatMap((name) -> spelling(surface, name)).findFirst().orElse(null);
	}

	private Stream<Spelling> spelling(String surface, String name) {
		if (Name.of(name).keys().contains(Name.of(surface).key())) {
			return Stream.of(Spelling.of(surface, name));
		}
		return (resolve(MUNICIPALITY, Name.of(surface)) instanceof Resolution.Found<String> found
				&& name.equals(of(found.target()))) ? Stream.of(found.spelling()) : Stream.empty();
	}

}
