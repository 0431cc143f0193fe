package org.mreza.source;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.mreza.checksum.Checksum;
import org.mreza.graph.schema.CypherFiles;

/**
 * Brings the graph to what the sources state: what did not change is not touched, and
 * each source is written in one transaction.
 */
@Component
class SeedLoader {

	private static final Logger logger = LoggerFactory.getLogger(SeedLoader.class);

	private static final Pattern NAME = Pattern.compile("(?:CONSTRAINT|INDEX) (\\w+) IF NOT EXISTS");

	/** A constraint has an index of the same name. */
	private static final String INDEXES = "SHOW INDEXES YIELD name";

	private static final String FORGET = "UNWIND $ids AS id MATCH (e:Evidence {id: id}) DETACH DELETE e";

	private static final String UNTIE = "UNWIND $ids AS id MATCH (:Statement {id: id})-[r:!EVIDENCED_BY]->() DELETE r";

	private static final String REMOVE = """
			UNWIND $ids AS id
			MATCH (n:Statement {id: id}) WHERE NOT EXISTS { (n)-[:EVIDENCED_BY]->() }
			DETACH DELETE n
			""";

	private final CypherFiles cypher;

	private final String loads;

	private final Neo4jClient client;

	private final TransactionTemplate transaction;

	private final Documents documents;

	private final Releases releases;

	private final CurrentRelease current;

	SeedLoader(CypherFiles cypher, Neo4jClient client, PlatformTransactionManager transactions, Documents documents,
			Releases releases, CurrentRelease current) {
		this.cypher = cypher;
		this.loads = Checksum.of(cypher.loads().toString());
		this.client = client;
		this.transaction = new TransactionTemplate(transactions);
		this.documents = documents;
		this.releases = releases;
		this.current = current;
	}

	/** Loads all that all sources state, and removes what none of them states. */
	SeedDiff.Size load(Map<Source, List<ResolvedStatement>> sources) {
		constrain();
		SeedDiff difference = SeedDiff.of(StoredState.read(this.client), sources, this.loads);
		sources.forEach((source, rows) -> write(source.name(), source.documents(), rows, difference));
		forget(sources.keySet(), difference);
		SeedDiff.Size size = difference.size();
		logger.info("The graph holds {} statements of {} sources: {} new, {} changed, {} removed",
				difference.stated().size(), sources.size(), size.created(), size.changed(), size.removed());
		release(difference);
		this.current.read();
		return size;
	}

	/** Makes the constraints and indexes that are not there yet. */
	void constrain() {
		Collection<String> there = this.client.query(INDEXES).fetchAs(String.class).all();
		List<String> missing = this.cypher.constraints().stream().filter((statement) -> {
			Matcher name = NAME.matcher(statement);
			return !name.find() || !there.contains(name.group(1));
		}).toList();
		if (!missing.isEmpty()) {
			this.transaction
				.executeWithoutResult((status) -> missing.forEach((statement) -> this.client.query(statement).run()));
		}
	}

	private void write(String source, List<Document> brought, List<ResolvedStatement> rows, SeedDiff difference) {
		List<Document> documents = brought.stream().filter(difference::isChanged).toList();
		List<ResolvedStatement> changed = rows.stream().filter((row) -> difference.isChanged(row.id())).toList();
		Map<String, List<String>> withdrawn = difference.withdrawn(source, rows);
		if (documents.isEmpty() && changed.isEmpty() && withdrawn.isEmpty()) {
			return;
		}
		logger.info("Loading {} statements of {}, withdrawing {}", changed.size(), source, withdrawn.size());
		this.transaction.executeWithoutResult((status) -> {
			this.documents.saveAll(documents);
			withdraw(withdrawn, difference);
			load(source, changed, difference);
		});
	}

	private void withdraw(Map<String, List<String>> withdrawn, SeedDiff difference) {
		run(FORGET, "ids", withdrawn.values().stream().flatMap(List::stream).toList());
		run(REMOVE, "ids", withdrawn.keySet().stream().filter((id) -> !difference.stated().containsKey(id)).toList());
	}

	private void load(String source, List<ResolvedStatement> rows, SeedDiff difference) {
		Map<String, List<String>> before = difference.stored().evidence(source);
		run(FORGET, "ids", rows.stream().flatMap((row) -> before.getOrDefault(row.id(), List.of()).stream()).toList());
		run(UNTIE, "ids",
				rows.stream()
					.map(ResolvedStatement::id)
					.filter(difference.stored().statements()::containsKey)
					.toList());
		Map<String, List<Map<String, @Nullable Object>>> lists = new HashMap<>();
		for (ResolvedStatement said : rows) {
			Map<String, @Nullable Object> row = difference.row(source, said);
			lists.computeIfAbsent(said.list(), (list) -> new ArrayList<>()).add(row);
			lists.computeIfAbsent("statements", (list) -> new ArrayList<>()).add(row);
			lists.computeIfAbsent("evidence", (list) -> new ArrayList<>()).addAll(said.evidence());
		}
		for (CypherFiles.Load load : this.cypher.loads()) {
			run(load.cypher(), load.list(),
					lists.getOrDefault(load.list(), List.of())
						.stream()
						.filter((row) -> load.needed().stream().allMatch((field) -> row.get(field) != null))
						.toList());
		}
	}

	private void forget(Set<Source> sources, SeedDiff difference) {
		Set<String> names = new TreeSet<>(difference.stored().evidence().keySet());
		Set<String> documents = new TreeSet<>(difference.stored().documents().keySet());
		sources.forEach((source) -> {
			names.remove(source.name());
			source.documents().stream().map(Document::id).forEach(documents::remove);
		});
		names.forEach((source) -> write(source, List.of(), List.of(), difference));
		if (!documents.isEmpty()) {
			this.transaction.executeWithoutResult((status) -> this.documents.deleteAllById(documents));
		}
	}

	private void release(SeedDiff difference) {
		if (difference.stored().releases().containsValue(difference.checksum())) {
			return;
		}
		Release last = this.releases.findByCurrentTrue().orElseGet(Release::first);
		Release next = last.next(difference.checksum(), Instant.now());
		this.transaction.executeWithoutResult((status) -> {
			if (last.version() > 0) {
				this.releases.save(last.past());
			}
			this.releases.save(next);
		});
		logger.info("Cut release {}", next.version());
	}

	// Planning a statement that has nothing to do would cost more than most loads
	private void run(String statement, String parameter, Collection<?> rows) {
		if (!rows.isEmpty()) {
			this.client.query(statement).bind(rows).to(parameter).run();
		}
	}

}
