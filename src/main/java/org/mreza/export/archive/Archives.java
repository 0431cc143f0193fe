package org.mreza.export.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import graphql.schema.GraphQLObjectType;
import graphql.schema.GraphQLSchema;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.stereotype.Component;

import org.mreza.citation.Citation;
import org.mreza.export.Export;
import org.mreza.export.Exports;
import org.mreza.export.file.FileMetadata;
import org.mreza.export.format.Format;
import org.mreza.export.stored.StoredNodes;
import org.mreza.graph.schema.NodeType;
import org.mreza.release.Release;

/**
 * Writes the archive of the release that the graph holds. Nothing in it depends on when,
 * where or by whom it is asked for.
 */
@Component
class Archives {

	private static final String CSV = "text/csv";

	private static final List<Format> NETWORKS = List.of(Format.GEXF, Format.GRAPHML, Format.JSONLD);

	/** Files are told of by where they stand in the archive. */
	private static final FileMetadata.Address HERE = new FileMetadata.Address("", "/export/release.zip");

	private final Exports exports;

	private final StoredNodes stored;

	private final GraphQLSchema schema;

	private final JsonMapper json;

	Archives(Exports exports, StoredNodes stored, GraphQlSource source, JsonMapper json) {
		this.exports = exports;
		this.stored = stored;
		this.schema = source.schema();
		this.json = json;
	}

	/** The release that the graph holds now, told without looking at what it holds. */
	Release release() {
		return this.exports.release();
	}

	/** What the graph holds now. */
	FileMetadata metadata() {
		return this.exports.graph(Format.GEXF, HERE).metadata();
	}

	/**
	 * Writes the archive and closes the stream.
	 * @param metadata what the graph holds
	 */
	void write(OutputStream out, FileMetadata metadata) throws IOException {
		try (Zip zip = new Zip(out, metadata.release().at()); RelationshipTables ties = new RelationshipTables()) {
			List<Resource> resources = new ArrayList<>();
			for (KindTable kind : kinds()) {
				resources.add(nodes(zip, kind));
				ties.add(this.stored.relationships(kind.kind()), isStatement(kind.type()));
			}
			for (Map.Entry<String, Long> type : ties.end().entrySet()) {
				resources.add(ties(zip, ties, type.getKey(), type.getValue()));
			}
			for (Format format : NETWORKS) {
				Zip.Entry file = zip.add("graph." + format.extension(), dateless(format)::writeTo);
				resources.add(new Resource("graph-" + format.extension(),
						"The whole graph. " + format.description() + ".", format.mediaType(), file, null));
			}
			describe(zip, new ArchiveManifest(metadata.release(), metadata.origins(), resources, metadata.namespace()));
		}
	}

	private List<KindTable> kinds() {
		return NodeType.of(this.schema)
			.stream()
			.map((kind) -> new KindTable(kind, Objects.requireNonNull(this.schema.getObjectType(kind.name()))))
			.toList();
	}

	private static boolean isStatement(GraphQLObjectType kind) {
		return kind.getInterfaces().stream().anyMatch((each) -> "Statement".equals(each.getName()));
	}

	private Resource nodes(Zip zip, KindTable kind) throws IOException {
		long[] rows = { 0 };
		Zip.Entry file = zip.add("node/" + kind.name() + ".csv", (out) -> rows[0] = kind.writeTo(this.stored, out));
		return new Resource("node-" + kind.name(), kind.title(), CSV, file,
				new Resource.Table(rows[0], kind.fields(), List.of("id")));
	}

	private static Resource ties(Zip zip, RelationshipTables ties, String type, long rows) throws IOException {
		String name = RelationshipTables.name(type);
		Zip.Entry file = zip.add("tie/" + name + ".csv", ties.content(type));
		return new Resource("tie-" + name, "Relationships of the type " + type + ".", CSV, file,
				new Resource.Table(rows, RelationshipTables.FIELDS, List.of("from", "to")));
	}

	/**
	 * The whole graph in a format; its citation names the release alone, and no day of
	 * access.
	 */
	private Export dateless(Format format) {
		Export export = this.exports.graph(format, HERE);
		Release release = export.metadata().release();
		String citation = "Mreža, release " + release.version() + ". SHA-256 of the release " + release.checksum()
				+ ".";
		return new Export(format, export.metadata().cited(new Citation(citation, "", "")), export.content());
	}

	private void describe(Zip zip, ArchiveManifest description) throws IOException {
		zip.add("datapackage.json", json(description.dataPackage()));
		zip.add("dcat.jsonld", json(description.catalog()));
		zip.add("CITATION.cff", text(description.citation()));
		zip.add("README.txt", text(description.readme()));
		zip.add("SHA256SUMS",
				text(zip.entries()
					.stream()
					.map((entry) -> entry.sha256() + "  " + entry.path() + "\n")
					.collect(Collectors.joining())));
	}

	private Zip.Content json(Map<String, Object> value) {
		return text(this.json.writerWithDefaultPrettyPrinter().writeValueAsString(value) + "\n");
	}

	private static Zip.Content text(String text) {
		return (out) -> out.write(text.getBytes(StandardCharsets.UTF_8));
	}

}
