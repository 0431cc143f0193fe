package org.mreza.source.load;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;

/**
 * What the graph holds before a load.
 *
 * @param statements the checksum of each statement; null for one whose load was cut short
 * @param documents the checksum of each document
 * @param evidence the ids of evidence, by the name of the source that gave it and the
 * statement that it is for
 */
record StoredState(Map<String, @Nullable String> statements, Map<String, @Nullable String> documents,
		Map<String, Map<String, List<String>>> evidence) {

	/** All at once, because a cold database takes long over each statement. */
	private static final String STORED = """
			MATCH (n:Statement|Document)
			RETURN n.id AS id, n.checksum AS checksum, [(n)-[:EVIDENCED_BY]->(e:Evidence) | e.id] AS evidence
			""";

	static StoredState read(Neo4jClient client) {
		StoredState stored = new StoredState(new HashMap<>(), new TreeMap<>(), new TreeMap<>());
		client.query(STORED).fetch().all().forEach((row) -> {
			String id = (String) Objects.requireNonNull(row.get("id"));
			(id.startsWith("document/") ? stored.documents : stored.statements).put(id, (String) row.get("checksum"));
			for (Object each : (List<?>) Objects.requireNonNull(row.get("evidence"))) {
				String evidence = (String) each;
				String source = evidence.substring("evidence/".length(), evidence.lastIndexOf("/" + id + "/"));
				stored.evidence.computeIfAbsent(source, (name) -> new HashMap<>())
					.computeIfAbsent(id, (name) -> new ArrayList<>())
					.add(evidence);
			}
		});
		return stored;
	}

	/** The evidence that a source gave, by statement. */
	Map<String, List<String>> evidence(String source) {
		return this.evidence.getOrDefault(source, Map.of());
	}

}
