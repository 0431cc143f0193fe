package org.mreza.source;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import graphql.schema.GraphQLInputObjectField;
import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.apache.commons.csv.CSVException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.apache.commons.csv.DuplicateHeaderMode;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.reader.ReaderException;

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
		.setDuplicateHeaderMode(DuplicateHeaderMode.DISALLOW)
		.setTrim(true)
		.setIgnoreEmptyLines(true)
		.get();

	private static final Set<String> DOCUMENTS = Set.of("document", "furtherDocuments");

	private final ResourcePatternResolver resources;

	private final String location;

	private final GraphQLInputObjectType statements;

	private final Problems problems;

	private final Map<String, Brought> brought = new HashMap<>();

	SeedFiles(ResourcePatternResolver resources, String location, GraphQLSchema schema, Problems problems) {
		this.resources = resources;
		this.location = location;
		this.statements = (GraphQLInputObjectType) Objects.requireNonNull(schema.getType("Statements"));
		this.problems = problems;
	}

	/** All sources, the registers first, each group by name. */
	List<Source> read() {
		List<Optional<Source>> sources = new ArrayList<>();
		List<Resource> registers = found("register/*.csv");
		List<Resource> files = found("source/*/*.y*ml");
		registers.forEach((csv) -> sources.add(Optional.ofNullable(register(csv))));
		files.forEach((yaml) -> {
			switch (Objects.requireNonNullElse(yaml.getFilename(), "")) {
				case "statements.yaml" -> sources.add(Optional.ofNullable(source(yaml)));
				case "left-out.yaml" -> {
				}
				default -> this.problems.add(Place.start(name(yaml)),
						"expected the name statements.yaml or left-out.yaml, which are all the YAML of a source.");
			}
		});
		// What a lost file holds would be missing everywhere else
		if (registers.isEmpty() || files.isEmpty() || sources.contains(Optional.<Source>empty())) {
			this.problems.raise();
		}
		return sources.stream().flatMap(Optional::stream).toList();
	}

	private List<Resource> found(String pattern) {
		try {
			Resource[] files = this.resources.getResources(this.location + "/" + pattern);
			if (files.length > 0) {
				return Stream.of(files).sorted(Comparator.comparing(SeedFiles::address)).toList();
			}
		}
		catch (IOException _) {
			// No such folder
		}
		this.problems.add(Place.start(this.location), "expected `" + pattern + "` here, found none.");
		return List.of();
	}

	private static String address(Resource resource) {
		return resource.toString().replaceAll("[\\[\\]]", "");
	}

	/** The name of a file as people look for it: relative to the seed. */
	private static String name(Resource resource) {
		return address(resource).replaceFirst(".*/(?=(register|source)/)", "");
	}

	private @Nullable Source source(Resource yaml) {
		Typed typed = new Typed(name(yaml), this.problems);
		Node root = compose(yaml);
		if (root == null) {
			return null;
		}
		Map<String, Node> lists = typed.fields(root, this.statements);
		List<Document> documents = documents(lists, typed, typed.place(root));
		List<Written> rows = new ArrayList<>();
		lists.forEach((list, node) -> {
			if (!DOCUMENTS.contains(list)) {
				nodes(node).forEach((row) -> rows.add(written(list, row, typed)));
			}
		});
		return documents.isEmpty() ? null : new Source(documents, rows, false);
	}

	private Written written(String list, Node row, Typed typed) {
		int before = this.problems.count();
		Map<String, Place> places = typed.places(row);
		Map<String, @Nullable Object> values = typed.object(row, type(list));
		return new Written(list, type(list), values, places, this.problems.count() == before);
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
					documents.add(brought(Document.of(values), "document".equals(list), typed.place(each)));
				}
			}
		}
		return documents;
	}

	// Evidence is named after the source's own document
	private Document brought(Document document, boolean own, Place place) {
		Brought other = this.brought.putIfAbsent(document.id(), new Brought(document, own, place));
		if (other != null && own && other.own()) {
			this.problems.add(place, "`" + document.id() + "` is already brought at " + other.place() + ".");
		}
		else if (other != null && !other.document().equals(document)) {
			this.problems.add(place, "`" + document.id() + "` is described differently at " + other.place() + ".");
		}
		return document;
	}

	private record Brought(Document document, boolean own, Place place) {
	}

	private GraphQLInputObjectType type(String list) {
		return (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(this.statements.getField(list).getType());
	}

	private static List<Node> nodes(Node node) {
		return (node instanceof SequenceNode sequence) ? sequence.getValue() : List.of(node);
	}

	private @Nullable Node compose(Resource yaml) {
		String file = name(yaml);
		String text = text(yaml);
		if (text == null) {
			return null;
		}
		try {
			Node root = new Yaml().compose(new StringReader(text));
			if (root == null) {
				this.problems.add(Place.start(file), "the file is empty.");
			}
			return root;
		}
		catch (MarkedYAMLException ex) {
			Mark mark = ex.getProblemMark();
			Mark context = ex.getContextMark();
			this.problems.add(new Place(file, mark.getLine() + 1, mark.getColumn() + 1), "this is no YAML: "
					+ ((context != null) ? ex.getContext() + " from line " + (context.getLine() + 1) + " on, " : "")
					+ ex.getProblem() + ".");
		}
		catch (ReaderException ex) {
			this.problems.add(Place.behind(file, text.substring(0, ex.getPosition())),
					"this is no YAML: the character U+%04X is not allowed.".formatted(ex.getCodePoint()));
		}
		catch (YAMLException ex) {
			this.problems.add(Place.start(file), "this is no YAML: " + ex.getMessage() + ".");
		}
		return null;
	}

	/** The text of a file, unless it is damaged or there is none. */
	private @Nullable String text(Resource resource) {
		String file = name(resource);
		try {
			ByteBuffer bytes = ByteBuffer.wrap(resource.getContentAsByteArray());
			CharBuffer chars = CharBuffer.allocate(bytes.remaining());
			CoderResult end = StandardCharsets.UTF_8.newDecoder().decode(bytes, chars, true);
			String text = chars.flip().toString();
			if (end.isError()) {
				this.problems.add(Place.behind(file, text),
						"this is no UTF-8: byte %02X at offset %d.".formatted(bytes.get(), bytes.position() - 1));
				return null;
			}
			if (text.isBlank()) {
				this.problems.add(Place.start(file), "the file is empty.");
				return null;
			}
			return text.startsWith("\uFEFF") ? text.substring(1) : text;
		}
		catch (IOException ex) {
			this.problems.add(Place.start(file), "cannot be read: " + ex.getMessage() + ".");
			return null;
		}
	}

	private @Nullable Source register(Resource csv) {
		String file = name(csv);
		String list = file.replaceFirst(".*/", "").replace(".csv", "");
		if (this.statements.getField(list) == null || DOCUMENTS.contains(list)) {
			this.problems.add(Place.start(file),
					"no list of statements is named `" + list + "`: name the file after one.");
			return null;
		}
		try {
			Resource header = csv.createRelative(list + ".yaml");
			Typed typed = new Typed(name(header), this.problems);
			Node root = compose(header);
			List<Document> documents = (root != null)
					? documents(typed.fields(root, this.statements), typed, typed.place(root)) : List.of();
			List<Written> rows = rows(csv, file, list);
			return (documents.isEmpty() || rows == null) ? null : new Source(documents, rows, true);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private @Nullable List<Written> rows(Resource csv, String file, String list) {
		String text = text(csv);
		if (text == null) {
			return null;
		}
		int line = 0;
		try (CSVParser parser = CSVParser.parse(text, CSV)) {
			line = (int) parser.getCurrentLineNumber();
			if (!header(parser.getHeaderNames(), type(list), Place.start(file))) {
				return null;
			}
			List<String> lines = text.lines().toList();
			List<Written> rows = new ArrayList<>();
			for (CSVRecord row : parser) {
				line = (int) parser.getCurrentLineNumber();
				rows.add(written(list, row, lines.get(line - 1), new Place(file, line, 1)));
			}
			return rows;
		}
		catch (IllegalArgumentException _) {
			this.problems.add(Place.start(file),
					"expected the name of each column once, found one twice or not at all.");
		}
		catch (IOException | UncheckedIOException ex) {
			String reason = (ex.getCause() instanceof CSVException cause) ? cause.getMessage() : ex.getMessage();
			this.problems.add(new Place(file, line + 1, 1), "this is no CSV: " + reason + ".");
		}
		return null;
	}

	private boolean header(List<String> columns, GraphQLInputObjectType type, Place place) {
		int before = this.problems.count();
		for (String column : columns) {
			if (!isCell(type.getField(column))) {
				this.problems.add(place, Typed.unknown(column, type));
			}
		}
		for (GraphQLInputObjectField field : type.getFields()) {
			if (isNeeded(field) && !columns.contains(field.getName())) {
				this.problems.add(place, "the column `" + field.getName() + "` is missing.");
			}
		}
		return this.problems.count() == before;
	}

	// What a row says, its line says: an object such as `said` has no column
	private static boolean isCell(@Nullable GraphQLInputObjectField field) {
		return field != null && !(GraphQLTypeUtil.unwrapAll(field.getType()) instanceof GraphQLInputObjectType);
	}

	private static boolean isNeeded(GraphQLInputObjectField field) {
		return isCell(field) && GraphQLTypeUtil.isNonNull(field.getType());
	}

	private Written written(String list, CSVRecord row, String line, Place place) {
		int before = this.problems.count();
		GraphQLInputObjectType type = type(list);
		int columns = row.getParser().getHeaderNames().size();
		if (!row.isConsistent()) {
			this.problems.add(place, "the row has " + row.size() + " cells, and the header " + columns + ".");
		}
		else if (line.chars().filter((each) -> each == '"').count() % 2 != 0) {
			this.problems.add(place, "expected a row on one line, found the end of one that began before.");
		}
		boolean shifted = this.problems.count() > before;
		Typed typed = new Typed(place.file(), shifted ? new Problems() : this.problems);
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		for (GraphQLInputObjectField field : type.getFields()) {
			String cell = row.isSet(field.getName()) ? row.get(field.getName()) : "";
			if (!cell.isEmpty()) {
				values.put(field.getName(), typed.value(cell, field, place));
			}
			else if (isNeeded(field) && !shifted) {
				this.problems.add(place, "`" + field.getName() + "` must not be empty.");
			}
		}
		Map<String, @Nullable Object> evidence = new LinkedHashMap<>();
		evidence.put("line", place.line());
		evidence.put("from", 0);
		evidence.put("to", line.codePointCount(0, line.length()));
		evidence.put("surface", row.isSet("name") ? row.get("name") : null);
		evidence.put("sha256", Checksum.of(line));
		values.put("said", Map.of("evidence", List.of(evidence), "assertion", "STATED", "notStated", List.of()));
		return new Written(list, type, values, Map.of("", place), this.problems.count() == before);
	}

}
