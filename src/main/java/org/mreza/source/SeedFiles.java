package org.mreza.source;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLScalarType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * The files of a seed: registers, each a CSV with the description of its document beside
 * it, and sources, each a folder with its {@code statements.yaml}.
 */
final class SeedFiles {

	private static final CSVFormat CSV = CSVFormat.RFC4180.builder()
		.setHeader()
		.setSkipHeaderRecord(true)
		.setTrim(true)
		.setIgnoreEmptyLines(true)
		.get();

	private final ResourcePatternResolver resources;

	private final String location;

	private final GraphQLInputObjectType statements;

	private final Problems problems;

	SeedFiles(ResourcePatternResolver resources, String location, GraphQLSchema schema, Problems problems) {
		this.resources = resources;
		this.location = location;
		this.statements = (GraphQLInputObjectType) java.util.Objects.requireNonNull(schema.getType("Statements"));
		this.problems = problems;
	}

	/** All sources, the registers first, each group by name. */
	List<Source> read() {
		List<Source> sources = new ArrayList<>();
		found("/register/*.csv").forEach((csv) -> register(csv, sources));
		found("/source/*/statements.yaml").forEach((yaml) -> source(yaml, sources));
		return sources;
	}

	private Stream<Resource> found(String pattern) {
		try {
			return Stream.of(this.resources.getResources(this.location + pattern))
				.sorted(Comparator.comparing(SeedFiles::address));
		}
		catch (IOException ex) {
			this.problems.add(new Place(this.location + pattern, 1, 1), "no such folder.");
			return Stream.empty();
		}
	}

	private static String address(Resource resource) {
		return resource.toString().replaceAll("[\\[\\]]", "");
	}

	/** The name of a file as people look for it: relative to the seed. */
	private static String name(Resource resource) {
		return address(resource).replaceFirst(".*/(?=(register|source)/)", "");
	}

	private void source(Resource yaml, List<Source> sources) {
		String file = name(yaml);
		Node root = compose(yaml, file);
		if (root == null) {
			return;
		}
		Typed typed = new Typed(file, this.problems);
		Map<String, Node> lists = typed.fields(root, this.statements);
		List<Document> documents = documents(lists, typed, typed.place(root));
		List<Written> rows = new ArrayList<>();
		lists.forEach((list, node) -> {
			if (!list.endsWith("ocument") && !list.endsWith("ocuments")) {
				nodes(node).forEach((row) -> rows.add(written(list, row, typed)));
			}
		});
		if (!documents.isEmpty()) {
			sources.add(new Source(documents, rows, false));
		}
	}

	private Written written(String list, Node row, Typed typed) {
		GraphQLInputObjectType type = type(list);
		Map<String, Place> places = new LinkedHashMap<>();
		if (row instanceof MappingNode) {
			new Typed(typed.place(row).file(), new Problems()).fields(row, type)
				.forEach((field, node) -> places.put(field, typed.place(node)));
		}
		return new Written(list, type, typed.object(row, type), places, typed.place(row));
	}

	private List<Document> documents(Map<String, Node> lists, Typed typed, Place place) {
		List<Document> documents = new ArrayList<>();
		if (!lists.containsKey("document")) {
			this.problems.add(place, "`document` is missing: the document that states all this.");
		}
		for (String list : List.of("document", "furtherDocuments")) {
			Node node = lists.get(list);
			for (Node each : (node != null) ? nodes(node) : List.<Node>of()) {
				Map<String, @Nullable Object> values = typed.object(each, type(list));
				if (values.get("id") != null && values.get("title") != null) {
					documents.add(Document.of(values));
				}
			}
		}
		return documents;
	}

