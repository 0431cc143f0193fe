package org.mreza.differential;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import graphql.schema.GraphQLEnumType;
import graphql.schema.GraphQLFieldDefinition;
import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLNamedInputType;
import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import graphql.schema.GraphQLUnionType;

import org.springframework.data.neo4j.core.Neo4jClient;

import org.mreza.graph.schema.CypherFiles;
import org.mreza.graph.schema.OpenFields;
import org.mreza.name.Name;

/**
 * Some hundreds of statements beside the seed, of every kind that sources state: with
 * ties, with values that are missing, dates of every precision, several currencies, names
 * in both scripts. They are drawn up from the input types and loaded as a source is, so
 * that a new kind has some without being named here.
 */
final class InventedData {

	/** Their tree has a shape that other kinds rely on, and only registers state them. */
	private static final Set<String> REGISTERS = Set.of("municipalities", "regions");

	private static final int ROWS = 14;

	private static final List<String> WORDS = List.of("Njegoš", "Ljubav", "Džemper", "Đerdap", "Ćuprija", "Čačak",
			"Šabac", "Sabac", "Žabalj", "ЉУБАВ", "Његош", "Ђердап", "Novi", "Нови", "Fond", "Centar", "Lazar", "Lim",
			"Nadežda", "Zora");

	private static final List<String> DATES = List.of("2018", "2019", "2019-06", "2019-06-17", "2019-07", "2020",
			"2020-01", "2020-01-01", "2020-12-31");

	private static final List<String> CURRENCIES = List.of("CHF", "EUR", "RSD");

	private final GraphQLSchema schema;

	private final CypherFiles files;

	private final Neo4jClient client;

	private final Random random;

	private final Map<String, List<String>> ids = new HashMap<>();

	private final List<String> invented = new ArrayList<>();

	InventedData(GraphQLSchema schema, CypherFiles files, Neo4jClient client, long seed) {
		this.schema = schema;
		this.files = files;
		this.client = client;
		this.random = new Random(seed);
	}

	void add() {
		for (Snapshot.Node node : Snapshot.of(this.client).nodes().values()) {
			this.ids.computeIfAbsent(ReferenceEvaluator.kind(this.schema, node).getName(), (kind) -> new ArrayList<>())
				.add(node.id());
		}
		documents();
		Map<String, List<Map<String, Object>>> lists = new HashMap<>();
		List<GraphQLInputObjectField> stated = ((GraphQLInputObjectType) this.schema.getType("Statements")).getFields()
			.stream()
			.filter((list) -> !REGISTERS.contains(list.getName()) && !kind(list).equals("Document"))
			.toList();
		Map<String, List<String>> own = stated.stream()
			.collect(Collectors.toMap(GraphQLInputObjectField::getName, (list) -> ids(kind(list))));
		for (GraphQLInputObjectField list : stated) {
			for (String id : own.get(list.getName())) {
				Map<String, Object> row = row(list, id);
				lists.computeIfAbsent(list.getName(), (any) -> new ArrayList<>()).add(row);
				lists.computeIfAbsent("statements", (any) -> new ArrayList<>()).add(row);
				lists.computeIfAbsent("evidence", (any) -> new ArrayList<>()).addAll(evidence(id));
			}
		}
		for (CypherFiles.LoadStatement load : this.files.loads()) {
			List<Map<String, Object>> rows = lists.getOrDefault(load.list(), List.of())
				.stream()
				.filter((row) -> load.needed().stream().allMatch((field) -> row.get(field) != null))
				.toList();
			this.client.query(load.cypher()).bind(rows).to(load.list()).run();
		}
		derive();
	}

	void remove() {
		this.client.query("UNWIND $ids AS id MATCH (n:Statement|Document|Evidence {id: id}) DETACH DELETE n")
			.bind(this.invented)
			.to("ids")
			.run();
		derive();
	}

	private void derive() {
		this.files.derived().forEach((each) -> this.client.query(each).run());
		OpenFields fields = OpenFields.of(this.schema);
		this.client.query(fields.cypher()).bind(fields.signs()).to("signs").run();
	}

