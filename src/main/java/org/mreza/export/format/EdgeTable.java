package org.mreza.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

import org.mreza.export.file.Edge;
import org.mreza.export.file.FileMetadata;
import org.mreza.export.file.NetworkFile;
import org.mreza.export.file.Node;

/** The edges as a table, with the headings that Gephi expects. */
final class EdgeTable implements NetworkFile {

	private final Table table;

	private String type = "";

	EdgeTable(OutputStream out) {
		this.table = new Table(out);
	}

	@Override
	public void begin(FileMetadata head) throws IOException {
		this.type = head.traits().directed() ? "Directed" : "Undirected";
		this.table.begin(List.of("Source", "Target", "Type", "Weight"), head.edgeColumns());
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
