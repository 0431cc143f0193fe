package org.mreza.api.limit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import graphql.execution.ExecutionContext;
import graphql.language.Argument;
import graphql.language.ArrayValue;
import graphql.language.BooleanValue;
import graphql.language.Directive;
import graphql.language.DirectivesContainer;
import graphql.language.Field;
import graphql.language.FragmentDefinition;
import graphql.language.FragmentSpread;
import graphql.language.InlineFragment;
import graphql.language.IntValue;
import graphql.language.NullValue;
import graphql.language.ObjectValue;
import graphql.language.Selection;
import graphql.language.SelectionSet;
import graphql.language.TypeName;
import graphql.language.Value;
import graphql.language.VariableReference;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import org.jspecify.annotations.Nullable;

import org.mreza.graph.Limits;
import org.mreza.page.Page;

/**
 * What an operation is expected to cost, told from its text, its variables and the schema
 * alone. Selections are estimated once for each type, however often they are spread.
 */
final class CostEstimate {

	/** How long a list is taken to be that has no pages and says nothing else. */
	private static final int LIST = 2;

	/**
	 * How much harder a condition is to plan than a field, as the planner was seen to do.
	 */
	private static final long CONDITION = 10;

	/** The fields of a connection that tell something of all of it. */
	private static final Set<String> WHOLE = Set.of("totalCount", "aggregate", "groups", "groupCount");

	private static final Set<String> ROWS = Set.of("nodes", "edges", "pageInfo");

	private final GraphQLSchema schema;

	private final Map<String, FragmentDefinition> fragments;

	private final Map<String, Object> variables;

	private final Inputs inputs;

	private final Limits limits;

	private final Map<Visit, Cost> known = new HashMap<>();

	private CostEstimate(ExecutionContext operation, Limits limits) {
		this.schema = operation.getGraphQLSchema();
		this.fragments = operation.getFragmentsByName();
		this.variables = operation.getCoercedVariables().toMap();
		this.inputs = new Inputs(this.variables);
		this.limits = limits;
	}

	static Cost of(ExecutionContext operation, Limits limits) {
		var estimate = new CostEstimate(operation, limits);
		return estimate.of(operation.getOperationDefinition().getSelectionSet(), estimate.schema.getQueryType(), 0);
	}

	private Cost of(SelectionSet selections, GraphQLObjectType type, int page) {
		var visit = new Visit(selections, type, page);
		Cost cost = this.known.get(visit);
		if (cost == null) {
			cost = Cost.NONE;
			for (Selection<?> selection : selections.getSelections()) {
				cost = cost.beside(of(selection, type, page));
			}
			this.known.put(visit, cost);
		}
		return cost;
	}

	private Cost of(Selection<?> selection, GraphQLObjectType type, int page) {
		if (!isWanted((DirectivesContainer<?>) selection)) {
			return Cost.NONE;
		}
		return switch (selection) {
			case Field field -> of(field, type, page);
			case InlineFragment fragment -> within(fragment.getTypeCondition(), fragment.getSelectionSet(), type, page);
			case FragmentSpread spread -> {
				FragmentDefinition fragment = Objects.requireNonNull(this.fragments.get(spread.getName()));
				yield within(fragment.getTypeCondition(), fragment.getSelectionSet(), type, page);
			}
			default -> Cost.NONE;
		};
	}

	private Cost within(@Nullable TypeName condition, SelectionSet selections, GraphQLObjectType type, int page) {
		return (condition == null || isOne(type, condition.getName())) ? of(selections, type, page) : Cost.NONE;
	}

	private boolean isOne(GraphQLObjectType type, String condition) {
		return types((GraphQLOutputType) Objects.requireNonNull(this.schema.getType(condition))).contains(type);
	}

	private Cost of(Field field, GraphQLObjectType type, int page) {
		GraphQLFieldDefinition definition = type.getFieldDefinition(field.getName());
		if (definition == null) {
			return Cost.NONE;
		}
		boolean walk = definition.hasAppliedDirective("match");
		Cost cost = Cost.NONE;
		if (field.getSelectionSet() != null) {
			int own = page(field, definition);
			for (GraphQLObjectType each : types(definition.getType())) {
				cost = cost.or(of(field.getSelectionSet(), each, own).within(1));
			}
			cost = cost.times(size(field, definition, page));
		}
		else if (isConnection(type)) {
			walk = "totalCount".equals(field.getName());
		}
		InputSize given = this.inputs.of(field.getArguments(), definition.getArguments(), "`" + field.getName() + "`");
		long conditions = (given.planning() > 0) ? finds(field, definition) * CONDITION * given.planning() : 0;
		return cost.given(given).walked(walk ? 1 : 0, conditions);
	}

