package org.mreza.export.format;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.mreza.citation.Citation;
import org.mreza.export.file.Column;
import org.mreza.export.file.Edge;
import org.mreza.export.file.FileMetadata;
import org.mreza.export.file.Namespace;
import org.mreza.export.file.NetworkFile;
import org.mreza.export.file.Node;
import org.mreza.export.file.Period;
import org.mreza.export.file.SourceDocument;
import org.mreza.network.Parameter;
import org.mreza.release.Release;

/** A small network of names that are hard to write, and large ones. */
final class Sample {

	/** Each with the id of its place. */
	static final List<String> LABELS = List.of("A & B <c> \"d\" 'e' ]]>", "=SUM(A1)", "-5", "bell\u0007 and null\u0000",
			"Шабац 😀", "comma, \"quote\"", "+381", "@name", "half \uD800 a pair");

	private Sample() {
	}

	static FileMetadata metadata(long nodes, long edges) {
		return new FileMetadata("Title & <more>",
				new FileMetadata.Address("http://localhost:8080", "/export/network.x?via=LEAD"),
				new Namespace("urn:mreza:"), new FileMetadata.Traits(false, false, true, true),
				new Release("release/3", 3, Instant.parse("2026-01-02T03:04:05Z"), "c0ffee", true, null, null, null),
				List.of(new Parameter("of", "MUNICIPALITY"), new Parameter("programme", "A & \"B\" ]]>")), List.of(),
				nodes, edges,
				List.of(new SourceDocument("Document & co", "Publisher", "https://example.org/a?b&c", "CC BY 4.0")),
				new Citation("Cite <this>", "@misc{}", "[]"),
				List.of(new Column("note", Column.Type.TEXT), new Column("number", Column.Type.INTEGER),
						new Column("money", Column.Type.NUMBER), new Column("exact", Column.Type.TRUTH),
						new Column("open", Column.Type.LIST)),
				List.of(new Column("sharedCount", Column.Type.INTEGER), new Column("shared", Column.Type.LIST)));
	}

	static String write(Format format) {
		var out = new ByteArrayOutputStream();
		try {
			NetworkFile file = format.write(out, metadata(LABELS.size(), 2));
			for (int i = 0; i < LABELS.size(); i++) {
				file.node(new Node("n/" + i, LABELS.get(i), "Organisation",
						(i == 0) ? Period.of("2019", "2021-06") : null, Arrays.asList(LABELS.get(i), (long) -i,
								(i == 1) ? null : new BigDecimal("-3000.10"), i == 2, List.of("x", "y"))));
			}
			file.edge(new Edge("n/0", "n/1", null, 0.25, List.of(Period.of("2019-02", "2020"), Period.of("2022", null)),
					List.of(1, List.of("c/1"))));
			file.edge(new Edge("n/0", "n/4", null, 2, List.of(Period.of(null, "2021-06")),
					List.of(2, List.of("c/1", "c/2"))));
			file.end();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		return out.toString(StandardCharsets.UTF_8);
	}

	/**
	 * Two nodes and an edge whose columns bear these names; the value of each is its
	 * name.
	 */
	static String named(Format format, List<String> names) {
		var out = new ByteArrayOutputStream();
		FileMetadata metadata = metadata(2, 1);
		List<Column> columns = names.stream().map((name) -> new Column(name, Column.Type.TEXT)).toList();
		try {
			NetworkFile file = format.write(out,
					new FileMetadata(metadata.title(), metadata.address(), metadata.namespace(), metadata.traits(),
							metadata.release(), metadata.query(), metadata.definitions(), 2, 1, metadata.origins(),
							metadata.citation(), columns, columns));
			file.node(new Node("n/0", "A", "Organisation", null, List.copyOf(names)));
			file.node(new Node("n/1", "B", "Organisation", null, List.copyOf(names)));
			file.edge(new Edge("n/0", "n/1", null, 1, List.of(), List.copyOf(names)));
			file.end();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		return out.toString(StandardCharsets.UTF_8);
	}

	/**
	 * Relationships, which have a direction and a kind each, two of them between two
	 * nodes.
	 */
	static String ties(Format format) {
		var out = new ByteArrayOutputStream();
		FileMetadata metadata = metadata(3, 3);
		try {
			NetworkFile file = format.write(out,
					new FileMetadata(metadata.title(), metadata.address(), metadata.namespace(),
							new FileMetadata.Traits(true, true, false, true), metadata.release(), metadata.query(),
							metadata.definitions(), 3, 3, metadata.origins(), metadata.citation(), List.of(),
							List.of(new Column("relationship", Column.Type.TEXT))));
			for (String id : List.of("a", "b", "c")) {
				file.node(new Node(id, id, "Partnership", null, List.of()));
			}
			for (String tie : List.of("a LED_BY b", "a HAS_PARTNER b", "c LED_BY a")) {
				String[] parts = tie.split(" ", -1);
				file.edge(new Edge(parts[0], parts[2], parts[1], 1, List.of(), List.of(parts[1])));
			}
			file.end();
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
		return out.toString(StandardCharsets.UTF_8);
	}

	/** Writes a network of as many nodes and edges. */
	static void write(Format format, int nodes, int edges, OutputStream out) throws IOException {
		NetworkFile file = format.write(out, metadata(nodes, edges));
		for (int i = 0; i < nodes; i++) {
			file.node(new Node("n/" + i, "Name " + i, "Organisation", null,
					Arrays.asList("note", (long) i, null, true, List.of())));
		}
		for (int i = 0; i < edges; i++) {
			file.edge(new Edge("n/" + i % nodes, "n/" + (i * 7L + 1) % nodes, null, i, List.of(),
					List.of(1, List.of("c/" + i))));
		}
		file.end();
	}

}
