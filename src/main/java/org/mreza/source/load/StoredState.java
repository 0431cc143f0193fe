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
 * @param checksums of each statement, document and line that is left out; null for a
 * statement whose load was cut short
 * @param evidence the ids of evidence, by the name of the source that gave it and the
 * statement that it is for
 */
record StoredState(Map<String, @Nullable String> checksums, Map<String, Map<String, List<String>>> evidence) {

	/** All at once, because a cold database takes long over each statement. */
	private static final String STORED = """
			MATCH (n:Statement|Document|LeftOutLine)
			RETURN n.id AS id, n.checksum AS checksum, [(n)-[:EVIDENCED_BY]->(e:Evidence) | e.id] AS evidence
			""";

	static StoredState read(Neo4jClient client) {
		StoredState stored = new StoredState(new TreeMap<>(), new TreeMap<>());
		client.query(STORED).fetch().all().forEach((row) -> {
			String id = (String) Objects.requireNonNull(row.get("id"));
			stored.checksums.put(id, (String) row.get("checksum"));
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

	/** The ids that begin like this. */
	List<String> ids(String prefix) {
		return this.checksums.keySet().stream().filter((id) -> id.startsWith(prefix)).toList();
	}

	/** The evidence that a source gave, by statement. */
	Map<String, List<String>> evidence(String source) {
		return this.evidence.getOrDefault(source, Map.of());
	}

}
