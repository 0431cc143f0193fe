package org.mreza.reconcile;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

import org.mreza.failure.ApiException;

/**
 * What can be matched: all kinds of things with names, as the schema declares them. They
 * are read out of it once, when they are first asked for.
 */
@Component
class Kinds {

	private final SingletonSupplier<List<Kind>> all;

	private final SingletonSupplier<List<Property>> properties;

	Kinds(GraphQlSource source) {
		this.all = SingletonSupplier.of(() -> Kind.all(source.schema()));
		this.properties = SingletonSupplier.of(() -> properties(all()));
	}

	List<Kind> all() {
		return this.all.obtain();
	}

	/** The properties of all kinds, each once, by name. */
	List<Property> properties() {
		return this.properties.obtain();
	}

	Optional<Kind> find(String id) {
		return all().stream().filter((each) -> each.id().equals(id)).findFirst();
	}

	Optional<Property> property(String id) {
		return properties().stream().filter((each) -> each.id().equals(id)).findFirst();
	}

	/**
	 * The kind of an id.
	 * @param place what the id was given as
	 */
	Kind named(String id, String place) {
		return find(id).orElseThrow(() -> ApiException.badInput("`" + place + "` is `" + id + "`; expected one of "
				+ all().stream().map(Kind::id).collect(Collectors.joining(", ")) + "."));
	}

	/**
	 * Refuses a property that no kind has.
	 * @param place what its id was given as
	 */
	void check(String property, String place) {
		if (property(property).isEmpty()) {
			throw ApiException.badInput("`" + place + "` is `" + property + "`; expected one of "
					+ properties().stream().map(Property::id).collect(Collectors.joining(", ")) + ".");
		}
	}

	private static List<Property> properties(List<Kind> kinds) {
		Map<String, Property> properties = new TreeMap<>();
		kinds.stream()
			.flatMap((kind) -> kind.properties().stream())
			.forEach((each) -> properties.putIfAbsent(each.id(), each));
		return List.copyOf(properties.values());
	}

}