	private List<String> ids(String kind) {
		List<String> ids = new ArrayList<>();
		for (int i = 0; i < ROWS; i++) {
			ids.add(kind.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT) + "/invented-" + i);
		}
		this.ids.computeIfAbsent(kind, (any) -> new ArrayList<>()).addAll(ids);
		this.invented.addAll(ids);
		return ids;
	}

	private void documents() {
		var type = (GraphQLInputObjectType) this.schema.getType("DocumentInput");
		for (String id : ids("Document")) {
			Map<String, Object> row = new LinkedHashMap<>();
			type.getFields().forEach((field) -> row.put(field.getName(), value(field)));
			row.put("id", id);
			row.put("title", one(WORDS) + " " + one(WORDS));
			row.put("nameKeys", List.copyOf(Name.of((String) row.get("title")).keys()));
			row.put("sortKey", Name.of((String) row.get("title")).sortKey());
			this.client.query("CREATE (n:Document) SET n = $row").bind(row).to("row").run();
		}
	}

	private List<Map<String, Object>> evidence(String statement) {
		var type = (GraphQLInputObjectType) this.schema.getType("EvidenceInput");
		List<Map<String, Object>> passages = new ArrayList<>();
		for (int i = 1 + this.random.nextInt(2); i > 0; i--) {
			Map<String, Object> row = new LinkedHashMap<>();
			type.getFields().forEach((field) -> row.put(field.getName(), value(field)));
			row.put("id", "evidence/" + statement + "/" + i);
			row.put("statement", statement);
			row.put("document", one(this.ids.get("Document")));
			this.invented.add("evidence/" + statement + "/" + i);
			passages.add(row);
		}
		return passages;
	}

	private Map<String, Object> row(GraphQLInputObjectField list, String id) {
		var kind = (GraphQLObjectType) this.schema.getType(kind(list));
		var type = (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(list.getType());
		Map<String, Object> row = new LinkedHashMap<>();
		Set<String> alternatives = alternatives(kind, list.getName());
		String chosen = alternatives.isEmpty() ? null : one(List.copyOf(alternatives));
		for (GraphQLInputObjectField field : type.getFields()) {
			if ("said".equals(field.getName())) {
				continue;
			}
			boolean required = field.getName().equals(chosen);
			boolean excluded = alternatives.contains(field.getName()) && !required;
			var refers = field.getAppliedDirective("refers");
			if (refers != null) {
				String target = refers.getArgument("to").getValue();
				row.put(field.getName(), excluded ? null : references(field, target, required));
			}
			else {
				row.put(field.getName(), value(field));
			}
			if (row.get(field.getName()) instanceof String name && refers == null && isName(field)) {
				row.put("sortKey", Name.of(name).sortKey());
			}
		}
		row.put("nameKeys",
				Snapshot.NAMES.stream()
					.filter((property) -> kind.getField(property) != null
							&& kind.getField(property).hasAppliedDirective("name"))
					.flatMap((property) -> Stream.ofNullable((String) row.get(property)))
					.flatMap((name) -> Name.of(name).keys().stream())
					.distinct()
					.toList());
		row.put("id", id);
		row.put("assertion", one(((GraphQLEnumType) this.schema.getType("Assertion")).getValues()).getName());
		row.put("ownAssertion", row.get("assertion"));
		row.put("assumption", chance(0.5) ? "so it is assumed" : null);
		row.put("checksum", "none");
		return row;
	}

	/**
	 * The references of which a statement has exactly one: those that a field for nodes
	 * of several kinds walks over.
	 */
	private Set<String> alternatives(GraphQLObjectType kind, String list) {
		for (GraphQLFieldDefinition field : kind.getFieldDefinitions()) {
			if (GraphQLTypeUtil.unwrapNonNull(field.getType()) instanceof GraphQLUnionType) {
				String path = field.getAppliedDirective("match").getArgument("path").getValue();
				return this.files.loads()
					.stream()
					.filter((load) -> load.list().equals(list)
							&& load.cypher().contains(path.replaceFirst(".*(-\\[:\\w+]->).*", "$1")))
					.flatMap((load) -> load.needed().stream())
					.filter((needed) -> !"id".equals(needed))
					.collect(Collectors.toCollection(TreeSet::new));
			}
		}
		return Set.of();
	}

	private Object references(GraphQLInputObjectField field, String kind, boolean required) {
		List<String> targets = this.ids.get(kind);
		// They are referred to often, so that they have many
		List<String> few = targets.subList(0, Math.min(4, targets.size()));
		if (GraphQLTypeUtil.isList(GraphQLTypeUtil.unwrapNonNull(field.getType()))) {
			List<String> several = new ArrayList<>(chance(0.5) ? few : targets);
			Collections.shuffle(several, this.random);
			return several.subList(0, this.random.nextInt(Math.min(4, several.size()) + 1));
		}
		boolean left = !required && GraphQLTypeUtil.isNullable(field.getType()) && chance(0.4);
		return left ? null : one(chance(0.5) ? few : targets);
	}

	private Object value(GraphQLInputObjectField field) {
		if (GraphQLTypeUtil.isNullable(field.getType()) && chance(0.35)) {
			return null;
		}
		var type = (GraphQLNamedInputType) GraphQLTypeUtil.unwrapAll(field.getType());
		if (type instanceof GraphQLEnumType constants) {
			return one(constants.getValues()).getName();
		}
		return switch (type.getName()) {
			case "Name" -> one(WORDS) + (chance(0.7) ? " " + one(WORDS) : "");
			case "PartialDate" -> one(DATES);
			case "MoneyInput" -> Map.of("amount", 10_000L * this.random.nextInt(4) + this.random.nextInt(2), "currency",
					one(CURRENCIES));
			case "Int" -> (long) this.random.nextInt(5);
			case "Boolean" -> chance(0.5);
			case "String", "ID" -> one(List.of("one", "two", "три", "šta"));
			default -> throw new IllegalArgumentException("No " + type.getName() + " is invented yet");
		};
	}

	private static boolean isName(GraphQLInputObjectField field) {
		return "Name".equals(GraphQLTypeUtil.unwrapAll(field.getType()).getName());
	}

	private static String kind(GraphQLInputObjectField list) {
		return GraphQLTypeUtil.unwrapAll(list.getType()).getName().replaceFirst("Input$", "");
	}

	private <T> T one(List<T> of) {
		return of.get(this.random.nextInt(of.size()));
	}

	private boolean chance(double probability) {
		return this.random.nextDouble() < probability;
	}

}
