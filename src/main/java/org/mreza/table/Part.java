package org.mreza.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import graphql.execution.ExecutionContext;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.normalized.NormalizedInputValue;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;

/**
 * A field of an answer with all that is selected below it, of whatever kind. Kinds that
 * have a field in common share its part.
 *
 * @param key under which it is answered
 * @param type the name of the type of what it is or holds
 * @param isSized whether the operation says how many nodes a page has
 * @param isRenamed whether its key is not its name
 */
record Part(String key, Shape shape, String type, boolean isSized, boolean isRenamed, List<Part> parts) {

	/** What a field is, as far as a table cares. */
	enum Shape {

		/** A value. */
		VALUE,
		/** A list of values. */
		VALUES,
		/** An object. */
		OBJECT,
		/** An object that is a page of a list. */
		PAGE,
		/** A list of objects that is whole. */
		LIST,
		/** What a page has of its list. */
		ROWS;

		static Shape of(GraphQLFieldDefinition field, GraphQLType parent) {
			boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()));
			GraphQLType type = GraphQLTypeUtil.unwrapAll(field.getType());
			if (!(type instanceof GraphQLCompositeType)) {
				return list ? VALUES : VALUE;
			}
			if (!list) {
				return isPage(type) ? PAGE : OBJECT;
			}
			return (isPage(parent) && field.getArguments().isEmpty()) ? ROWS : LIST;
		}

		private static boolean isPage(GraphQLType type) {
			return type instanceof GraphQLFieldsContainer fields && fields.getFieldDefinition("pageInfo") != null;
		}

		boolean isList() {
			return this == VALUES || this == LIST || this == ROWS;
		}

		boolean isListOfObjects() {
			return this == LIST || this == ROWS;
		}

	}

	/** The answer to an operation that is valid, as a part without a key. */
	static Part answer(ExecutionContext context) {
		List<ExecutableNormalizedField> fields = ExecutableNormalizedOperationFactory
			.createExecutableNormalizedOperation(context.getGraphQLSchema(), context.getOperationDefinition(),
					context.getFragmentsByName(), context.getCoercedVariables())
			.getTopLevelFields();
		return new Part("", Shape.OBJECT, "Query", false, false, parts(fields, context.getGraphQLSchema()));
	}

	private static List<Part> parts(List<ExecutableNormalizedField> fields, GraphQLSchema schema) {
		Map<String, List<ExecutableNormalizedField>> keys = fields.stream()
			.collect(Collectors.groupingBy(ExecutableNormalizedField::getResultKey, LinkedHashMap::new,
					Collectors.toList()));
		return keys.values().stream().map((same) -> of(same, schema)).toList();
	}

	private static Part of(List<ExecutableNormalizedField> same, GraphQLSchema schema) {
		ExecutableNormalizedField field = same.getFirst();
		return new Part(field.getResultKey(),
				Shape.of(field.getFieldDefinitions(schema).getFirst(),
						schema.getObjectType(field.getObjectTypeNames().iterator().next())),
				GraphQLTypeUtil.unwrapAll(field.getType(schema)).getName(),
				same.stream().anyMatch((each) -> isGiven(each, "first") || isGiven(each, "last")),
				field.getAlias() != null,
				parts(same.stream().flatMap((each) -> each.getChildren().stream()).toList(), schema));
	}

	private static boolean isGiven(ExecutableNormalizedField field, String argument) {
		NormalizedInputValue value = field.getNormalizedArgument(argument);
		return value != null && value.getValue() != null;
	}

	/** Whether it needs no name of its own beside the page that it is of. */
	boolean isNameless() {
		return this.shape == Shape.ROWS && !this.isRenamed;
	}

	/** Whether it has a list that may go on behind the page that is asked for. */
	boolean mayGoOn() {
		return this.shape == Shape.PAGE && this.parts.stream().anyMatch((each) -> each.shape == Shape.ROWS);
	}

}
