package org.mreza.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.execution.ExecutionContext;
import graphql.introspection.Introspection;
import graphql.language.Argument;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.OperationDefinition;
import graphql.language.SelectionSet;
import graphql.language.StringValue;
import graphql.language.TypeName;
import graphql.language.VariableReference;
import graphql.schema.GraphQLCompositeType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;

import org.mreza.page.PageArguments;

/**
 * Narrows an operation to a page of the list that is to be a table: other lists on the
 * way to it are not asked for, and each page is asked whether its list goes on. Fragments
 * are written out, because each place that spreads one may need another part of it.
 */
final class Narrowing {

	/** A place that is not on the way to the list, nor within it. */
	private static final int BESIDE = -1;

	private final ExecutionContext context;

	private final GraphQLSchema schema;

	private final Map<String, FragmentDefinition> fragments;

	private final ListPath path;

	private final PageRequest page;

	private Narrowing(ExecutionContext context, ListPath path, PageRequest page) {
		this.context = context;
		this.schema = context.getGraphQLSchema();
		this.fragments = context.getFragmentsByName();
		this.path = path;
		this.page = page;
	}

	static ExecutionContext narrowed(ExecutionContext context, ListPath path, PageRequest page) {
		OperationDefinition operation = context.getOperationDefinition();
		SelectionSet narrowed = new Narrowing(context, path, page).narrowed(operation.getSelectionSet(),
				context.getGraphQLSchema().getQueryType(), 0);
		return context
			.transform((builder) -> builder.operationDefinition(operation.transform((it) -> it.selectionSet(narrowed)))
				.fragmentsByName(Map.of()));
	}

	/**
	 * @param place how many parts of the way lead here
	 */
	private SelectionSet narrowed(SelectionSet selections, GraphQLCompositeType type, int place) {
		List<graphql.language.Selection<?>> kept = new ArrayList<>();
		selections.getSelections().forEach((each) -> {
			switch (each) {
				case Field field -> add(kept, field, type, place);
				case FragmentSpread spread -> {
					FragmentDefinition fragment = Objects.requireNonNull(this.fragments.get(spread.getName()));
					add(kept,
							InlineFragment.newInlineFragment()
								.typeCondition(fragment.getTypeCondition())
								.directives(spread.getDirectives())
								.selectionSet(fragment.getSelectionSet())
								.sourceLocation(spread.getSourceLocation())
								.build(),
							type, place);
				}
				case InlineFragment fragment -> add(kept, fragment, type, place);
				default -> throw new IllegalStateException(each.toString());
			}
		});
		return selections.transform((it) -> it.selections(kept));
	}

	private void add(List<graphql.language.Selection<?>> kept, InlineFragment fragment, GraphQLCompositeType type,
			int place) {
		SelectionSet narrowed = narrowed(fragment.getSelectionSet(), typeOf(fragment, type), place);
		if (!narrowed.getSelections().isEmpty()) {
			kept.add(fragment.transform((it) -> it.selectionSet(narrowed)));
		}
	}

	private void add(List<graphql.language.Selection<?>> kept, Field field, GraphQLCompositeType parent, int place) {
		if (!(parent instanceof GraphQLFieldsContainer fields)) {
			// All that a union itself has is the name of the type
			kept.add(field);
			return;
		}
		GraphQLFieldDefinition definition = Introspection.getFieldDefinition(this.schema, fields, field.getName());
		Part.Shape shape = Part.Shape.of(definition, parent);
		int below = below(field, place);
		if (below == BESIDE && shape.isListOfObjects()) {
			return;
		}
		if (!(GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLCompositeType type)) {
			kept.add(field);
			return;
		}
		SelectionSet narrowed = narrowed(field.getSelectionSet(), type, below);
		if (narrowed.getSelections().isEmpty()) {
			return;
		}
		boolean isPage = below == place + 1 && this.path.isPage(place);
		boolean isProbed = shape == Part.Shape.PAGE && below != BESIDE && hasRows(narrowed, type);
		kept.add(field.transform((it) -> {
			it.selectionSet(narrowed.transform((asked) -> {
				if (isProbed) {
					asked.selection(Continuation.place());
				}
				if (isPage) {
					asked.selection(Continuation.total());
				}
			}));
			if (isPage) {
				it.arguments(arguments(field, definition, this.path.isRead(place)));
			}
		}));
	}

	private int below(Field field, int place) {
		if (place == BESIDE || place == this.path.parts().size()) {
			// An answer without a list is a row as a whole
			return place;
		}
		return this.path.parts().get(place).key().equals(field.getResultKey()) ? place + 1 : BESIDE;
	}

	private GraphQLCompositeType typeOf(InlineFragment fragment, GraphQLCompositeType parent) {
		TypeName condition = fragment.getTypeCondition();
		return (condition != null)
				? (GraphQLCompositeType) Objects.requireNonNull(this.schema.getType(condition.getName())) : parent;
	}

	/** Whether any rows are selected of a page. */
	private boolean hasRows(SelectionSet selections, GraphQLCompositeType type) {
		return selections.getSelections().stream().anyMatch((each) -> switch (each) {
			case Field field -> type instanceof GraphQLFieldsContainer fields && Part.Shape
				.of(Introspection.getFieldDefinition(this.schema, fields, field.getName()), type) == Part.Shape.ROWS;
			case InlineFragment fragment -> hasRows(fragment.getSelectionSet(), typeOf(fragment, type));
			default -> false;
		});
	}

	private List<Argument> arguments(Field list, GraphQLFieldDefinition definition, boolean read) {
		List<Argument> arguments = new ArrayList<>();
		for (Argument argument : list.getArguments()) {
			if (!PageArguments.NAMES.contains(argument.getName())) {
				arguments.add(argument);
			}
			else if (this.page.author() == PageSizeOrigin.CLIENT || isChosen(argument)) {
				Selection.refuseUnless(false, "`" + list.getResultKey() + "` is given `" + argument.getName()
						+ "`; a table holds the whole list, so leave it out"
						+ ((definition.getArgument("where") != null) ? ", and narrow the list by `where`." : "."));
			}
		}
		arguments.add(new Argument("first", IntValue.of(read ? this.page.size() : this.page.longest())));
		if (read && this.page.after() != null) {
			arguments.add(new Argument("after", StringValue.of(this.page.after())));
		}
		return arguments;
	}

	// The first page of a document is one of several; any other may be all that it means
	private boolean isChosen(Argument argument) {
		return (argument.getValue() instanceof VariableReference variable) ? value(variable) != null
				: !"first".equals(argument.getName());
	}

	private @Nullable Object value(VariableReference variable) {
		return this.context.getExecutionInput().getVariables().get(variable.getName());
	}

}
