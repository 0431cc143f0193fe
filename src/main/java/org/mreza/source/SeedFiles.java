package org.mreza.source;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

import org.springframework.core.io.support.ResourcePatternResolver;

/**
 * The files of a seed: registers, each a CSV with the description of its document beside
 * it, and sources, each a folder with its {@code statements.yaml}.
 */
final class SeedFiles {

	private static final Set<String> DOCUMENTS = Set.of("document", "furtherDocuments");

	private final ResourcePatternResolver resources;

	private final String location;

	private final GraphQLInputObjectType statements;

	private final Problems problems;

	private final Map<String, DeclaredDocument> brought = new HashMap<>();

	SeedFiles(ResourcePatternResolver resources, String location, GraphQLSchema schema, Problems problems) {
		this.resources = resources;
		this.location = location;
		this.statements = (GraphQLInputObjectType) Objects.requireNonNull(schema.getType("Statements"));
		this.problems = problems;
	}

	/** All sources, the registers first, each group by name. */
	List<Source> read() {
		List<SeedFile> registers = found("register/*.csv");
		List<SeedFile> files = found("source/*/*.y*ml");
		List<Optional<Source>> sources = new ArrayList<>();
		registers.forEach((csv) -> sources.add(Optional.ofNullable(register(csv))));
		for (SeedFile file : files) {
			if (file.path().endsWith("/statements.yaml")) {
				sources.add(Optional.ofNullable(source(file)));
			}
			else if (!file.path().endsWith("/left-out.yaml")) {
				this.problems.add(SourcePosition.start(file.path()),
						"expected the name statements.yaml or left-out.yaml, which are all the YAML of a source.");
			}
		}
		// What a lost file holds would be missing everywhere else
		if (registers.isEmpty() || files.isEmpty() || sources.contains(Optional.<Source>empty())) {
			this.problems.raise();
		}
		return sources.stream().flatMap(Optional::stream).toList();
	}

	private List<SeedFile> found(String pattern) {
		List<SeedFile> files = new ArrayList<>();
		try {
			Stream.of(this.resources.getResources(this.location + "/" + pattern))
				.map((resource) -> new SeedFile(resource, this.problems))
				.sorted()
				.forEach(files::add);
		}
		catch (IOException _) {
			// No such folder
		}
		if (files.isEmpty()) {
			this.problems.add(SourcePosition.start(this.location), "expected `" + pattern + "` here, found none.");
		}
		return files;
	}

	private @Nullable Source source(SeedFile yaml) {
		Node root = yaml.yaml();
		if (root == null) {
			return null;
		}
		InputCoercion typed = new InputCoercion(yaml.path(), this.problems);
		Map<String, Node> lists = typed.fields(root, this.statements);
		List<Document> documents = documents(lists, typed, typed.place(root));
		List<RawStatement> rows = new ArrayList<>();
		lists.forEach((list, node) -> {
			if (!DOCUMENTS.contains(list)) {
				nodes(node).forEach((row) -> rows.add(written(list, row, typed)));
			}
		});
		return documents.isEmpty() ? null : new Source(documents, rows, false);
	}

	private @Nullable Source register(SeedFile csv) {
		String list = csv.name();
		if (this.statements.getField(list) == null || DOCUMENTS.contains(list)) {
			this.problems.add(SourcePosition.start(csv.path()),
					"no list of statements is named `" + list + "`: name the file after one.");
			return null;
		}
		SeedFile yaml = csv.beside(list + ".yaml");
		Node root = yaml.yaml();
		InputCoercion typed = new InputCoercion(yaml.path(), this.problems);
		List<Document> documents = (root != null)
				? documents(typed.fields(root, this.statements), typed, typed.place(root)) : List.of();
		List<RawStatement> rows = new RegisterRows(csv, list, type(list), this.problems).read();
		return (documents.isEmpty() || rows == null) ? null : new Source(documents, rows, true);
	}

	private RawStatement written(String list, Node row, InputCoercion typed) {
		int before = this.problems.count();
		Map<String, SourcePosition> places = typed.places(row);
		Map<String, @Nullable Object> values = typed.object(row, type(list));
		return new RawStatement(list, type(list), values, places, this.problems.count() == before);
	}

	private List<Document> documents(Map<String, Node> lists, InputCoercion typed, SourcePosition place) {
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
	private Document brought(Document document, boolean own, SourcePosition place) {
		DeclaredDocument other = this.brought.putIfAbsent(document.id(), new DeclaredDocument(document, own, place));
		if (other != null && own && other.own()) {
			this.problems.add(place, "`" + document.id() + "` is already brought at " + other.place() + ".");
		}
		else if (other != null && !other.document().equals(document)) {
			this.problems.add(place, "`" + document.id() + "` is described differently at " + other.place() + ".");
		}
		return document;
	}

	private record DeclaredDocument(Document document, boolean own, SourcePosition place) {
	}

	private GraphQLInputObjectType type(String list) {
		return (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(this.statements.getField(list).getType());
	}

	private static List<Node> nodes(Node node) {
		return (node instanceof SequenceNode sequence) ? sequence.getValue() : List.of(node);
	}

}
