package org.mreza.graph.compile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import graphql.normalized.ExecutableNormalizedField;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLTypeUtil;

import org.mreza.graph.schema.PathPattern;
import org.mreza.page.PageArguments;

/**
 * A selected field that leads along a path.
 *
 * @param from the variable of the node that it sets out from; empty at the graph itself
 * @param selection what is selected of what it leads to
 */
record Step(String from, GraphQLFieldDefinition field, PathPattern pattern, Map<String, Object> arguments,
		List<ExecutableNormalizedField> selection) {

	/** The arguments that order a list. */
	private static final Set<String> ORDER = Set.of("orderBy", "counted");

	Step(String from, GraphQLFieldDefinition definition, PathPattern pattern, ExecutableNormalizedField field) {
		this(from, definition, pattern, field.getResolvedArguments(), field.getChildren());
	}

	GraphQLNamedOutputType type() {
		return (GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(this.field.getType());
	}

	boolean isRoot() {
		return this.from.isEmpty();
	}

	boolean isList() {
		return GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(this.field.getType()));
	}

	/** The arguments that choose among what it leads to, as the schema orders them. */
	Map<String, Object> conditions() {
		Map<String, Object> conditions = new LinkedHashMap<>();
		this.field.getArguments().forEach((argument) -> {
			Object value = this.arguments.get(argument.getName());
			if (value != null && !ORDER.contains(argument.getName())
					&& !PageArguments.NAMES.contains(argument.getName())) {
				conditions.put(argument.getName(), value);
			}
		});
		return conditions;
	}

	/**
	 * The arguments that make the list, and not the page. A tree map prints the same text
	 * for the same ones in whatever order they came.
	 */
	Map<String, Object> listArguments() {
		Map<String, Object> list = new TreeMap<>(this.arguments);
		list.keySet().removeAll(PageArguments.NAMES);
		return list;
	}

	/** Whether it enters the graph at one node, which only its arguments tell. */
	boolean isChosenByArguments() {
		return isRoot() && !isList() && !this.field.getArguments().isEmpty();
	}

	/** Whether each element of its list must be there. */
	boolean hasRequiredElements() {
		return Responses.hasRequiredElements(this.field.getType());
	}

	boolean selects(String name) {
		return this.selection.stream().anyMatch((each) -> name.equals(each.getName()));
	}

	Object argument(String name) {
		return Objects.requireNonNull(this.arguments.get(name));
	}

}
