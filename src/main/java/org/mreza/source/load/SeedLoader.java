package org.mreza.source.load;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import org.mreza.checksum.Checksum;
import org.mreza.graph.schema.CypherFiles;
import org.mreza.graph.schema.IndexedProperty;
import org.mreza.release.CurrentRelease;
import org.mreza.source.read.Document;
import org.mreza.source.read.LeftOutLine;
import org.mreza.source.read.Source;
import org.mreza.source.resolve.ResolvedStatement;

/**
 * Brings the graph to what the sources state: what did not change is not touched, and
 * each source is written in one transaction.
 */
@Component
public class SeedLoader {

	private static final Logger logger = LoggerFactory.getLogger(SeedLoader.class);

	private static final Pattern NAME = Pattern.compile("(?:CONSTRAINT|INDEX) (\\w+) IF NOT EXISTS");

	/** A constraint has an index of the same name. */
	private static final String INDEXES = "SHOW INDEXES YIELD name";

	private static final String FORGET = "UNWIND $ids AS id MATCH (e:Evidence {id: id}) DETACH DELETE e";

	private static final String READ = "UNWIND $ids AS id MATCH (n:LeftOutLine {id: id}) DETACH DELETE n";

	private static final String UNTIE = "UNWIND $ids AS id MATCH (:Statement {id: id})-[r:!EVIDENCED_BY]->() DELETE r";

	private static final String REMOVE = """
			UNWIND $ids AS id
			MATCH (n:Statement {id: id}) WHERE NOT EXISTS { (n)-[:EVIDENCED_BY]->() }
			DETACH DELETE n
			""";

	private final GraphQlSource schema;

	private final CypherFiles cypher;

	private final String loads;

	private final Neo4jClient client;

	private final TransactionTemplate transaction;

	private final Documents documents;

	private final NotStated notStated;

	private final ChangeLog log;

	private final CurrentRelease release;

	SeedLoader(GraphQlSource schema, CypherFiles cypher, Neo4jClient client, PlatformTransactionManager transactions,
			Documents documents, NotStated notStated, ChangeLog log, CurrentRelease release) {
		this.schema = schema;
		this.cypher = cypher;
		this.loads = Checksum.of(cypher.loads().toString() + cypher.derived() + notStated.fields());
		this.notStated = notStated;
		this.log = log;
		this.client = client;
		this.transaction = new TransactionTemplate(transactions);
		this.documents = documents;
		this.release = release;
	}

	/** Loads all that all sources state, and removes what none of them states. */
	public Changes load(List<Source<ResolvedStatement>> sources) {
		constrain();
		this.release.read();
		SeedDiff diff = SeedDiff.of(StoredState.read(this.client), sources, this.loads);
		sources.forEach((source) -> write(source, diff));
		forget(sources, diff);
		Changes changes = diff.changes();
		logger.info(
				"The graph holds {} statements, documents and lines left out of {} sources: {} new, {} changed,"
						+ " {} removed",
				diff.stated().size(), sources.size(), changes.created(), changes.changed(), changes.removed());
		complete(diff, changes);
		return changes;
	}

	/**
	 * Derives what all sources together decide, and cuts a release; what was cut short
	 * before is made up for.
	 */
	private void complete(SeedDiff diff, Changes changes) {
		boolean released = this.release.get().checksum().equals(diff.checksum());
		if (!released || changes.any()) {
			this.transaction.executeWithoutResult((status) -> {
				this.cypher.derived().forEach((each) -> this.client.query(each).run());
				this.notStated.derive();
			});
		}
		if (!released) {
			int version = this.release.get().version() + 1;
			Changes since = (version == 1) ? new Changes(diff.stated().size(), 0, 0) : this.log.settle(version);
			this.release.cut(diff.checksum(), since.created(), since.changed(), since.removed());
		}
	}

	/** Makes the constraints and indexes that are not there yet. */
	public void constrain() {
		Collection<String> there = this.client.query(INDEXES).fetchAs(String.class).all();
		Stream<String> indexes = IndexedProperty.of(this.schema.schema())
			.stream()
			.map(IndexedProperty::cypher)
			.distinct();
		List<String> missing = Stream.concat(indexes, this.cypher.constraints().stream()).filter((statement) -> {
			Matcher name = NAME.matcher(statement);
			return !name.find() || !there.contains(name.group(1));
		}).toList();
		if (!missing.isEmpty()) {
			this.transaction
				.executeWithoutResult((status) -> missing.forEach((statement) -> this.client.query(statement).run()));
		}
	}

