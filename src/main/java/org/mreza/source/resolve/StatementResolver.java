package org.mreza.source.resolve;

import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import org.mreza.graph.schema.GraphSchema;
import org.mreza.name.Name;
import org.mreza.source.read.RawStatement;

/** Resolves the statements of one source. */
final class StatementResolver {

	private final GraphQLSchema schema;

	private final RegisterNames names;

	private final References references;

	private final Passages passages;

	StatementResolver(GraphQLSchema schema, RegisterNames names, References references, Passages passages) {
		this.schema = schema;
		this.names = names;
		this.references = references;
		this.passages = passages;
	}

	ResolvedStatement resolve(IdentifiedStatement statement) {
		RawStatement raw = statement.raw();
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("id", statement.id());
		for (GraphQLInputObjectField field : raw.type().getFields()) {
			Object value = raw.values().get(field.getName());
			if (value != null && !"said".equals(field.getName()) && !"id".equals(field.getName())) {
				put(values, raw, field, value);
			}
		}
		List<String> named = named(raw.type(), values);
		values.put("ownAssertion", raw.said().get("assertion"));
		values.put("assertion", weakest(raw, values));
		values.put("assumption", raw.said().get("assumption"));
		values.putAll(Keys.of(this.schema, raw.kind()).of(values));
		return new ResolvedStatement(raw.list(), statement.id(), Collections.unmodifiableMap(values),
				this.passages.of(statement, named), raw.position());
	}

	/**
	 * How the weakest part of a statement is known: each says so in a field of its own.
	 */
	private @Nullable Object weakest(RawStatement raw, Map<String, @Nullable Object> values) {
		List<String> known = new GraphSchema(this.schema).assertions();
		Stream<@Nullable Object> parts = raw.type()
			.getFields()
			.stream()
			.filter((field) -> "Assertion".equals(GraphQLTypeUtil.unwrapAll(field.getType()).getName()))
			.map((field) -> values.get(field.getName()));
		return Stream.concat(Stream.of("ownAssertion").map(values::get), parts)
			.filter(Objects::nonNull)
			.max(Comparator.comparingInt(known::indexOf))
			.orElse(null);
	}

	private void put(Map<String, @Nullable Object> values, RawStatement raw, GraphQLInputObjectField field,
			Object value) {
		String kind = GraphSchema.refersTo(field);
		if (kind != null) {
			values.put(field.getName(), this.references.targets(raw, field.getName(), kind, value));
		}
		else if (value instanceof Name name) {
			values.put(field.getName(), name.surface());
			values.put("sortKey", name.sortKey());
		}
		else {
			values.put(field.getName(), value);
		}
	}

	/** The names that its evidence may spell: its own, and those of what it names. */
	private List<String> named(GraphQLInputObjectType type, Map<String, @Nullable Object> values) {
		return type.getFields()
			.stream()
			.filter((field) -> "Name".equals(GraphQLTypeUtil.unwrapAll(field.getType()).getName()))
			.flatMap((field) -> (values.get(field.getName()) instanceof Collection<?> many) ? many.stream()
					: Stream.ofNullable(values.get(field.getName())))
			.map((value) -> this.names.of(value.toString()))
			.toList();
	}

}
