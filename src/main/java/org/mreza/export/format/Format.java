package org.mreza.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

import org.mreza.export.csv.CsvDialect;
import org.mreza.export.file.FileMetadata;
import org.mreza.export.file.NetworkFile;

/** The formats that networks and the graph can be had in. */
public enum Format {

	/** GEXF 1.2draft. */
	GEXF("gexf", "application/gexf+xml", "GEXF 1.2draft, for Gephi and networkx"),
	/** GraphML with GraphML attributes. */
	GRAPHML("graphml", "application/graphml+xml", "GraphML, for igraph, networkx, yEd, Cytoscape"),
	/** Node-link JSON. */
	JSON("json", "application/json", "Node-link JSON, for networkx and D3"),
	/** JSON-LD 1.1. */
	JSONLD("jsonld", "application/ld+json", "JSON-LD 1.1 in terms of schema.org, ORG and PROV-O"),
	/** GeoJSON, for what has a place. */
	GEOJSON("geojson", "application/geo+json", "GeoJSON, for QGIS: municipalities at their seats"),
	/** The nodes alone. */
	NODES_CSV("nodes.csv", "text/csv;charset=UTF-8", "CSV of the nodes, for Gephi, igraph and spreadsheets"),
	/** The edges alone. */
	EDGES_CSV("edges.csv", "text/csv;charset=UTF-8", "CSV of the edges, for Gephi, igraph and spreadsheets");

	private final String extension;

	private final String mediaType;

	private final String description;

	Format(String extension, String mediaType, String description) {
		this.extension = extension;
		this.mediaType = mediaType;
		this.description = description;
	}

	/** The format that files with this at the end of their names have. */
	public static Optional<Format> of(String extension) {
		return Arrays.stream(values()).filter((format) -> format.extension.equals(extension)).findFirst();
	}

	public String extension() {
		return this.extension;
	}

	public String mediaType() {
		return this.mediaType;
	}

	public String description() {
		return this.description;
	}

	public boolean holdsNodes() {
		return this != EDGES_CSV;
	}

	public boolean holdsEdges() {
		return this != NODES_CSV;
	}

	/** Whether it holds only what has a place. */
	public boolean isMap() {
		return this == GEOJSON;
	}

	/** Whether it is CSV, of which there are dialects. */
	public boolean isCsv() {
		return this == NODES_CSV || this == EDGES_CSV;
	}

	/** Begins a file. */
	public NetworkFile write(OutputStream out, FileMetadata metadata) throws IOException {
		return write(out, metadata, CsvDialect.STANDARD);
	}

	/** Begins a file, of CSV in a dialect. */
	public NetworkFile write(OutputStream out, FileMetadata metadata, CsvDialect dialect) throws IOException {
		return switch (this) {
			case GEXF -> new Gexf(out, metadata);
			case GRAPHML -> new GraphMl(out, metadata);
			case JSON -> new NodeLink(out, metadata);
			case JSONLD -> new JsonLd(out, metadata);
			case GEOJSON -> new GeoJson(out, metadata);
			case NODES_CSV -> new NodeTable(out, metadata, dialect);
			case EDGES_CSV -> new EdgeTable(out, metadata, dialect);
		};
	}

}
