package org.mreza.source.load;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import graphql.schema.GraphQLObjectType;
import org.jspecify.annotations.Nullable;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

import org.mreza.graph.schema.GraphSchema;

/**
 * Keeps what each release changed: of each statement, document and line that is left out
 * the checksum before and after, where there was one. What is written is noted in the
 * same transaction, so that a load that is cut short loses nothing.
 */
@Component
class ChangeLog {

	private static final String NOTE = """
			UNWIND $changes AS change
			MERGE (c:Change {id: change.id})
			ON CREATE SET c = change
			ON MATCH SET c.to = change.to
			""";

	/** What was changed and changed back is no change. */
	private static final String SETTLE = """
			MATCH (c:Change {version: $version}) WHERE coalesce(c.from, '') = coalesce(c.to, '')
			DELETE c
			""";

	private static final String COUNT = """
			MATCH (c:Change {version: $version})
			RETURN count(CASE WHEN c.from IS NULL THEN 1 END) AS created,
			  count(CASE WHEN c.from IS NOT NULL AND c.to IS NOT NULL THEN 1 END) AS changed,
			  count(CASE WHEN c.to IS NULL THEN 1 END) AS removed
			""";

	private final GraphQlSource schema;

	private final Neo4jClient client;

	ChangeLog(GraphQlSource schema, Neo4jClient client) {
		this.schema = schema;
		this.client = client;
	}

	/**
	 * Notes that some nodes come to what sources state.
	 * @param version of the release that is to be cut; before the first there is nothing
	 * that could have changed
	 */
	void note(int version, Collection<String> ids, SeedDiff diff) {
		if (version == 1 || ids.isEmpty()) {
			return;
		}
		Map<String, String> kinds = kinds();
		List<Map<String, @Nullable Object>> changes = ids.stream().map((id) -> {
			Map<String, @Nullable Object> change = new HashMap<>();
			change.put("id", "change/" + version + "/" + id);
			change.put("version", version);
			change.put("of", id);
			change.put("kind", kinds.get(id.substring(0, id.indexOf('/'))));
			change.put("from", diff.stored().checksums().get(id));
			change.put("to", diff.stated().get(id));
			return change;
		}).toList();
		this.client.query(NOTE).bind(changes).to("changes").run();
	}

	/** Which kind the ids are of that begin so. */
	private Map<String, String> kinds() {
		GraphSchema graph = new GraphSchema(this.schema.schema());
		Map<String, String> kinds = new HashMap<>();
		graph.objectTypes(graph.named("Node"))
			.stream()
			.map(GraphQLObjectType::getName)
			.forEach((kind) -> kinds.put(GraphSchema.idPrefix(kind), kind));
		return kinds;
	}

	/** How much a release changed, all loads since the last one together. */
	Changes settle(int version) {
		this.client.query(SETTLE).bind(version).to("version").run();
		Map<String, Object> counted = this.client.query(COUNT).bind(version).to("version").fetch().one().orElseThrow();
		return new Changes(count(counted, "created"), count(counted, "changed"), count(counted, "removed"));
	}

	private static long count(Map<String, Object> counted, String what) {
		return (Long) Objects.requireNonNull(counted.get(what));
	}

}
