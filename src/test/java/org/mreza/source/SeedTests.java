package org.mreza.source;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLTypeUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.neo4j.core.Neo4jClient;
import org.springframework.data.neo4j.core.Neo4jTemplate;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.util.StringUtils;

import org.mreza.MrezaTest;
import org.mreza.checksum.Checksum;
import org.mreza.graph.schema.CypherFiles;
import org.mreza.graph.schema.GraphSchema;
import org.mreza.source.read.Document;
import org.mreza.source.resolve.ResolvedStatement;

import static org.assertj.core.api.Assertions.assertThat;

@MrezaTest
class SeedTests {

	private static final Pattern TARGET = Pattern.compile("MATCH \\(m:\\w+ \\{id: (?:row\\.(\\w+)|(\\w+)Id)}\\)");

	private static final Pattern TYPE = Pattern.compile("MERGE \\(n\\)-\\[:(\\w+)]->\\(m\\)");

	@Autowired
	private Seed seed;

	@Autowired
	private GraphQlSource schema;

	@Autowired
	private CypherFiles cypher;

	@Autowired
	private Neo4jTemplate template;

	@Autowired
	private Neo4jClient client;

	@Test
	void theGraphHoldsWhatTheSeedStatesAndNothingElse() {
		Set<Document> documents = new HashSet<>();
		Map<String, Map<String, Object>> nodes = new TreeMap<>();
		Set<String> relationships = new TreeSet<>();
		Map<String, String> types = types();
		this.seed.read().forEach((source) -> {
			documents.addAll(source.documents());
			source.leftOut().forEach((line) -> {
				Map<String, Object> node = nodes.computeIfAbsent(line.id(), (id) -> new TreeMap<>());
				line.row(null).forEach((field, value) -> put(node, field, value));
				relationships.add("%s -LEFT_OUT_OF-> %s {}".formatted(line.id(), node.remove("document")));
			});
			for (ResolvedStatement statement : source.statements()) {
				Map<String, Object> node = nodes.computeIfAbsent(statement.id(), (id) -> new TreeMap<>());
				statement.values().forEach((field, value) -> {
					if (!isReference(statement.list(), field)) {
						put(node, field, value);
						return;
					}
					String type = types.get(statement.list() + "." + field);
					assertThat(type).as("The load statement of %s.%s", statement.list(), field).isNotNull();
					for (Object target : (value instanceof Collection<?> many) ? many : List.of(value)) {
						relationships.add("%s -%s-> %s {}".formatted(statement.id(), type, target));
					}
				});
				for (Map<String, Object> passage : statement.evidence()) {
					Map<String, Object> evidence = new TreeMap<>();
					passage.forEach((field, value) -> put(evidence, field, value));
					relationships.add("%s -EVIDENCED_BY-> %s {}".formatted(statement.id(), evidence.get("id")));
					relationships
						.add("%s -IN_DOCUMENT-> %s {}".formatted(evidence.get("id"), evidence.get("document")));
					evidence.keySet().removeAll(List.of("statement", "document"));
					nodes.put((String) evidence.get("id"), evidence);
				}
			}
		});
		Image graph = Image.of(this.client).statements();
		graph.nodes().keySet().removeIf((id) -> id.startsWith("document/"));
		graph.nodes()
			.values()
			.forEach((node) -> node.keySet()
				.removeAll(List.of("labels", "checksum", "notStated", "startsFrom", "startsBy", "endsFrom", "endsBy")));
		assertThat(this.template.findAll(Document.class)).containsExactlyInAnyOrderElementsOf(documents);
		assertThat(graph.nodes()).isEqualTo(nodes);
		assertThat(graph.relationships()).containsExactlyElementsOf(relationships);
	}

	/**
	 * The type of relationship that each reference becomes, as the load statements say.
	 */
	private Map<String, String> types() {
		Map<String, String> types = new HashMap<>();
		for (CypherFiles.LoadStatement load : this.cypher.loads()) {
			var target = TARGET.matcher(load.cypher());
			var type = TYPE.matcher(load.cypher());
			if (target.find() && type.find()) {
				String field = (target.group(1) != null) ? target.group(1) : target.group(2);
				types.put(load.list() + "." + field, type.group(1));
			}
		}
		return types;
	}

	private boolean isReference(String list, String field) {
		var statements = (GraphQLInputObjectType) this.schema.schema().getType("Statements");
		var type = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(statements.getField(list).getType());
		return type.getField(field) != null && GraphSchema.refersTo(type.getField(field)) != null;
	}

	private static void put(Map<String, Object> properties, String name, Object value) {
		switch (value) {
			case null -> {
			}
			case Integer number -> properties.put(name, number.longValue());
			case Map<?, ?> parts ->
				parts.forEach((part, each) -> put(properties, name + StringUtils.capitalize((String) part), each));
			default -> properties.put(name, value);
		}
	}

