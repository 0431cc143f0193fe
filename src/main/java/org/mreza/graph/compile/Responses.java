package org.mreza.graph.compile;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

import org.mreza.graph.plan.Shape;
import org.mreza.graph.plan.Shape.ConstantShape;
import org.mreza.graph.plan.Shape.Field;
import org.mreza.graph.plan.Shape.ResponseKey;

/** How selected fields stand in the answer. */
final class Responses {

	private Responses() {
	}

	/** The key of a field, and whether it must have a value. */
	static ResponseKey key(GraphQLObjectType type, ExecutableNormalizedField field) {
		return new ResponseKey(field.getResultKey(), "__typename".equals(field.getName())
				|| GraphQLTypeUtil.isNonNull(type.getFieldDefinition(field.getName()).getType()));
	}

	/** The name of a type. */
	static Field typename(ExecutableNormalizedField field, GraphQLNamedOutputType type) {
		return typename(field, type.getName());
	}

	static Field typename(ExecutableNormalizedField field, String type) {
		return Field.of(new ResponseKey(field.getResultKey(), true), new ConstantShape(type));
	}

	/** Whether each element of a list must be there. */
	static boolean hasRequiredElements(GraphQLType list) {
		return GraphQLTypeUtil.isNonNull(GraphQLTypeUtil.unwrapOne(GraphQLTypeUtil.unwrapNonNull(list)));
	}

	/** What holds the values of a scalar, an enum, or a list of these. */
	static Shape values(GraphQLType type) {
		GraphQLType bare = GraphQLTypeUtil.unwrapNonNull(type);
		if (!GraphQLTypeUtil.isList(bare)) {
			return new Shape.ScalarShape(bare);
		}
		GraphQLType each = GraphQLTypeUtil.unwrapOne(bare);
		return new Shape.ListShape(values(each), GraphQLTypeUtil.isNonNull(each));
	}

}
