package org.mreza.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.mreza.export.csv.CsvDialect;
import org.mreza.export.file.Edge;
import org.mreza.export.file.FileMetadata;
import org.mreza.export.file.NetworkFile;
import org.mreza.export.file.Node;

/** The nodes as a table, with the headings that Gephi and igraph expect. */
final class NodeTable implements NetworkFile {

	private final Table table;

	NodeTable(OutputStream out, FileMetadata metadata, CsvDialect dialect) throws IOException {
		this.table = new Table(out, dialect, List.of("id", "label"), metadata.nodeColumns());
	}

	@Override
	public void node(Node node) throws IOException {
		this.table.row(List.of(node.id(), node.label()), node.values());
	}

	@Override
	public void edge(Edge edge) {
		// Edges have a table of their own
	}

	@Override
	public void end() throws IOException {
		this.table.end();
	}

}
