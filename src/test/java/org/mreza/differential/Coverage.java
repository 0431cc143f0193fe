package org.mreza.differential;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

import graphql.schema.FieldCoordinates;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;

/**
 * Everything of the schema that an operation may use, and how often it was used: fields
 * and arguments, orders and dimensions, each comparison of each filter.
 */
final class Coverage {

	private static final Set<String> LOGIC = Set.of("and", "or", "not");

	private final GraphQLSchema schema;

	private final TreeMap<String, Integer> used = new TreeMap<>();

	private final Map<Boolean, Set<String>> decided = Map.of(true, new TreeSet<>(), false, new TreeSet<>());

	private final Set<String> visited = new HashSet<>();

	Coverage(GraphQLSchema schema) {
		this.schema = schema;
		visit(schema.getQueryType());
	}

	private void visit(GraphQLNamedType type) {
		if (!this.visited.add(type.getName())) {
			return;
		}
		switch (type) {
			case GraphQLImplementingType object -> {
				fields(object).forEach((field) -> {
					item(object.getName() + "." + field.getName());
					field.getArguments().forEach((argument) -> visit(object, field, argument));
					visit(GraphQLTypeUtil.unwrapAllAs(field.getType()));
				});
				object.getInterfaces().forEach((each) -> visit((GraphQLNamedType) each));
				if (object instanceof GraphQLInterfaceType each) {
					this.schema.getImplementations(each).forEach(this::visit);
				}
			}
			case GraphQLUnionType union -> union.getTypes().forEach((member) -> visit((GraphQLNamedType) member));
			case GraphQLInputObjectType filter -> filter.getFields().forEach((field) -> visit(filter, field));
			case GraphQLEnumType values when values.getName().matches(".*(Order|Dimension|Quantity)") ->
				values.getValues().forEach((value) -> item(values.getName() + "." + value.getName()));
			default -> {
			}
		}
	}

	private void visit(GraphQLImplementingType type, GraphQLFieldDefinition field, GraphQLArgument argument) {
		item(type.getName() + "." + field.getName() + "(" + argument.getName() + ")");
		visit(GraphQLTypeUtil.unwrapAllAs(argument.getType()));
	}

	private void visit(GraphQLInputObjectType filter, GraphQLInputObjectField field) {
		String item = filter.getName() + "." + field.getName();
		var type = (GraphQLNamedType) GraphQLTypeUtil.unwrapAll(field.getType());
		if ("compare".equals(field.getName())) {
			item(item);
			((GraphQLEnumType) GraphQLTypeUtil.unwrapAll(((GraphQLInputObjectType) type).getField("number").getType()))
				.getValues()
				.forEach((number) -> item(item + "." + number.getName()));
		}
		else if (type instanceof GraphQLInputObjectType operators && isOperators(operators)) {
			operators.getFields().forEach((operator) -> {
				if ("count".equals(operator.getName())) {
					((GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(operator.getType())).getFields()
						.forEach((each) -> item(item + ".count." + each.getName()));
				}
				else {
					item(item + "." + operator.getName());
				}
				if (GraphQLTypeUtil.unwrapAll(operator.getType()) instanceof GraphQLInputObjectType one
						&& "some".equals(operator.getName())) {
					visit(one);
				}
			});
		}
		else {
			item(item);
			if (type instanceof GraphQLInputObjectType one) {
				visit(one);
			}
		}
	}

	/** Whether an input is comparisons or quantifiers, and not a filter of a kind. */
	static boolean isOperators(GraphQLInputObjectType input) {
		return LOGIC.stream().noneMatch((each) -> input.getField(each) != null) && input.getFields()
			.stream()
			.noneMatch((each) -> GraphQLTypeUtil.unwrapAll(each.getType()).getName().equals("IDFilter"));
	}

	/** The fields of a type that the graph answers, and no controller. */
	Stream<GraphQLFieldDefinition> fields(GraphQLImplementingType type) {
		return type.getFieldDefinitions()
			.stream()
			.filter((field) -> field.hasAppliedDirective("match")
					|| (!isQuery(type) && !isAnsweredByJava(type, field)));
	}

	boolean isQuery(GraphQLNamedType type) {
		return type.getName().equals(this.schema.getQueryType().getName());
	}

	private boolean isAnsweredByJava(GraphQLImplementingType type, GraphQLFieldDefinition field) {
		return type instanceof GraphQLObjectType object
				&& this.schema.getCodeRegistry().hasDataFetcher(FieldCoordinates.coordinates(object, field));
	}

	private void item(String item) {
		this.used.putIfAbsent(item, 0);
	}

	/** Picks one of several, mostly one that was used least. */
	<T> T pick(Random random, List<T> options, Function<T, String> item) {
		if (random.nextInt(6) == 0) {
			return options.get(random.nextInt(options.size()));
		}
		int least = options.stream().mapToInt((option) -> uses(item.apply(option))).min().orElseThrow();
		List<T> seldom = options.stream().filter((option) -> uses(item.apply(option)) == least).toList();
		return seldom.get(random.nextInt(seldom.size()));
	}

	// A field was used as often as the least of its arguments, a comparison as the least
	// of its operators
	private int uses(String item) {
		return Stream
			.of(this.used.subMap(item, true, item, true), this.used.subMap(item + "(", item + ")"),
					this.used.subMap(item + ".", item + "/"))
			.flatMap((part) -> part.values().stream())
			.min(Integer::compare)
			.orElse(0);
	}

	/** How much of a type was never used. */
	int unused(GraphQLNamedType type) {
		return Math.toIntExact(this.used.subMap(type.getName() + ".", type.getName() + "/")
			.values()
			.stream()
			.filter((times) -> times == 0)
			.count());
	}

	void use(String item) {
		if (this.used.computeIfPresent(item, (any, times) -> times + 1) == null) {
			throw new IllegalArgumentException("The schema has no " + item);
		}
	}

	/** Notes that a condition held of some node, or did not. */
	void decided(String item, boolean holds) {
		this.decided.get(holds).add(item);
	}

	/** All of the schema. */
	Set<String> all() {
		return this.used.keySet();
	}

	/** What no operation used. */
	Set<String> unused() {
		Set<String> unused = new TreeSet<>(all());
		unused.removeIf((item) -> this.used.get(item) > 0);
		return unused;
	}

	/** Conditions that never held of any node, or never failed. */
	Set<String> undecided() {
		Set<String> undecided = new TreeSet<>(all());
		undecided.removeIf((item) -> !item.matches("\\w+Filter\\..*")
				|| this.decided.values().stream().allMatch((items) -> items.contains(item)));
		return undecided;
	}

}
