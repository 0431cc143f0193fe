package org.mreza.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import org.jspecify.annotations.Nullable;

/**
 * A page of the connection that an operation asks for. It stands in the context of the
 * request.
 *
 * @param after the cursor that it follows; null for the first page
 */
record PageRequest(int size, @Nullable String after) {

	/** What says which page is asked for. */
	static final Set<String> ARGUMENTS = Set.of("first", "after", "last", "before");

	private static final Field TOTAL = new Field("totalCount");

	private static final Field PLACE = new Field("pageInfo",
			SelectionSet.newSelectionSet()
				.selection(new Field("hasNextPage"))
				.selection(new Field("endCursor"))
				.build());

	/** The operation, asking for this page alone. */
	OperationDefinition of(OperationDefinition operation) {
		Field list = operation.getSelectionSet().getSelectionsOfType(Field.class).getFirst();
		List<Argument> arguments = new ArrayList<>(list.getArguments());
		arguments.removeIf((argument) -> ARGUMENTS.contains(argument.getName()));
		arguments.add(new Argument("first", IntValue.of(this.size)));
		if (this.after != null) {
			arguments.add(new Argument("after", StringValue.of(this.after)));
		}
		SelectionSet wanted = list.getSelectionSet().transform((selections) -> {
			selections.selection(PLACE);
			if (this.after == null) {
				selections.selection(TOTAL);
			}
		});
		Field page = list.transform((field) -> field.arguments(arguments).selectionSet(wanted));
		return operation.transform((it) -> it.selectionSet(SelectionSet.newSelectionSet().selection(page).build()));
	}

}
