package org.mreza.source.read;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import graphql.schema.GraphQLInputObjectType;
import graphql.schema.GraphQLSchema;
import graphql.schema.GraphQLTypeUtil;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.Node;

import org.springframework.core.io.support.ResourcePatternResolver;

import org.mreza.source.problem.Problems;
import org.mreza.source.problem.SourcePosition;

/**
 * The files of a seed: registers, each a CSV with the description of its document beside
 * it, and sources, each a folder with its {@code statements.yaml}.
 */
public final class SeedFiles {

	private final ResourcePatternResolver resources;

	private final String location;

	private final GraphQLInputObjectType statements;

	private final Problems problems;

	private final DeclaredDocuments documents;

	private final LeftOutLines leftOut;

	public SeedFiles(ResourcePatternResolver resources, String location, GraphQLSchema schema, Problems problems) {
		this.resources = resources;
		this.location = location;
		this.statements = (GraphQLInputObjectType) Objects.requireNonNull(schema.getType("Statements"));
		this.problems = problems;
		this.documents = new DeclaredDocuments(this.statements, problems);
		this.leftOut = new LeftOutLines(schema, problems);
	}

	/** All sources, the registers first, each group by name. */
	public List<Source<RawStatement>> read() {
		List<SeedFile> registers = found("register/*.csv");
		List<SeedFile> files = found("source/*/*.y*ml");
		List<Optional<Source<RawStatement>>> sources = new ArrayList<>();
		registers.forEach((csv) -> sources.add(Optional.ofNullable(register(csv))));
		for (SeedFile file : files) {
			if (file.path().endsWith("/statements.yaml")) {
				sources.add(Optional.ofNullable(source(file, files)));
			}
			else if (!file.path().endsWith("/left-out.yaml")) {
				this.problems.add(SourcePosition.start(file.path()),
						"expected the name statements.yaml or left-out.yaml, which are all the YAML of a source.");
			}
		}
		// What a lost file holds would be missing everywhere else
		if (registers.isEmpty() || files.isEmpty() || sources.contains(Optional.<Source<RawStatement>>empty())) {
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

	private @Nullable Source<RawStatement> source(SeedFile yaml, List<SeedFile> files) {
		Node root = yaml.yaml();
		if (root == null) {
			return null;
		}
		InputCoercion coercion = new InputCoercion(yaml.path(), this.problems);
		Map<String, Node> lists = coercion.fields(root, this.statements);
		List<Document> declared = this.documents.of(lists, coercion, coercion.position(root));
		List<RawStatement> stated = new ArrayList<>();
		lists.forEach((list, node) -> {
			if (!DeclaredDocuments.LISTS.contains(list)) {
				InputCoercion.items(node).forEach((item) -> stated.add(statement(list, item, coercion)));
			}
		});
		if (declared.isEmpty()) {
			return null;
		}
		String path = yaml.path().replaceFirst("[^/]+$", "left-out.yaml");
		List<LeftOutLine> leftOut = files.stream()
			.filter((file) -> file.path().equals(path))
			.flatMap((file) -> this.leftOut.of(file, declared.getFirst()).stream())
			.toList();
		return new Source<>(declared, leftOut, false, stated);
	}

	private @Nullable Source<RawStatement> register(SeedFile csv) {
		String list = csv.name();
		if (this.statements.getField(list) == null || DeclaredDocuments.LISTS.contains(list)) {
			this.problems.add(SourcePosition.start(csv.path()),
					"no list of statements is named `" + list + "`: name the file after one.");
			return null;
		}
		SeedFile yaml = csv.beside(list + ".yaml");
		Node root = yaml.yaml();
		InputCoercion coercion = new InputCoercion(yaml.path(), this.problems);
		List<Document> declared = (root != null)
				? this.documents.of(coercion.fields(root, this.statements), coercion, coercion.position(root))
				: List.of();
		List<RawStatement> rows = new RegisterRows(csv, list, type(list), this.problems).read();
		return (declared.isEmpty() || rows == null) ? null : new Source<>(declared, List.of(), true, rows);
	}

	private RawStatement statement(String list, Node node, InputCoercion coercion) {
		int before = this.problems.count();
		Map<String, SourcePosition> positions = coercion.positions(node);
		Map<String, @Nullable Object> values = coercion.object(node, type(list));
		return new RawStatement(list, type(list), values, positions, this.problems.count() == before);
	}

	private GraphQLInputObjectType type(String list) {
		return (GraphQLInputObjectType) GraphQLTypeUtil.unwrapAll(this.statements.getField(list).getType());
	}

}
