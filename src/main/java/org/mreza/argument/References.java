package org.mreza.argument;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import graphql.GraphQLContext;
import graphql.schema.GraphQLArgument;
import graphql.schema.GraphQLFieldDefinition;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import org.mreza.failure.ApiException;
import org.mreza.graph.Graph;
import org.mreza.graph.lookup.Lookup;
import org.mreza.graph.lookup.NearNode;

/**
 * Finds what arguments refer to: by id, by name or alias in any spelling, or by code.
 * What names nothing, or several things, is refused with what it might mean.
 */
@Component
public class References {

	private final Graph graph;

	private final Lookup lookup;

	References(Graph graph, Lookup lookup) {
		this.graph = graph;
		this.lookup = lookup;
	}

	/**
	 * The values of the arguments of a field with the ids of what they refer to, which is
	 * found by one statement, if they refer to anything. Values that the field does not
	 * allow are refused before.
	 */
	public Map<String, @Nullable Object> resolve(GraphQLContext context, GraphQLFieldDefinition field,
			Map<String, ? extends @Nullable Object> values) {
		ArgumentRules.check(field, values);
		List<GraphQLArgument> arguments = field.getArguments();
		Set<Reference> references = new LinkedHashSet<>();
		for (GraphQLArgument argument : arguments) {
			Reference.replaced(argument, values.get(argument.getName()), (reference) -> {
				references.add(reference);
				return reference.text();
			});
		}
		Map<Reference, String> ids = references.isEmpty() ? Map.of() : ids(context, references);
		Map<String, @Nullable Object> resolved = new LinkedHashMap<>(values);
		for (GraphQLArgument argument : arguments) {
			resolved.computeIfPresent(argument.getName(), (name, value) -> Reference.replaced(argument, value,
					(reference) -> Objects.requireNonNull(ids.get(reference))));
		}
		return resolved;
	}

	private Map<Reference, String> ids(GraphQLContext context, Set<Reference> references) {
		Map<String, List<Reference>> ofKinds = new LinkedHashMap<>();
		references.forEach((each) -> ofKinds.computeIfAbsent(each.kinds(), (kinds) -> new ArrayList<>()).add(each));
		List<String> columns = new ArrayList<>();
		for (String kinds : ofKinds.keySet()) {
			columns.add("[r IN $references[" + columns.size() + "] | " + found(kinds) + "]");
		}
		List<List<Map<String, String>>> texts = ofKinds.values()
			.stream()
			.map((each) -> each.stream()
				.map((reference) -> Map.of("text", reference.text(), "key", reference.key()))
				.toList())
			.toList();
		List<List<List<NearNode>>> found = this.graph
			.one(context, "RETURN [" + String.join(", ", columns) + "] AS found", Found.class, "references", texts)
			.found();
		Map<Reference, List<NearNode>> nodes = new LinkedHashMap<>();
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

	/** What a reference {@code r} to some kinds stands for, as a list. */
	private static String found(String kinds) {
		return """
				COLLECT {
				  CALL (r) {
				    MATCH (n:%s) WHERE n.id = r.text RETURN n
				    UNION
				    %s WHERE NOT x:Alias RETURN x AS n
				  }
				  WITH n ORDER BY n.id
				  RETURN {id: n.id, name: coalesce(n.name, n.title, '')}
				}""".formatted(kinds, String.join("\n    ", Lookup.clauses("r.key", kinds)));
	}

	private String only(GraphQLContext context, Reference reference, List<NearNode> found) {
		if (found.size() == 1) {
			return found.getFirst().id();
		}
		// An id is that of one, even if it is a name of another
		if (found.stream().anyMatch((node) -> node.id().equals(reference.text()))) {
			return reference.text();
		}
		if (found.isEmpty()) {
			throw this.lookup.unknown(context, reference.argument(), reference.kinds(), reference.text());
		}
		throw ApiException.badInput("`" + reference.argument() + "`: more than one is named `" + reference.text()
				+ "`; " + NearNode.choice(found));
	}

	record Found(List<List<List<NearNode>>> found) {
	}

}
