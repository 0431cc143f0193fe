package org.mreza.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.execution.AbortExecutionException;
import graphql.execution.ExecutionContext;
import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.OperationDefinition;
import graphql.language.VariableReference;
import graphql.normalized.ExecutableNormalizedField;
import graphql.normalized.ExecutableNormalizedOperationFactory;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.mreza.failure.ApiException;

/**
 * What of a connection makes a table.
 *
 * @param field the name of the field that is the connection
 * @param key the key under which it is answered
 * @param columns in the order in which they are selected
 * @param author who chose how long the lists within a row may be
 * @param unsized the lists within a row that whoever asks did not choose the length of
 */
record Selection(String field, String key, List<Column> columns, PageSizeOrigin author, List<Column> unsized) {

	private static final String ROWS = "nodes";

	private static final Set<String> LISTS = Set.of(ROWS, "edges");

	/** What a connection may be asked for besides its rows; the table tells it anyway. */
	private static final Set<String> BESIDE = Set.of("totalCount", "pageInfo");

	/**
	 * Reads an operation that is valid.
	 * @throws AbortExecutionException if it is not one connection
	 */
	static Selection of(ExecutionContext context) {
		PageSizeOrigin author = context.getGraphQLContext().getOrDefault(PageSizeOrigin.class, PageSizeOrigin.CLIENT);
		OperationDefinition operation = context.getOperationDefinition();
		GraphQLSchema schema = context.getGraphQLSchema();
		List<ExecutableNormalizedField> fields = ExecutableNormalizedOperationFactory
			.createExecutableNormalizedOperation(schema, operation, context.getFragmentsByName(),
					context.getCoercedVariables())
			.getTopLevelFields();
		refuseUnless(operation.getOperation() == OperationDefinition.Operation.QUERY,
				"A table is made by a query; this operation is none.");
		refuseUnless(fields.size() == 1, "The operation has " + fields.size()
				+ " fields of Query; a table is made of one that is a connection, such as `municipalities`.");
		ExecutableNormalizedField root = fields.getFirst();
		refuseUnless(isConnection(root.getType(schema)), "`" + root.getResultKey()
				+ "` is no connection; a table is made of one, such as `municipalities`, `grants` or `partnerships`.");
		refuseUnless(
				operation.getSelectionSet().getSelections().size() == 1
						&& operation.getSelectionSet().getSelections().getFirst() instanceof Field,
				"`" + root.getResultKey() + "` stands in a fragment; put it into the operation itself.");
		operation.getSelectionSet()
			.getSelectionsOfType(Field.class)
			.getFirst()
			.getArguments()
			.stream()
			.filter((argument) -> PageRequest.ARGUMENTS.contains(argument.getName()))
			.filter((argument) -> author == PageSizeOrigin.CLIENT || isChosen(argument, context))
			.map(Argument::getName)
			.forEach((argument) -> refuseUnless(false, "`" + root.getResultKey() + "` is given `" + argument
					+ "`; a table holds the whole list, so leave it out, and narrow the list by `where`."));
		root.getChildren()
			.forEach((each) -> refuseUnless(
					each.getAlias() == null && (ROWS.equals(each.getName()) || BESIDE.contains(each.getName())),
					"`" + each.getResultKey() + "` of `" + root.getResultKey()
							+ "` makes no rows; select what the columns are to be in `nodes`, under that name."));
		var selection = new Selection(root.getName(), root.getResultKey(), new ArrayList<>(), author,
				new ArrayList<>());
		selection.add(root.getChildren().stream().filter((each) -> ROWS.equals(each.getName())).toList(), schema);
		return selection;
	}

	// The first page of a document is one of several; any other may be all that it means
	private static boolean isChosen(Argument argument, ExecutionContext context) {
		return (argument.getValue() instanceof VariableReference variable)
				? context.getExecutionInput().getVariables().get(variable.getName()) != null
				: !"first".equals(argument.getName());
	}

