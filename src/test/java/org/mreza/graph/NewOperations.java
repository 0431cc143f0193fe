package org.mreza.graph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLFieldsContainer;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLType;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;

/**
 * Operations of which no two have the same structure, so that the database plans each of
 * them: a page of a connection, filtered and ordered, with walks from its nodes and with
 * groups.
 */
final class NewOperations {

	private final GraphQLSchema schema;

	private final List<GraphQLFieldDefinition> roots;

	private final Random random;

	private final Set<String> drawn = new HashSet<>();

	NewOperations(long seed) {
		this.random = new Random(seed);
		try {
			this.schema = UnExecutableSchemaGenerator
				.makeUnExecutableSchema(new SchemaParser().parse(Files.readString(Path.of("docs/schema.graphqls"))));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.roots = this.schema.getQueryType().getFields().stream().filter(NewOperations::isPaged).toList();
	}

	/** One that was not drawn before. */
	String next() {
		String operation;
		do {
			operation = "{ " + field(one(this.roots), one(List.of(0, 0, 0, 0, 0, 0, 0, 1, 1, 2))) + " }";
		}
		while (!this.drawn.add(operation));
		return operation;
	}

	private static boolean isPaged(GraphQLFieldDefinition field) {
		return field.getArgument("orderBy") != null && named(field.getType()).getName().endsWith("Connection");
	}

	private String field(GraphQLFieldDefinition field, int depth) {
		List<String> arguments = new ArrayList<>();
		if (isPaged(field)) {
			arguments.add((chance(0.7) ? "first: " : "last: ") + 1);
		}
		if (field.getArgument("orderBy") != null && chance(0.6)) {
			arguments.add("orderBy: " + one(constants(field.getArgument("orderBy"))));
		}
		GraphQLArgument where = field.getArgument("where");
		if (where != null && chance(0.4)) {
			arguments.add("where: " + filter((GraphQLInputObjectType) named(where.getType()), chance(0.3) ? 2 : 1));
		}
		String called = field.getName()
				+ (arguments.isEmpty() ? "" : arguments.stream().collect(Collectors.joining(", ", "(", ")")));
		return switch (named(field.getType())) {
			case GraphQLObjectType page when isPaged(field) -> called + page(page, depth);
			case GraphQLFieldsContainer object -> called + " { " + fields(object, depth) + " }";
			default -> called;
		};
	}

	private String page(GraphQLObjectType page, int depth) {
		var node = (GraphQLFieldsContainer) named(page.getField("nodes").getType());
		List<String> parts = new ArrayList<>(List.of("nodes { " + fields(node, depth) + " }"));
		if (chance(0.3)) {
			parts.add("totalCount");
		}
		if (chance(0.1)) {
			parts.add("edges { cursor node { " + fields(node, 0) + " } }");
		}
		GraphQLFieldDefinition groups = page.getField("groups");
		if (groups != null && chance(0.1)) {
			parts.add("groups(by: " + one(constants(groups.getArgument("by"))) + ") { "
					+ fields((GraphQLFieldsContainer) named(groups.getType()), 0) + " }");
		}
		return " { " + String.join(" ", parts) + " }";
	}

	private String fields(GraphQLFieldsContainer type, int depth) {
		List<GraphQLFieldDefinition> plain = new ArrayList<>();
		List<GraphQLFieldDefinition> walks = new ArrayList<>();
		for (GraphQLFieldDefinition field : type.getFieldDefinitions()) {
			switch (named(field.getType())) {
				case GraphQLObjectType object when isAsked(field) -> walks.add(field);
				case GraphQLInterfaceType each when isAsked(field) -> walks.add(field);
				case GraphQLFieldsContainer other -> {
				}
				case GraphQLUnionType other -> {
				}
				default -> plain.add(field);
			}
		}
		List<String> fields = new ArrayList<>(List.of("__typename"));
		Collections.shuffle(plain, this.random);
		plain.stream().limit(1 + this.random.nextInt(6)).map(GraphQLFieldDefinition::getName).forEach(fields::add);
		if (depth > 0) {
			Collections.shuffle(walks, this.random);
			walks.stream().limit(1).map((walk) -> field(walk, depth - 1)).forEach(fields::add);
		}
		return String.join(" ", fields);
	}

	private static boolean isAsked(GraphQLFieldDefinition field) {
		return field.getArguments().stream().noneMatch((each) -> GraphQLTypeUtil.isNonNull(each.getType()))
				&& !named(field.getType()).getName().equals("Citation");
	}

	private String filter(GraphQLInputObjectType filter, int depth) {
		List<GraphQLInputObjectField> fields = new ArrayList<>(filter.getFields());
		fields.removeIf((field) -> named(field.getType()) instanceof GraphQLInputObjectType
				&& (depth == 0 || Set.of("and", "or", "not").contains(field.getName())));
		// What these take is refused unless it fits
		fields.removeIf((field) -> Set.of("notStated", "compare", "where").contains(field.getName()));
		if (fields.isEmpty()) {
			return "{}";
		}
		GraphQLInputObjectField field = one(fields);
		return "{" + field.getName() + ": " + value(field.getType(), depth - 1) + "}";
	}

	private String value(GraphQLType type, int depth) {
		boolean list = GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type));
		String value = switch (named(type)) {
			case GraphQLInputObjectType money when "MoneyInput".equals(money.getName()) ->
				"{amount: \"1\", currency: \"EUR\"}";
			// A closed kind refuses what it does not hold
			case GraphQLInputObjectType names when "NameFilter".equals(names.getName()) -> "{startsWith: \"a\"}";
			case GraphQLInputObjectType ids when "IDFilter".equals(ids.getName()) -> "{in: []}";
			case GraphQLInputObjectType filter -> filter(filter, depth);
			case GraphQLEnumType values -> one(values.getValues()).getName();
			default -> switch (named(type).getName()) {
				case "Int" -> "1";
				case "Boolean" -> String.valueOf(chance(0.5));
				case "PartialDate" -> "\"2015\"";
				default -> "\"a\"";
			};
		};
		return list ? "[" + value + "]" : value;
	}

	private static List<String> constants(GraphQLArgument argument) {
		return ((GraphQLEnumType) named(argument.getType())).getValues()
			.stream()
			.map((each) -> each.getName())
			.toList();
	}

	private <T> T one(List<T> of) {
		return of.get(this.random.nextInt(of.size()));
	}

	private boolean chance(double probability) {
		return this.random.nextDouble() < probability;
	}

	private static GraphQLNamedType named(GraphQLType type) {
		return GraphQLTypeUtil.unwrapAllAs(type);
	}

}
