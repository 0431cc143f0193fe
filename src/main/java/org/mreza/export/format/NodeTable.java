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

/** The nodes as a table, with the headings that Gephi expects. */
final class NodeTable implements NetworkFile {

	private final Table table;

	NodeTable(OutputStream out) {
		this.table = new Table(out);
	}

	@Override
	public void begin(Head head) throws IOException {
		List<String> headings = new ArrayList<>(List.of("Id", "Label"));
		headings.addAll(head.nodeColumns().stream().map(Column::name).toList());
		this.table.row(headings);
	}

	@Override
	public void node(Node node) throws IOException {
		List<@Nullable Object> cells = new ArrayList<>(List.of(node.id(), node.label()));
		cells.addAll(node.values());
		this.table.row(cells);
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
