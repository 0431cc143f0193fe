package org.mreza.argument;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.GraphQLContext;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.mreza.failure.ApiException;
import org.mreza.graph.Graph;
import org.mreza.graph.schema.GraphSchema;

/**
 * Finds what arguments refer to: by id, by name or alias in any spelling, or by code.
 * What names nothing, or several things, is refused with what it might mean.
 */
@Component
public class References {

	private static final int CANDIDATES = 3;

	/**
	 * What has a word in its name that is one of the words but for a letter, the nearest
	 * first.
	 */
	private static final String SIMILAR = """
			RETURN COLLECT {
			  CALL db.index.fulltext.queryNodes('words', $words, {limit: 1000}) YIELD node, score
			  OPTIONAL MATCH (node:Alias)-[:NAMES]->(named)
			  WITH coalesce(named, node) AS found, max(score) AS score
			  WHERE any(kind IN $kinds WHERE kind IN labels(found))
			  WITH found, score ORDER BY score DESC, found.id LIMIT $most
			  RETURN {id: found.id, name: coalesce(found.name, found.title, '')}
			} AS nodes
			""";

	private final Graph graph;

	/** How references to some kinds are found, which the schema alone decides. */
	private final Map<String, String> ways = new ConcurrentHashMap<>();

	References(Graph graph) {
		this.graph = graph;
	}

	/**
	 * The values of the arguments of a field with the ids of what they refer to, which is
	 * found by one statement, if they refer to anything. Values that the field does not
	 * allow are refused before.
	 */
	public Map<String, @Nullable Object> resolve(GraphQLContext context, GraphQLSchema schema,
			GraphQLFieldDefinition field, Map<String, ? extends @Nullable Object> values) {
		ArgumentRules.check(field, values);
		List<GraphQLArgument> arguments = field.getArguments();
		Set<Reference> references = new LinkedHashSet<>();
		for (GraphQLArgument argument : arguments) {
			Reference.replaced(argument, values.get(argument.getName()), (reference) -> {
				references.add(reference);
				return reference.text();
			});
		}
		Map<Reference, String> ids = references.isEmpty() ? Map.of() : ids(context, schema, references);
		Map<String, @Nullable Object> resolved = new LinkedHashMap<>(values);
		for (GraphQLArgument argument : arguments) {
			resolved.computeIfPresent(argument.getName(), (name, value) -> Reference.replaced(argument, value,
					(reference) -> Objects.requireNonNull(ids.get(reference))));
		}
		return resolved;
	}

	private Map<Reference, String> ids(GraphQLContext context, GraphQLSchema schema, Set<Reference> references) {
		Map<String, List<Reference>> ofKinds = new LinkedHashMap<>();
		references.forEach((each) -> ofKinds.computeIfAbsent(each.kinds(), (kinds) -> new ArrayList<>()).add(each));
		List<String> columns = new ArrayList<>();
		for (String kinds : ofKinds.keySet()) {
			columns.add("[r IN $references[" + columns.size() + "] | "
					+ this.ways.computeIfAbsent(kinds, (each) -> ways(schema, each)) + "]");
		}
		List<List<Map<String, String>>> texts = ofKinds.values()
			.stream()
			.map((each) -> each.stream()
				.map((reference) -> Map.of("text", reference.text(), "key", reference.key()))
				.toList())
			.toList();
		List<List<List<Node>>> found = this.graph
			.one(context, "RETURN [" + String.join(", ", columns) + "] AS found", Found.class, "references", texts)
			.found();
		Map<Reference, List<Node>> nodes = new LinkedHashMap<>();
		int column = 0;
		for (List<Reference> each : ofKinds.values()) {
			for (int i = 0; i < each.size(); i++) {
				nodes.put(each.get(i), found.get(column).get(i));
			}
			column++;
		}
		return references.stream()
			.collect(Collectors.toMap((each) -> each,
					(each) -> only(context, each, nodes.getOrDefault(each, List.of()))));
	}

