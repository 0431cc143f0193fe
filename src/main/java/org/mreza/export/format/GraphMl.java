package org.mreza.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.mreza.export.file.Column;
import org.mreza.export.file.Edge;
import org.mreza.export.file.FileMetadata;
import org.mreza.export.file.NetworkFile;
import org.mreza.export.file.Node;

/**
 * <a href="http://graphml.graphdrawing.org">GraphML</a> with GraphML attributes. Its ids
 * hold no slash, so global ids are an attribute; what is true is 1, what is false 0.
 */
final class GraphMl implements NetworkFile {

	private final Xml xml;

	private final FileMetadata metadata;

	GraphMl(OutputStream out, FileMetadata metadata) throws IOException {
		this.xml = new Xml(out);
		this.metadata = metadata;
		this.xml.document("graphml", "http://graphml.graphdrawing.org/xmlns");
		Map<String, Object> facts = metadata.facts();
		int number = 0;
		for (Map.Entry<String, Object> fact : facts.entrySet()) {
			key("g" + number++, "graph", fact.getKey(), (fact.getValue() instanceof Number) ? "long" : "string");
		}
		key("globalId", "node", "globalId", "string");
		key("label", "node", "label", "string");
		keys("n", "node", metadata.nodeColumns());
		if (this.metadata.traits().weighted()) {
			key("weight", "edge", "weight", "double");
		}
		keys("e", "edge", metadata.edgeColumns());
		this.xml.open("graph", "id", "G", "edgedefault", metadata.traits().directed() ? "directed" : "undirected",
				"parse.nodes", String.valueOf(metadata.nodes()), "parse.edges", String.valueOf(metadata.edges()),
				"parse.order", "nodesfirst");
		int fact = 0;
		for (Object value : facts.values()) {
			this.xml.text("data", value.toString(), "key", "g" + fact++);
		}
	}

	private void keys(String prefix, String of, List<Column> columns) throws IOException {
		for (int i = 0; i < columns.size(); i++) {
			key(prefix + i, of, columns.get(i).title(), type(columns.get(i)));
		}
	}

	private void key(String id, String of, String name, String type) throws IOException {
		this.xml.open("key", "id", id, "for", of, "attr.name", name, "attr.type", type);
		this.xml.close();
	}

	// Of a boolean that is absent, igraph makes false
	private static String type(Column column) {
		return (column.type() == Column.Type.TRUTH) ? "int" : Gexf.type(column);
	}

	@Override
	public void node(Node node) throws IOException {
		this.xml.open("node", "id", token(node.id()));
		this.xml.text("data", node.id(), "key", "globalId");
		this.xml.text("data", node.label(), "key", "label");
		data("n", this.metadata.nodeColumns(), node.values());
		this.xml.close();
	}

	@Override
	public void edge(Edge edge) throws IOException {
		this.xml.open("edge", "source", token(edge.source()), "target", token(edge.target()));
		if (this.metadata.traits().weighted()) {
			this.xml.text("data", String.valueOf(edge.weight()), "key", "weight");
		}
		data("e", this.metadata.edgeColumns(), edge.values());
		this.xml.close();
	}

	private static String token(String id) {
		return id.replace('/', ':');
	}

	private void data(String prefix, List<Column> columns, List<@Nullable Object> values) throws IOException {
		for (int i = 0; i < values.size(); i++) {
			Object value = values.get(i);
			if (value != null) {
				this.xml.text("data", print(columns.get(i), value), "key", prefix + i);
			}
		}
	}

	private static String print(Column column, Object value) {
		return (column.type() == Column.Type.TRUTH) ? (Boolean.TRUE.equals(value) ? "1" : "0") : Xml.print(value);
	}

	@Override
	public void end() throws IOException {
		this.xml.end();
	}

}
