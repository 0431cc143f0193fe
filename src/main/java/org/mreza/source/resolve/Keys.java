package org.mreza.source.resolve;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;

import org.mreza.name.Name;

/**
 * Under which keys the nodes of a kind are found, as the schema declares of its fields:
 * those of its names, those of its names with words for the kind, and those of its prose.
 */
final class Keys {

	private final GraphQLObjectType kind;

	private final List<Pattern> forms;

	private Keys(GraphQLObjectType kind) {
		this.kind = kind;
		var called = kind.getAppliedDirective("called");
		this.forms = (called != null)
				? called.getArgument("as").<List<String>>getValue().stream().map(Keys::form).toList() : List.of();
	}

	static Keys of(GraphQLSchema schema, String kind) {
		return new Keys((GraphQLObjectType) Objects.requireNonNull(schema.getType(kind)));
	}

	/** What fits {@code opština *}, with the name in a group. */
	private static Pattern form(String called) {
		return Pattern.compile(Name.of(called.replace('*', '0')).key().replace("0", "(.+)"));
	}

	/** What a node is found by, as its properties hold it. */
	Map<String, List<String>> of(Map<String, ? extends @Nullable Object> values) {
		Set<String> names = new LinkedHashSet<>();
		values("name", values).forEach((name) -> names.addAll(Name.of(name).keys()));
		Set<String> called = new LinkedHashSet<>();
		names.forEach((name) -> called.addAll(called(name)));
		called.removeAll(names);
		return Map.of("nameKeys", List.copyOf(names), "calledKeys", List.copyOf(called), "proseKeys",
				values("prose", values).map((text) -> Name.of(text).key()).distinct().toList());
	}

	/** A name in all forms, and bare. */
	private Collection<String> called(String name) {
		if (this.forms.isEmpty()) {
			return List.of();
		}
		String bare = this.forms.stream()
			.map((form) -> form.matcher(name))
			.filter(Matcher::matches)
			.map((matcher) -> matcher.group(1))
			.min((one, other) -> one.length() - other.length())
			.orElse(name);
		return Stream.concat(Stream.of(bare), this.forms.stream().map((form) -> form.pattern().replace("(.+)", bare)))
			.toList();
	}

	/** The texts of the fields that bear a directive, as far as they have a letter. */
	private Stream<String> values(String directive, Map<String, ? extends @Nullable Object> values) {
		return this.kind.getFields()
			.stream()
			.filter((field) -> field.hasAppliedDirective(directive))
			.map(GraphQLFieldDefinition::getName)
			.flatMap((field) -> Stream.ofNullable(values.get(field)))
			.map(String::valueOf)
			.filter(Name::isName);
	}

}