	/**
	 * What a reference {@code r} to some kinds stands for, as a list. Each way to find it
	 * is one for which there is an index.
	 */
	private static String ways(GraphQLSchema schema, String kinds) {
		List<String> ways = new ArrayList<>();
		ways.add("MATCH (n:" + kinds + ") WHERE n.id = r.text");
		GraphSchema graph = new GraphSchema(schema);
		List<GraphQLObjectType> all = Stream.of(kinds.split("\\|"))
			.flatMap((kind) -> graph.objectTypes(graph.named(kind)).stream())
			.distinct()
			.toList();
		// An alias is found by its name as what it names
		String named = labels(all, (type) -> graph.isNamed(type) && !"Alias".equals(type.getName()));
		if (!named.isEmpty()) {
			ways.add("MATCH (n:" + named + ") WHERE n.nameKey = r.key");
			ways.add("MATCH (:Alias {nameKey: r.key})-[:NAMES]->(n:" + named + ")");
		}
		String titled = labels(all, (type) -> !graph.isNamed(type) && type.getField("title") != null);
		if (!titled.isEmpty()) {
			ways.add("MATCH (n:" + titled + ") WHERE n.titleKey = r.key");
		}
		String coded = labels(all, (type) -> type.getField("code") != null);
		if (!coded.isEmpty()) {
			ways.add("MATCH (n:" + coded + ") WHERE n.code = r.text");
		}
		return ways.stream()
			.map((way) -> way + " RETURN n")
			.collect(Collectors.joining("\n    UNION ", "COLLECT {\n  CALL (r) {\n    ", """

					  }
					  WITH n ORDER BY n.id
					  RETURN {id: n.id, name: coalesce(n.name, n.title, '')}
					}"""));
	}

	private static String labels(Collection<GraphQLObjectType> types, Predicate<GraphQLObjectType> which) {
		return types.stream().filter(which).map(GraphQLObjectType::getName).collect(Collectors.joining("|"));
	}

	private String only(GraphQLContext context, Reference reference, List<Node> found) {
		if (found.size() == 1) {
			return found.getFirst().id();
		}
		// An id is that of one, even if it is a name of another
		if (found.stream().anyMatch((node) -> node.id().equals(reference.text()))) {
			return reference.text();
		}
		if (found.isEmpty()) {
			List<Node> similar = similar(context, reference);
			throw new ApiException(ApiException.Code.NOT_FOUND,
					"`" + reference.argument() + "`: the graph holds nothing named `" + reference.text() + "`"
							+ (similar.isEmpty() ? "." : "; similar: " + told(similar) + "."));
		}
		throw ApiException.badInput("`" + reference.argument() + "`: more than one is named `" + reference.text()
				+ "`; give the id: " + told(found) + ((found.size() > CANDIDATES) ? ", …" : "."));
	}

	private List<Node> similar(GraphQLContext context, Reference reference) {
		// The words of an id are those of many
		if (reference.key().isEmpty() || reference.text().contains("/")) {
			return List.of();
		}
		String words = Stream.of(reference.key().split(" "))
			.map((word) -> word.replaceAll("[^\\p{L}\\p{N}]", "\\\\$0") + ((word.length() > 2) ? "~1" : ""))
			.collect(Collectors.joining(" "));
		return this.graph
			.one(context, SIMILAR, Similar.class, "words", words, "kinds", List.of(reference.kinds().split("\\|")),
					"most", CANDIDATES)
			.nodes();
	}

	private static String told(List<Node> nodes) {
		return nodes.stream()
			.limit(CANDIDATES)
			.map((node) -> "`" + node.id() + "`" + (node.name().isEmpty() ? "" : " (" + node.name() + ")"))
			.collect(Collectors.joining(", "));
	}

	record Found(List<List<List<Node>>> found) {
	}

	record Similar(List<Node> nodes) {
	}

	record Node(String id, String name) {
	}

}
