package org.mreza.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.mreza.graph.CypherFiles;

/**
 * Brings the graph to what the sources state: what did not change is not touched, and
 * each source is written in one transaction.
 */
@Component
class Load {

	private static final Logger logger = LoggerFactory.getLogger(Load.class);

	private static final String STORED = "MATCH (n:Statement) RETURN n.id AS id, n.checksum AS checksum";

	/**
	 * A statement that changed or is gone loses what it said: its evidence and what it
	 * points to.
	 */
	private static final String FORGET = """
			UNWIND $ids AS id
			MATCH (n:Statement {id: id})
			OPTIONAL MATCH (n)-[:EVIDENCED_BY]->(e:Evidence)
			DETACH DELETE e
			WITH DISTINCT n
			OPTIONAL MATCH (n)-[r]->()
			DELETE r
			""";

	private static final String REMOVE = """
			UNWIND $ids AS id
			MATCH (n:Statement {id: id})
			OPTIONAL MATCH (n)-[:EVIDENCED_BY]->(e:Evidence)
			DETACH DELETE n, e
			""";

	private final JsonMapper json = JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

	private final CypherFiles cypher;

	private final Neo4jClient client;

	private final TransactionTemplate transaction;

	private final Documents documents;

	private final Releases releases;

	Load(CypherFiles cypher, Neo4jClient client, PlatformTransactionManager transactions, Documents documents,
			Releases releases) {
		this.cypher = cypher;
		this.client = client;
		this.transaction = new TransactionTemplate(transactions);
		this.documents = documents;
		this.releases = releases;
	}

	void load(Map<Source, List<Said>> sources) {
		this.cypher.constraints().forEach((statement) -> this.client.query(statement).run());
		Map<String, String> stated = checksums(sources);
		Map<String, String> stored = new HashMap<>();
		this.client.query(STORED)
			.fetch()
			.all()
			.forEach((row) -> stored.put((String) row.get("id"), String.valueOf(row.get("checksum"))));
		Set<String> changed = stated.keySet()
			.stream()
			.filter((id) -> !Objects.equals(stated.get(id), stored.get(id)))
			.collect(Collectors.toCollection(LinkedHashSet::new));
		List<String> gone = stored.keySet().stream().filter((id) -> !stated.containsKey(id)).sorted().toList();
		Set<String> forgotten = new LinkedHashSet<>();
		sources.forEach((source, rows) -> this.transaction
			.executeWithoutResult((status) -> write(source, rows, stated, changed, stored.keySet(), forgotten)));
		if (!gone.isEmpty()) {
			this.transaction.executeWithoutResult((status) -> run(REMOVE, Map.of("ids", gone)));
		}
		long created = changed.stream().filter((id) -> !stored.containsKey(id)).count();
		logger.info("The graph holds {} statements of {} sources: {} new, {} changed, {} removed", stated.size(),
				sources.size(), created, changed.size() - created, gone.size());
		release(stated);
	}

	private void write(Source source, List<Said> rows, Map<String, String> stated, Set<String> changed,
			Set<String> stored, Set<String> forgotten) {
		this.documents.saveAll(source.documents());
		List<Said> written = rows.stream().filter((row) -> changed.contains(row.id())).toList();
		if (written.isEmpty()) {
			return;
		}
		logger.info("Loading {} statements of {}", written.size(), source.document().id());
		List<String> stale = written.stream()
			.map(Said::id)
			.filter((id) -> stored.contains(id) && forgotten.add(id))
			.toList();
		if (!stale.isEmpty()) {
			run(FORGET, Map.of("ids", stale));
		}
		Map<String, List<Map<String, @Nullable Object>>> parameters = parameters(written, stated);
		for (CypherFiles.Load load : this.cypher.loads()) {
			// Planning a statement that has nothing to do would cost more than most
			// loads.
			List<Map<String, @Nullable Object>> able = parameters.getOrDefault(load.list(), List.of())
				.stream()
				.filter((row) -> load.needed().stream().allMatch((field) -> row.get(field) != null))
				.toList();
			if (!able.isEmpty()) {
				run(load.cypher(), Map.of(load.list(), able));
			}
		}
	}

	private static Map<String, List<Map<String, @Nullable Object>>> parameters(List<Said> rows,
			Map<String, String> checksums) {
		Map<String, List<Map<String, @Nullable Object>>> parameters = new TreeMap<>();
		for (Said row : rows) {
			Map<String, @Nullable Object> values = new HashMap<>(row.values());
			values.put("checksum", checksums.get(row.id()));
			parameters.computeIfAbsent(row.list(), (list) -> new ArrayList<>()).add(values);
			parameters.computeIfAbsent("statements", (list) -> new ArrayList<>()).add(values);
			parameters.computeIfAbsent("evidence", (list) -> new ArrayList<>()).addAll(row.evidence());
		}
		return parameters;
	}

	/**
	 * The checksum of each statement: over all that all sources say of it, and how it is
	 * loaded.
	 */
	private Map<String, String> checksums(Map<Source, List<Said>> sources) {
		Map<String, List<Object>> all = new TreeMap<>();
		sources.values()
			.forEach((rows) -> rows.forEach((row) -> all.computeIfAbsent(row.id(), (id) -> new ArrayList<>())
				.add(List.of(row.values(), row.evidence()))));
		String loads = this.cypher.loads().toString();
		Map<String, String> checksums = new TreeMap<>();
		all.forEach((id, said) -> checksums.put(id, Checksum.of(this.json.writeValueAsString(said) + loads)));
		return checksums;
	}

	private void release(Map<String, String> stated) {
		String checksum = Checksum.of(stated.toString());
		Release last = this.releases.findByCurrentTrue().orElseGet(Release::first);
		if (last.checksum().equals(checksum)) {
			return;
		}
		Release next = last.next(checksum, Instant.now());
		this.transaction.executeWithoutResult((status) -> {
			if (last.version() > 0) {
				this.releases.save(last.past());
			}
			this.releases.save(next);
		});
		logger.info("Cut release {}", next.version());
	}

	private void run(String statement, Map<String, ?> parameters) {
		@SuppressWarnings("unchecked")
		var values = (Map<String, Object>) parameters;
		this.client.query(statement).bindAll(values).run();
	}

}
