package org.mreza.source.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLTypeUtil;

import org.mreza.graph.schema.GraphSchema;
import org.mreza.name.Name;
import org.mreza.name.Resolution;
import org.mreza.source.read.RawStatement;

/** Makes the id of a statement: the one it was given, or one made of what it is about. */
final class Identifier {

	private final RegisterNames names;

	Identifier(RegisterNames names) {
		this.names = names;
	}

	IdentifiedStatement identify(RawStatement statement) {
		List<String> parts = new ArrayList<>();
		var identified = statement.type().getAppliedDirective("identified");
		List<String> fields = (identified != null) ? identified.getArgument("by").getValue() : List.of("id");
		for (String field : fields) {
			Object value = statement.values().get(field);
			if (value != null) {
				parts.add(slug(statement.type().getField(field), value));
			}
		}
		return new IdentifiedStatement(id(statement.kind(), String.join("/", parts)), statement);
	}

	/** The global id of what has an id among those of its kind. */
	static String id(String kind, String local) {
		return GraphSchema.idPrefix(kind) + "/" + local;
	}

	private String slug(GraphQLInputObjectField field, Object value) {
		String kind = GraphSchema.refersTo(field);
		if (value instanceof Name name) {
			return (kind != null && this.names.resolve(kind, name) instanceof Resolution.Found<String> found)
					? found.target().substring(found.target().indexOf('/') + 1)
					: name.key().replace(' ', '-').replaceAll("[^a-z0-9-]", "");
		}
		return (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLEnumType)
				? value.toString().toLowerCase(Locale.ROOT).replace('_', '-') : value.toString();
	}

}
