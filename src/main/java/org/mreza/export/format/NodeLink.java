package org.mreza.export.format;

import java.io.OutputStream;

import tools.jackson.core.JsonGenerator;

import org.mreza.export.file.Edge;
import org.mreza.export.file.FileMetadata;
import org.mreza.export.file.NetworkFile;
import org.mreza.export.file.Node;

/**
 * JSON as {@code networkx.node_link_graph(data, edges="edges")} reads it.
 */
final class NodeLink implements NetworkFile {

	private final JsonGenerator out;

	private final FileMetadata metadata;

	private boolean edges;

	NodeLink(OutputStream out, FileMetadata metadata) {
		this.out = Json.writing(out);
		this.metadata = metadata;
		this.out.writeStartObject();
		this.out.writeBooleanProperty("directed", metadata.traits().directed());
		this.out.writeBooleanProperty("multigraph", metadata.traits().multiple());
		this.out.writePOJOProperty("graph", Json.about(metadata));
		this.out.writeArrayPropertyStart("nodes");
	}

	@Override
	public void node(Node node) {
		this.out.writeRaw('\n');
		this.out.writeStartObject();
		this.out.writeStringProperty("id", node.id());
		this.out.writeStringProperty("label", node.label());
		Json.values(this.out, this.metadata.nodeColumns(), node.values());
		this.out.writeEndObject();
	}

	@Override
	public void edge(Edge edge) {
		edges();
		this.out.writeRaw('\n');
		this.out.writeStartObject();
		this.out.writeStringProperty("source", edge.source());
		this.out.writeStringProperty("target", edge.target());
		if (edge.kind() != null) {
			this.out.writeStringProperty("key", edge.kind());
		}
		if (this.metadata.traits().weighted()) {
			this.out.writeNumberProperty("weight", edge.weight());
		}
		Json.values(this.out, this.metadata.edgeColumns(), edge.values());
		this.out.writeEndObject();
	}

	private void edges() {
		if (!this.edges) {
			this.edges = true;
			this.out.writeEndArray();
			this.out.writeArrayPropertyStart("edges");
		}
	}

	@Override
	public void end() {
		edges();
		Json.end(this.out);
	}

}