	private void add(List<ExecutableNormalizedField> rows, GraphQLSchema schema) {
		refuseUnless(!rows.isEmpty(), "`" + this.key + "` has no rows; select what the columns are to be in `nodes`.");
		add(new Column("", List.of(), false), children(rows), schema);
		Set<String> names = new HashSet<>();
		this.columns.forEach((column) -> refuseUnless(names.add(column.name()),
				"Two columns are named `" + column.name() + "`; give the field of one of them an alias."));
	}

	private static List<ExecutableNormalizedField> children(List<ExecutableNormalizedField> fields) {
		return fields.stream().flatMap((field) -> field.getChildren().stream()).toList();
	}

	/** Kinds that have a field in common share its column. */
	private void add(Column parent, List<ExecutableNormalizedField> fields, GraphQLSchema schema) {
		Map<String, List<ExecutableNormalizedField>> keys = fields.stream()
			.collect(Collectors.groupingBy(ExecutableNormalizedField::getResultKey, LinkedHashMap::new,
					Collectors.toList()));
		keys.forEach((key, same) -> {
			ExecutableNormalizedField field = same.getFirst();
			GraphQLOutputType type = field.getType(schema);
			Column column = within(parent, field,
					parent.many() || GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type)));
			if (!field.hasChildren()) {
				this.columns.add(column);
				return;
			}
			if (isConnection(type) && same.stream().allMatch(this::isUnsized)
					&& children(same).stream().anyMatch((each) -> LISTS.contains(each.getName()))) {
				this.unsized.add(column);
			}
			add(column, children(same), schema);
		});
	}

	// The rows of a connection are its own; they need no name beside it
	private static Column within(Column parent, ExecutableNormalizedField field, boolean many) {
		List<String> path = new ArrayList<>(parent.path());
		path.add(field.getResultKey());
		boolean rows = ROWS.equals(field.getName()) && !parent.name().isEmpty() && field.hasChildren()
				&& field.getAlias() == null;
		String name = rows ? parent.name()
				: parent.name() + (parent.name().isEmpty() ? "" : ".") + field.getResultKey();
		return new Column(name, List.copyOf(path), many);
	}

	private boolean isUnsized(ExecutableNormalizedField connection) {
		return this.author == PageSizeOrigin.DOCUMENT || (connection.getResolvedArguments().get("first") == null
				&& connection.getResolvedArguments().get("last") == null);
	}

	static boolean isConnection(GraphQLOutputType type) {
		return GraphQLTypeUtil.unwrapAll(type) instanceof GraphQLImplementingType named
				&& named.getInterfaces().stream().anyMatch((each) -> "Connection".equals(each.getName()));
	}

	/**
	 * The cells of a row.
	 * @throws AbortExecutionException if a list in the row goes on where nobody who asks
	 * chose that it should end
	 */
	List<@Nullable Object> cells(JsonNode row) {
		for (Column list : this.unsized) {
			refuseUnless(!isMissed(row, list.path()),
					"A row has more in `" + list.name() + "` than "
							+ ((this.author == PageSizeOrigin.CLIENT)
									? "a page of it holds: say by `first` how many a cell may hold."
									: "the document asks for: send its text with a larger `first` there."));
		}
		List<@Nullable Object> cells = new ArrayList<>();
		this.columns.forEach((column) -> cells.add(column.cell(row)));
		return cells;
	}

	private static boolean isMissed(@Nullable JsonNode node, List<String> path) {
		if (node == null) {
			return false;
		}
		if (node.isArray()) {
			return node.valueStream().anyMatch((each) -> isMissed(each, path));
		}
		return path.isEmpty() ? PageEndProbe.isMissed(node)
				: isMissed(node.get(path.getFirst()), path.subList(1, path.size()));
	}

	private static void refuseUnless(boolean condition, String message) {
		if (!condition) {
			throw ApiException.badInput(message).aborting();
		}
	}

}