	private void write(Source<ResolvedStatement> source, SeedDiff diff) {
		write(source.name(), source.documents(), source.leftOut(), source.statements(), diff);
	}

	private void write(String source, List<Document> declared, List<LeftOutLine> read,
			List<ResolvedStatement> statements, SeedDiff diff) {
		List<Document> documents = declared.stream().filter((document) -> diff.isChanged(document.id())).toList();
		List<LeftOutLine> lines = read.stream().filter((line) -> diff.isChanged(line.id())).toList();
		List<ResolvedStatement> changed = statements.stream()
			.filter((statement) -> diff.isChanged(statement.id()))
			.toList();
		Map<String, List<String>> withdrawn = diff.withdrawn(source, statements);
		List<String> gone = diff.gone(diff.stored().ids(LeftOutLine.idPrefix("document/" + source)));
		if (documents.isEmpty() && lines.isEmpty() && changed.isEmpty() && withdrawn.isEmpty() && gone.isEmpty()) {
			return;
		}
		logger.info("Loading {} statements of {}, withdrawing {}", changed.size(), source, withdrawn.size());
		this.transaction.executeWithoutResult((status) -> {
			this.documents.saveAll(documents);
			run(READ, "ids", gone);
			withdraw(withdrawn, diff);
			load(source, lines, changed, diff);
			note(Stream
				.of(documents.stream().map(Document::id), lines.stream().map(LeftOutLine::id), gone.stream(),
						changed.stream().map(ResolvedStatement::id), diff.gone(withdrawn.keySet()).stream())
				.flatMap((ids) -> ids)
				.toList(), diff);
		});
	}

	private void note(Collection<String> ids, SeedDiff diff) {
		this.log.note(this.release.get().version() + 1, ids, diff);
	}

	private void withdraw(Map<String, List<String>> withdrawn, SeedDiff diff) {
		run(FORGET, "ids", withdrawn.values().stream().flatMap(List::stream).toList());
		run(REMOVE, "ids", diff.gone(withdrawn.keySet()));
	}

	private void load(String source, List<LeftOutLine> lines, List<ResolvedStatement> statements, SeedDiff diff) {
		Map<String, List<String>> before = diff.stored().evidence(source);
		run(FORGET, "ids",
				statements.stream()
					.flatMap((statement) -> before.getOrDefault(statement.id(), List.of()).stream())
					.toList());
		run(UNTIE, "ids",
				statements.stream().map(ResolvedStatement::id).filter(diff.stored().checksums()::containsKey).toList());
		Map<String, List<Map<String, @Nullable Object>>> lists = new HashMap<>();
		for (ResolvedStatement statement : statements) {
			Map<String, @Nullable Object> row = diff.row(source, statement);
			lists.computeIfAbsent(statement.list(), (list) -> new ArrayList<>()).add(row);
			lists.computeIfAbsent("statements", (list) -> new ArrayList<>()).add(row);
			lists.computeIfAbsent("evidence", (list) -> new ArrayList<>()).addAll(statement.evidence());
		}
		lists.put("leftOutLines", lines.stream().map((line) -> line.row(diff.stated().get(line.id()))).toList());
		for (CypherFiles.LoadStatement load : this.cypher.loads()) {
			run(load.cypher(), load.list(),
					lists.getOrDefault(load.list(), List.of())
						.stream()
						.filter((row) -> load.needed().stream().allMatch((field) -> row.get(field) != null))
						.toList());
		}
	}

	private void forget(List<Source<ResolvedStatement>> sources, SeedDiff diff) {
		Set<String> names = new TreeSet<>(diff.stored().evidence().keySet());
		sources.forEach((source) -> names.remove(source.name()));
		names.forEach((source) -> write(source, List.of(), List.of(), List.of(), diff));
		List<String> documents = diff.gone(diff.stored().ids("document/"));
		if (!documents.isEmpty()) {
			this.transaction.executeWithoutResult((status) -> {
				this.documents.deleteAllById(documents);
				note(documents, diff);
			});
		}
	}

	// Planning a statement that has nothing to do would cost more than most loads
	private void run(String statement, String parameter, Collection<?> rows) {
		if (!rows.isEmpty()) {
			this.client.query(statement).bind(rows).to(parameter).run();
		}
	}

}
