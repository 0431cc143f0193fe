package org.mreza.fuzz;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;

/** Filters within filters, far deeper than anyone means. */
final class DeepFilters {

	private static final int DEEPEST = 300;

	private static final List<String> LOGIC = List.of("and", "or", "not");

	private final Chance chance;

	private final Function<GraphQLInputObjectType, Map<String, Object>> innermost;

	DeepFilters(Chance chance, Function<GraphQLInputObjectType, Map<String, Object>> innermost) {
		this.chance = chance;
		this.innermost = innermost;
	}

	Map<String, Object> next(GraphQLInputObjectType type) {
		int levels = this.chance.of(0.5) ? this.chance.small(DEEPEST) : 1 + this.chance.below(DEEPEST);
		return deep(type, this.chance.one(LOGIC), levels);
	}

	/**
	 * A filter of so many levels.
	 * @param way what most of them are
	 */
	private Map<String, Object> deep(GraphQLInputObjectType type, String way, int levels) {
		List<GraphQLInputObjectField> ways = type.getFields()
			.stream()
			.filter((each) -> LOGIC.contains(each.getName()) || isMany(each))
			.toList();
		if (levels == 0 || ways.isEmpty()) {
			return this.innermost.apply(type);
		}
		GraphQLInputObjectField field = (type.getField(way) == null || this.chance.of(0.2)) ? this.chance.one(ways)
				: type.getField(way);
		if (isMany(field)) {
			return Map.of(field.getName(), Map.of("some", deep(one(field), way, levels - 1)));
		}
		Map<String, Object> inner = deep(type, way, levels - 1);
		return Map.of(field.getName(), "not".equals(field.getName()) ? inner : List.of(inner));
	}

	private static boolean isMany(GraphQLInputObjectField field) {
		return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLInputObjectType many
				&& many.getField("some") != null;
	}

	private static GraphQLInputObjectType one(GraphQLInputObjectField many) {
		var type = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(many.getType());
		return (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(type.getField("some").getType());
	}

}
