package org.mreza.graph.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLImplementingType;
import graphql.schema.GraphQLInterfaceType;
import graphql.schema.GraphQLNamedOutputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLOutputType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;

/**
 * The fields of statements that sources may leave open: values that they may leave out,
 * and walks that may lead to nothing. What tells how a statement is known is none of
 * them.
 *
 * @param cypher what brings {@code notStated} of all statements to what the graph holds,
 * with {@link #signs} as its parameter {@code signs}
 * @param signs by kind and field, in the order of their names, by what one sees that a
 * field is stated: the name of a property, a step such as {@code -LED_BY->Municipality},
 * or the path of a longer walk
 */
public record OpenFields(String cypher, Map<String, Map<String, List<String>>> signs) {

	private static final String STATEMENT = "Statement";

	private static final Pattern STEP = Pattern.compile("\\(this\\)(<?-)\\[:([A-Z_|]+)](->?)\\(it(?::[A-Za-z|]+)?\\)");

	public static OpenFields of(GraphQLSchema schema) {
		GraphSchema graph = new GraphSchema(schema);
		Map<String, Map<String, List<String>>> signs = signs(graph, STATEMENT);
		String walks = signs.entrySet()
			.stream()
			.flatMap((kind) -> kind.getValue()
				.values()
				.stream()
				.flatMap(List::stream)
				.filter((sign) -> sign.startsWith("("))
				.map((path) -> "CASE WHEN n:" + kind.getKey() + " AND EXISTS { "
						+ new PathPattern(path).between("n", "it") + " } THEN \"" + path + "\" END"))
			.collect(Collectors.joining(",\n    "));
		// All statements at once, because a cold database takes long over each query
		return new OpenFields(
				"""
						MATCH (n:Statement)
						WITH n, keys(n)
						  + COLLECT { MATCH (n)-[r]->(m) UNWIND labels(m) AS label RETURN DISTINCT '-' + type(r) + '->' + label }
						  + COLLECT { MATCH (n)<-[r]-(m) UNWIND labels(m) AS label RETURN DISTINCT '<-' + type(r) + '-' + label }
						  + [walk IN [%s] WHERE walk IS NOT NULL] AS seen
						WITH n, seen, $signs[head([label IN labels(n) WHERE $signs[label] IS NOT NULL])] AS fields
						WITH n, [field IN keys(fields) WHERE none(sign IN fields[field] WHERE sign IN seen)] AS open
						UNWIND CASE open WHEN [] THEN [null] ELSE open END AS field
						WITH n, field ORDER BY field
						WITH n, collect(field) AS open
						WHERE n.notStated <> open
						SET n.notStated = open
						"""
					.formatted(walks),
				signs);
	}

	/** The names of those of a kind, or of all kinds of an interface, in their order. */
	public static Set<String> names(GraphSchema graph, String kind) {
		return signs(graph, kind).values()
			.stream()
			.flatMap((fields) -> fields.keySet().stream())
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static Map<String, Map<String, List<String>>> signs(GraphSchema graph, String kinds) {
		var statement = (GraphQLInterfaceType) graph.named(STATEMENT);
		Map<String, Map<String, List<String>>> signs = new TreeMap<>();
		for (GraphQLObjectType kind : graph.objectTypes(graph.named(kinds))) {
			Map<String, List<String>> fields = new TreeMap<>();
			for (GraphQLFieldDefinition field : kind.getFieldDefinitions()) {
				if (mayBeEmpty(graph, field.getType()) && statement.getFieldDefinition(field.getName()) == null) {
					fields.put(field.getName(), signs(graph, kind, field));
				}
			}
			signs.put(kind.getName(), fields);
		}
		return signs;
	}

	private static boolean mayBeEmpty(GraphSchema graph, GraphQLOutputType type) {
		return GraphQLTypeUtil.isNullable(type) || GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(type))
				|| graph.isConnection((GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(type));
	}

	private static List<String> signs(GraphSchema graph, GraphQLObjectType kind, GraphQLFieldDefinition field) {
		PathPattern pattern = graph.patternOrNull(kind, field);
		if (pattern == null) {
			return List.of(property(field));
		}
		Matcher step = STEP.matcher(pattern.path());
		if (!step.matches()) {
			return List.of(pattern.path());
		}
		List<String> signs = new ArrayList<>();
		for (String relationship : Objects.requireNonNull(step.group(2)).split("\\|", -1)) {
			targets(graph, field, pattern)
				.forEach((label) -> signs.add(step.group(1) + relationship + step.group(3) + label));
		}
		return signs;
	}

	private static Stream<String> targets(GraphSchema graph, GraphQLFieldDefinition field, PathPattern pattern) {
		return !pattern.targets().isEmpty() ? pattern.targets().stream()
				: graph.objectTypes((GraphQLNamedOutputType) GraphQLTypeUtil.unwrapAll(field.getType()))
					.stream()
					.map(GraphQLObjectType::getName);
	}

	/** The property that holds a field, or the first part of its value. */
	private static String property(GraphQLFieldDefinition field) {
		return (GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLImplementingType value)
				? GraphSchema.within(field.getName(), value.getFieldDefinitions().getFirst().getName())
				: field.getName();
	}

}
