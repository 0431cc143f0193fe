package org.mreza.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

import org.mreza.failure.ApiException;

/** What can be matched: all kinds of things with names, as the schema declares them. */
@Component
class Kinds {

	private final GraphQlSource source;

	Kinds(GraphQlSource source) {
		this.source = source;
	}

	List<Kind> all() {
		return Kind.all(this.source.schema());
	}

	/**
	 * The kind of an id.
	 * @param place what the id was given as
	 */
	Kind named(String id, String place) {
		return all().stream()
			.filter((each) -> each.id().equals(id))
			.findFirst()
			.orElseThrow(() -> ApiException.badInput("`" + place + "` is `" + id + "`; expected one of "
					+ all().stream().map(Kind::id).collect(Collectors.joining(", ")) + "."));
	}

	/**
	 * Refuses a property that no kind has.
	 * @param place what its id was given as
	 */
	void check(String property, String place) {
		if (all().stream().noneMatch((kind) -> kind.property(property).isPresent())) {
			throw ApiException.badInput("`" + place + "` is `" + property + "`; expected one of "
					+ properties().stream().map(Property::id).collect(Collectors.joining(", ")) + ".");
		}
	}

	/** The properties of all kinds, each once, by name. */
	List<Property> properties() {
		List<Property> properties = new ArrayList<>();
		all().stream()
			.flatMap((kind) -> kind.properties().stream())
			.filter((each) -> properties.stream().noneMatch((other) -> other.id().equals(each.id())))
			.forEach(properties::add);
		properties.sort((one, other) -> one.id().compareTo(other.id()));
		return properties;
	}

}
