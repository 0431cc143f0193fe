package org.mreza.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.mreza.export.file.Column;
import org.mreza.export.file.Edge;
import org.mreza.export.file.Head;
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
	public void begin(Head head) throws IOException {
		this.type = head.traits().directed() ? "Directed" : "Undirected";
		List<String> headings = new ArrayList<>(List.of("Source", "Target", "Type", "Weight"));
		headings.addAll(head.edgeColumns().stream().map(Column::name).toList());
		this.table.row(headings);
	}

	@Override
	public void node(Node node) {
		// Nodes have a table of their own
	}

	@Override
	public void edge(Edge edge) throws IOException {
		List<@Nullable Object> cells = new ArrayList<>(List.of(edge.source(), edge.target(), this.type, edge.weight()));
		cells.addAll(edge.values());
		this.table.row(cells);
	}

	@Override
	public void end() throws IOException {
		this.table.end();
	}

}
