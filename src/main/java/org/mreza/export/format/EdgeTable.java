package org.mreza.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.mreza.export.csv.CsvDialect;
import org.mreza.export.file.Edge;
import org.mreza.export.file.FileMetadata;
import org.mreza.export.file.NetworkFile;
import org.mreza.export.file.Node;

/** The edges as a table, with the headings that Gephi, igraph and networkx expect. */
final class EdgeTable implements NetworkFile {

	private final Table table;

	private final String type;

	EdgeTable(OutputStream out, FileMetadata metadata, CsvDialect dialect) throws IOException {
		this.table = new Table(out, dialect, List.of("source", "target", "type", "weight"), metadata.edgeColumns());
		this.type = metadata.traits().directed() ? "Directed" : "Undirected";
	}

	@Override
	public void node(Node node) {
		// Nodes have a table of their own
	}

	@Override
	public void edge(Edge edge) throws IOException {
		this.table.row(List.of(edge.source(), edge.target(), this.type, edge.weight()), edge.values());
	}

	@Override
	public void end() throws IOException {
		this.table.end();
	}

}
