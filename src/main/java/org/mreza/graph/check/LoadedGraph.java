package org.mreza.graph.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.data.neo4j.core.mapping.Neo4jMappingContext;

import org.mreza.graph.schema.CypherFiles;

/**
 * What the graph can hold, as the load statements and the mapped records say.
 *
 * @param properties the properties of each label
 * @param relationships the types of relationships
 */
record LoadedGraph(Map<String, Set<String>> properties, Set<String> relationships) {

	private static final Pattern LABEL = Pattern.compile("SET n:(\\w+)|(?:MERGE|MATCH) \\(n:(\\w+)\\)?(?= |\\n|-)");

	private static final Pattern MAP = Pattern.compile("n \\+= row \\{([^}]*)}");

	private static final Pattern KEY = Pattern.compile("\\.(\\w+)");

	private static final Pattern ASSIGNED = Pattern.compile("\\bn\\.(\\w+) =");

	private static final Pattern RELATIONSHIP = Pattern.compile("MERGE \\(n\\)-\\[:(\\w+)]->\\(m\\)");

	static LoadedGraph of(CypherFiles files, Neo4jMappingContext mapped) {
		LoadedGraph loaded = new LoadedGraph(new HashMap<>(), new HashSet<>());
		files.loads().forEach((load) -> loaded.add(load.cypher()));
		files.derived().forEach(loaded::add);
		mapped.getPersistentEntities()
			.forEach((entity) -> entity.getGraphProperties()
				.forEach((property) -> loaded.property(entity.getPrimaryLabel(), property.getPropertyName())));
		return loaded;
	}

	private void add(String load) {
		RELATIONSHIP.matcher(load).results().forEach((match) -> this.relationships.add(match.group(1)));
		List<String> labels = LABEL.matcher(load)
			.results()
			.map((match) -> (match.group(1) != null) ? match.group(1) : match.group(2))
			.toList();
		if (labels.isEmpty()) {
			return;
		}
		property(labels.getLast(), "id");
		MAP.matcher(load)
			.results()
			.flatMap((map) -> KEY.matcher(map.group(1)).results())
			.forEach((key) -> property(labels.getLast(), key.group(1)));
		ASSIGNED.matcher(load).results().forEach((match) -> property(labels.getLast(), match.group(1)));
	}

	private void property(String label, String name) {
		this.properties.computeIfAbsent(label, (each) -> new HashSet<>()).add(name);
	}

	boolean has(String label, String property) {
		return this.properties.getOrDefault(label, Set.of()).contains(property);
	}

}