	// A page gives its size to the lists that it holds
	private int page(Field field, GraphQLFieldDefinition definition) {
		GraphQLArgument first = definition.getArgument("first");
		if (first == null) {
			return 0;
		}
		for (String argument : List.of("first", "last")) {
			if (argument(field, argument) instanceof Number size) {
				// What is out of range is refused where the page is read
				return Math.clamp(size.longValue(), 1, Page.LARGEST);
			}
		}
		return isFound(definition) ? Page.SIZE : this.limits.defaultPageSize();
	}

	private int size(Field field, GraphQLFieldDefinition definition, int page) {
		if (!GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(definition.getType()))) {
			return 1;
		}
		var declared = definition.getAppliedDirective("listSize");
		if (declared != null) {
			return (argument(field, "first") != null) ? page(field, definition)
					: declared.getArgument("assumedSize").<Integer>getValue();
		}
		if (argument(field, "ids") instanceof Collection<?> ids) {
			return Math.min(ids.size(), this.limits.pageSize());
		}
		return (page > 0) ? page : LIST;
	}

	/** How often a list is found: for its rows, its number, and each of its groups. */
	private long finds(Field field, GraphQLFieldDefinition definition) {
		SelectionSet selections = field.getSelectionSet();
		if (selections == null || !(GraphQLTypeUtil.unwrapAll(definition.getType()) instanceof GraphQLObjectType type)
				|| !isConnection(type)) {
			return 1;
		}
		List<String> parts = names(selections).toList();
		return parts.stream().filter(WHOLE::contains).count() + (parts.stream().anyMatch(ROWS::contains) ? 1 : 0);
	}

	private Stream<String> names(SelectionSet selections) {
		return selections.getSelections().stream().flatMap((selection) -> switch (selection) {
			case Field field -> Stream.of(field.getName());
			case InlineFragment fragment -> names(fragment.getSelectionSet());
			case FragmentSpread spread ->
				names(Objects.requireNonNull(this.fragments.get(spread.getName())).getSelectionSet());
			default -> Stream.empty();
		});
	}

	/** Whether it is a page of what a question found, and not of a list of the graph. */
	private static boolean isFound(GraphQLFieldDefinition field) {
		return GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLObjectType type
				&& type.getFieldDefinition("pageInfo") != null && !isConnection(type);
	}

	private static boolean isConnection(GraphQLImplementingType type) {
		return type.getInterfaces().stream().anyMatch((each) -> "Connection".equals(each.getName()));
	}

	private List<GraphQLObjectType> types(GraphQLOutputType type) {
		return switch (GraphQLTypeUtil.unwrapAll(type)) {
			case GraphQLObjectType object -> List.of(object);
			case GraphQLInterfaceType any -> this.schema.getImplementations(any);
			case GraphQLUnionType any -> any.getTypes().stream().map((member) -> (GraphQLObjectType) member).toList();
			default -> List.of();
		};
	}

	private boolean isWanted(DirectivesContainer<?> selection) {
		return !Boolean.TRUE.equals(condition(selection, "skip"))
				&& !Boolean.FALSE.equals(condition(selection, "include"));
	}

	private @Nullable Object condition(DirectivesContainer<?> selection, String directive) {
		for (Directive each : selection.getDirectives(directive)) {
			this.inputs.of(each.getArguments(), this.schema.getDirective(directive).getArguments(),
					"`@" + directive + "`");
			return value(each.getArgument("if"));
		}
		return null;
	}

	private @Nullable Object argument(Field field, String name) {
		for (Argument argument : field.getArguments()) {
			if (argument.getName().equals(name)) {
				return value(argument);
			}
		}
		return null;
	}

	private @Nullable Object value(@Nullable Argument argument) {
		return (argument != null) ? value(argument.getValue()) : null;
	}

	private @Nullable Object value(Value<?> value) {
		return switch (value) {
			case VariableReference variable -> this.variables.get(variable.getName());
			case IntValue number -> number.getValue();
			case BooleanValue truth -> truth.isValue();
			case ArrayValue list -> list.getValues();
			case ObjectValue object -> object.getObjectFields();
			case NullValue _ -> null;
			default -> value;
		};
	}

	/**
	 * Selections as they are answered of an object of a type, within a page of a size.
	 */
	private record Visit(SelectionSet selections, GraphQLObjectType type, int page) {
	}

}
