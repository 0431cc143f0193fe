package org.mreza.table;

import java.util.LinkedHashMap;
import java.util.Map;

import graphql.analysis.QueryTransformer;
import graphql.analysis.QueryTraversalOptions;
import graphql.analysis.QueryVisitorFieldEnvironment;
import graphql.analysis.QueryVisitorStub;
import graphql.execution.ExecutionContext;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.Node;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLSchema;
import graphql.util.TreeTransformerUtil;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Asks of each connection whether it begins and ends where its page does. */
final class PageEndProbe extends QueryVisitorStub {

	/** A name that no client may give to anything. */
	private static final String KEY = "__end";

	private static final Field END = Field.newField("pageInfo")
		.alias(KEY)
		.selectionSet(SelectionSet.newSelectionSet()
			.selection(new Field("hasNextPage"))
			.selection(new Field("hasPreviousPage"))
			.build())
		.build();

	private final ExecutionContext context;

	private PageEndProbe(ExecutionContext context) {
		this.context = context;
	}

	/** An operation that asks this, too. */
	static ExecutionContext asked(ExecutionContext context, OperationDefinition operation) {
		PageEndProbe probe = new PageEndProbe(context);
		GraphQLSchema schema = context.getGraphQLSchema();
		Map<String, FragmentDefinition> fragments = new LinkedHashMap<>(context.getFragmentsByName());
		fragments.replaceAll((name, fragment) -> (FragmentDefinition) probe.transformed(fragment,
				(GraphQLCompositeType) schema.getType(fragment.getTypeCondition().getName())));
		OperationDefinition probing = (OperationDefinition) probe.transformed(operation, schema.getQueryType());
		return context.transform((builder) -> builder.operationDefinition(probing).fragmentsByName(fragments));
	}

	private Node<?> transformed(Node<?> root, @Nullable GraphQLCompositeType type) {
		return QueryTransformer.newQueryTransformer()
			.schema(this.context.getGraphQLSchema())
			.fragmentsByName(this.context.getFragmentsByName())
			.variables(this.context.getCoercedVariables().toMap())
			.options(QueryTraversalOptions.defaultOptions().coerceFieldArguments(false))
			.root(root)
			.rootParentType(type)
			.build()
			.transform(this);
	}

	@Override
	public void visitField(QueryVisitorFieldEnvironment visited) {
		if (!visited.isTypeNameIntrospectionField() && Selection.isConnection(visited.getFieldDefinition().getType())) {
			Field field = visited.getField();
			TreeTransformerUtil.changeNode(visited.getTraverserContext(), field
				.transform((it) -> it.selectionSet(field.getSelectionSet().transform((all) -> all.selection(END)))));
		}
	}

	/** Whether a connection has more than the page that was answered. */
	static boolean isMissed(JsonNode connection) {
		JsonNode end = connection.path(KEY);
		return end.path("hasNextPage").asBoolean(false) || end.path("hasPreviousPage").asBoolean(false);
	}

}