	@Test
	void everyKindIsThereInItsNumber() {
		Map<String, Integer> numbers = new TreeMap<>();
		Image.of(this.client).nodes().keySet().forEach((id) -> numbers.merge(id.split("/", -1)[0], 1, Integer::sum));
		numbers.keySet().removeAll(List.of("evidence", "release"));
		assertThat(numbers).hasToString(
				"{alias=9, appearance=4, component=4, contribution=3, count-claim=11, description=30, document=5, "
						+ "event=1, focus=19, grant=24, left-out-line=65, municipality=145, organisation=12, outcome=8, participation=66, "
						+ "partnership=7, person=4, programme=3, provision=2, region=30, service=1, target-group=7, "
						+ "thematic-area=5}");
	}

	@ParameterizedTest
	@MethodSource("sources")
	void everyValueOfASourceIsStoredAsItStands(SourceFolder source) {
		String name = (String) source.document().get("id");
		Map<String, List<ResolvedStatement>> stated = this.seed.read()
			.stream()
			.filter((each) -> each.name().equals(name))
			.flatMap((each) -> each.statements().stream())
			.collect(Collectors.groupingBy(ResolvedStatement::list));
		Map<String, Map<String, Object>> nodes = Image.of(this.client).nodes();
		assertThat(stated).containsOnlyKeys(source.lists().keySet());
		source.lists().forEach((list, rows) -> {
			assertThat(stated.get(list)).hasSameSizeAs(rows);
			for (int row = 0; row < rows.size(); row++) {
				String id = stated.get(list).get(row).id();
				rows.get(row).keySet().removeIf((field) -> isReference(list, field));
				assertStored(rows.get(row), nodes.get(id));
				int number = 0;
				for (Map<String, Object> passage : SourceFolder.passages(rows.get(row))) {
					number++;
					assertStored(passage, nodes.get("evidence/%s/%s/%d".formatted(name, id, number)));
				}
				assertThat(nodes).doesNotContainKey("evidence/%s/%s/%d".formatted(name, id, number + 1));
			}
		});
	}

	private static void assertStored(Map<String, Object> written, Map<String, Object> node) {
		written.forEach((field, value) -> {
			switch (field) {
				case "said", "document" -> {
				}
				case "id" -> assertThat((String) node.get("id")).endsWith("/" + value);
				case "money" -> {
					Map<?, ?> money = (Map<?, ?>) value;
					BigDecimal amount = new BigDecimal((String) money.get("amount"));
					assertThat(node).containsEntry("moneyAmount", amount.movePointRight(4).longValueExact())
						.containsEntry("moneyCurrency", money.get("currency"));
				}
				default -> assertThat(node.get(field)).hasToString(value.toString());
			}
		});
	}

	@ParameterizedTest
	@CsvSource({ "regions, region", "municipalities, municipality" })
	void everyCellOfARegisterIsStoredAsItStands(String register, String kind) throws IOException {
		Map<String, Map<String, Object>> nodes = Image.of(this.client).nodes();
		List<String> lines = Files.readAllLines(SourceFolder.seed("register/" + register + ".csv"));
		String[] columns = lines.getFirst().split(",", -1);
		for (String line : lines.subList(1, lines.size())) {
			String[] cells = line.split(",", -1);
			String id = kind + "/" + cells[0];
			Map<String, Object> written = new TreeMap<>();
			for (int i = 0; i < cells.length; i++) {
				if (!cells[i].isEmpty() && !isReference(register, columns[i])) {
					written.put(columns[i], columns[i].endsWith("itude") ? Double.valueOf(cells[i]) : cells[i]);
				}
			}
			assertStored(written, nodes.get(id));
			assertStored(
					Map.of("line", lines.indexOf(line) + 1, "from", 0, "to", line.codePointCount(0, line.length()),
							"surface", cells[1], "sha256", Checksum.of(line)),
					nodes.get("evidence/register-" + register + "/" + id + "/1"));
		}
	}

	@Test
	void everyStatementHasEvidenceInADocument() {
		assertThat(found("""
				MATCH (n:Statement)
				WHERE NOT EXISTS { (n)-[:EVIDENCED_BY]->(:Evidence)-[:IN_DOCUMENT]->(:Document) }
				RETURN n.id""")).isEmpty();
		assertThat(found("""
				MATCH (n:Evidence)
				WHERE COUNT { (n)-[:IN_DOCUMENT]->(:Document) } <> 1 OR COUNT { (n)<-[:EVIDENCED_BY]-(:Statement) } <> 1
				RETURN n.id""")).isEmpty();
		assertThat(found("MATCH (n:Document) WHERE NOT EXISTS { (n)<-[:IN_DOCUMENT]-() } RETURN n.id")).isEmpty();
	}

	@Test
	void howASpellingDiffersIsTold() {
		assertThat(found("""
				MATCH (:Participation)-[:EVIDENCED_BY]->(n:Evidence)
				WHERE n.surface IN ['Raska', 'Kral\u0458evo', 'Babushnica']
				RETURN DISTINCT n.surface + ' ' + n.spelling""")).containsExactlyInAnyOrder("Raska DIACRITICS",
				"Kral\u0458evo MIXED_SCRIPT", "Babushnica ALIAS");
	}

	private Collection<String> found(String query) {
		return this.client.query(query).fetchAs(String.class).all();
	}

	static Stream<SourceFolder> sources() throws IOException {
		return SourceFolder.all().stream();
	}

}