	private GraphQLInputObjectType type(String list) {
		return (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(this.statements.getField(list).getType());
	}

	private static List<Node> nodes(Node node) {
		return (node instanceof SequenceNode sequence) ? sequence.getValue() : List.of(node);
	}

	private @Nullable Node compose(Resource yaml, String file) {
		try {
			String text = yaml.getContentAsString(StandardCharsets.UTF_8);
			Node node = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(text));
			if (node == null) {
				this.problems.add(new Place(file, 1, 1), "the file is empty.");
			}
			return node;
		}
		catch (MarkedYAMLException ex) {
			var mark = ex.getProblemMark();
			this.problems.add(
					new Place(file, (mark != null) ? mark.getLine() + 1 : 1, (mark != null) ? mark.getColumn() + 1 : 1),
					"this is no YAML: " + ex.getProblem() + ".");
		}
		catch (YAMLException | IOException ex) {
			this.problems.add(new Place(file, 1, 1), "cannot be read: " + ex.getMessage());
		}
		return null;
	}

	private void register(Resource csv, List<Source> sources) {
		String file = name(csv);
		String list = file.replaceFirst(".*/", "").replace(".csv", "");
		if (this.statements.getField(list) == null) {
			this.problems.add(new Place(file, 1, 1),
					"`Statements` has no field `" + list + "`; name the file after one.");
			return;
		}
		try {
			Resource header = csv.createRelative(list + ".yaml");
			Node root = compose(header, name(header));
			if (root == null) {
				return;
			}
			Typed typed = new Typed(name(header), this.problems);
			List<Document> documents = documents(typed.fields(root, this.statements), typed, typed.place(root));
			if (!documents.isEmpty()) {
				sources.add(new Source(documents, rows(csv, file, list), true));
			}
		}
		catch (IOException ex) {
			this.problems.add(new Place(file, 1, 1), "cannot be read: " + ex.getMessage());
		}
	}

	private List<Written> rows(Resource csv, String file, String list) throws IOException {
		GraphQLInputObjectType type = type(list);
		String text = csv.getContentAsString(StandardCharsets.UTF_8);
		List<String> lines = text.lines().toList();
		Typed typed = new Typed(file, this.problems);
		List<Written> rows = new ArrayList<>();
		try (CSVParser parser = CSVParser.parse(text, CSV)) {
			for (String column : parser.getHeaderNames()) {
				if (type.getField(column) == null) {
					this.problems.add(new Place(file, 1, 1), type.getName() + " has no field `" + column + "`.");
					return rows;
				}
			}
			for (CSVRecord row : parser) {
				int line = (int) parser.getCurrentLineNumber();
				rows.add(written(list, type, row, lines.get(line - 1), new Place(file, line, 1), typed));
			}
		}
		catch (java.io.UncheckedIOException ex) {
			this.problems.add(new Place(file, 1, 1), "this is no CSV: " + ex.getMessage());
		}
		return rows;
	}

	private Written written(String list, GraphQLInputObjectType type, CSVRecord row, String line, Place place,
			Typed typed) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		for (GraphQLInputObjectField field : type.getFields()) {
			String cell = row.isSet(field.getName()) ? row.get(field.getName()) : "";
			if (!cell.isEmpty()) {
				values.put(field.getName(), cell(cell, field, place, typed));
			}
			else if (GraphQLTypeUtil.isNonNull(field.getType()) && !"said".equals(field.getName())) {
				this.problems.add(place, "`" + field.getName() + "` is empty.");
			}
		}
		Map<String, @Nullable Object> evidence = new LinkedHashMap<>();
		evidence.put("line", place.line());
		evidence.put("from", 0);
		evidence.put("to", line.codePointCount(0, line.length()));
		evidence.put("surface", row.isSet("name") ? row.get("name") : null);
		evidence.put("sha256", Checksum.of(line));
		values.put("said", Map.of("evidence", List.of(evidence), "assertion", "STATED", "notStated", List.of()));
		return new Written(list, type, values, Map.of(), place);
	}

	private @Nullable Object cell(String text, GraphQLInputObjectField field, Place place, Typed typed) {
		var type = GraphQLTypeUtil.unwrapAll(field.getType());
		if (type instanceof graphql.schema.GraphQLEnumType any) {
			if (any.getValue(text) == null) {
				this.problems.add(place, "`" + field.getName() + "` is " + text + "; expected one of "
						+ String.join(", ", any.getValues().stream().map((value) -> value.getName()).toList()) + ".");
			}
			return text;
		}
		return typed.scalar(text, (GraphQLScalarType) type, field, place);
	}

}
