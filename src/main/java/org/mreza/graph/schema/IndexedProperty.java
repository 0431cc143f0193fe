package org.mreza.graph.schema;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLEnumValueDefinition;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInputValueDefinition;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.apache.commons.lang3.StringUtils;

/**
 * A property by which the schema finds nodes or orders them, so that an index has to
 * carry it.
 *
 * @param label the label of the nodes
 * @param place where the schema says so
 */
public record IndexedProperty(String label, String property, String place) {

	private static final Set<String> NO_PROPERTY = Set.of("where", "orderBy", "counted", "ids", "first", "after",
			"last", "before");

	/** What an index cannot find: conditions that are made of others, lists. */
	private static final Set<String> NOT_INDEXED = Set.of("and", "or", "not", "compare", "notStated");

	/** All that a schema needs. */
	public static List<IndexedProperty> of(GraphQLSchema schema) {
		GraphSchema graph = new GraphSchema(schema);
		return Stream
			.concat(schema.getQueryType().getFields().stream().flatMap(IndexedProperty::ofRoot),
					schema.getAllTypesAsList()
						.stream()
						.filter((type) -> type instanceof GraphQLImplementingType kind && !"Node".equals(kind.getName())
								&& graph.isKind(kind))
						.flatMap((type) -> ofKind(schema, graph, (GraphQLImplementingType) type)))
			.toList();
	}

	/** What makes the index, unless it is there. */
	public String cypher() {
		String name = Stream.of(this.label, this.property)
			.flatMap((part) -> Stream.of(StringUtils.splitByCharacterTypeCamelCase(part)))
			.map((part) -> part.toLowerCase(Locale.ROOT))
			.reduce((first, next) -> first + "_" + next)
			.orElseThrow();
		return "id".equals(this.property)
				? "CREATE CONSTRAINT %s IF NOT EXISTS FOR (n:%s) REQUIRE n.id IS UNIQUE".formatted(name, this.label)
				: "CREATE INDEX %s IF NOT EXISTS FOR (n:%s) ON (n.%s)".formatted(name, this.label, this.property);
	}

	private static Stream<IndexedProperty> ofRoot(GraphQLFieldDefinition root) {
		PathPattern pattern = PathPattern.of(root);
		return (pattern != null)
				? root.getArguments()
					.stream()
					.filter((argument) -> !NO_PROPERTY.contains(argument.getName()) && !named(argument, "Name"))
					.flatMap((argument) -> pattern.targets().stream().map((label) -> ofArgument(root, argument, label)))
				: Stream.empty();
	}

	private static IndexedProperty ofArgument(GraphQLFieldDefinition root, GraphQLArgument argument, String label) {
		return new IndexedProperty(label, argument.getName(),
				"Query." + root.getName() + "(" + argument.getName() + ")");
	}

	/**
	 * Whether it is a name or a condition on one; the index of all names carries these.
	 */
	private static boolean named(GraphQLInputValueDefinition definition, String type) {
		return type.equals(GraphQLTypeUtil.unwrapAll(definition.getType()).getName());
	}

	private static Stream<IndexedProperty> ofKind(GraphQLSchema schema, GraphSchema graph,
			GraphQLImplementingType kind) {
		String label = kind.getName();
		Stream<IndexedProperty> common = Stream.of("id", "sortKey")
			.filter((property) -> "id".equals(property) || graph.isNamed(kind))
			.map((property) -> new IndexedProperty(label, property, "the order of " + label));
		Stream<IndexedProperty> found = (schema.getType(label + "Filter") instanceof GraphQLInputObjectType filter)
				? filter.getFields()
					.stream()
					.filter((field) -> PathPattern.of(field) == null && !NOT_INDEXED.contains(field.getName())
							&& !named(field, "NameFilter"))
					.map((field) -> ofFilter(label, filter, field))
				: Stream.empty();
		Stream<IndexedProperty> ordered = (schema.getType(label + "Order") instanceof GraphQLEnumType order)
				? order.getValues().stream().flatMap((value) -> ofOrder(label, order, value)) : Stream.empty();
		return Stream.of(common, found, ordered).flatMap((each) -> each);
	}

	private static IndexedProperty ofFilter(String label, GraphQLInputObjectType filter,
			GraphQLInputObjectField field) {
		return new IndexedProperty(label, switch (GraphQLTypeUtil.unwrapAll(field.getType()).getName()) {
			case "MoneyFilter" -> field.getName() + "Amount";
			case "PeriodFilter" -> "startsFrom";
			default -> field.getName();
		}, filter.getName() + "." + field.getName());
	}

	private static Stream<IndexedProperty> ofOrder(String label, GraphQLEnumType order,
			GraphQLEnumValueDefinition value) {
		var directive = value.getAppliedDirective("order");
		if (directive == null || directive.getArgument("path").getValue() != null) {
			return Stream.empty();
		}
		return Stream.of(new IndexedProperty(label, directive.getArgument("by").getValue(),
				order.getName() + "." + value.getName()));
	}

}
