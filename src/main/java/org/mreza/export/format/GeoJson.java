package org.mreza.export.format;

import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

import org.mreza.export.file.Edge;
import org.mreza.export.file.FileMetadata;
import org.mreza.export.file.NetworkFile;
import org.mreza.export.file.Node;

/**
 * <a href="https://www.rfc-editor.org/rfc/rfc7946">GeoJSON</a>: nodes as points, edges as
 * lines between them. What has no place has no geometry.
 */
final class GeoJson implements NetworkFile {

	private final JsonGenerator out;

	private final Map<String, double[]> places = new HashMap<>();

	private final FileMetadata metadata;

	GeoJson(OutputStream out, FileMetadata metadata) {
		this.out = Json.writing(out);
		this.metadata = metadata;
		this.out.writeStartObject();
		this.out.writeStringProperty("type", "FeatureCollection");
		this.out.writePOJOProperty("about", Json.about(metadata));
		this.out.writeArrayPropertyStart("features");
	}

	@Override
	public void node(Node node) {
		Double longitude = number("longitude", node);
		Double latitude = number("latitude", node);
		double[] place = (longitude != null && latitude != null) ? new double[] { longitude, latitude } : null;
		if (place != null) {
			this.places.put(node.id(), place);
		}
		feature(node.id(), "Point", place);
		this.out.writeStringProperty("label", node.label());
		Json.values(this.out, this.metadata.nodeColumns(), node.values());
		close();
	}

	private @Nullable Double number(String column, Node node) {
		for (int i = 0; i < this.metadata.nodeColumns().size(); i++) {
			if (this.metadata.nodeColumns().get(i).name().equals(column)) {
				return (node.values().get(i) instanceof Number number) ? number.doubleValue() : null;
			}
		}
		return null;
	}

	@Override
	public void edge(Edge edge) {
		double[] source = this.places.get(edge.source());
		double[] target = this.places.get(edge.target());
		feature(edge.source() + " " + edge.target(), "LineString",
				(source != null && target != null) ? new double[][] { source, target } : null);
		this.out.writeStringProperty("source", edge.source());
		this.out.writeStringProperty("target", edge.target());
		this.out.writeNumberProperty("weight", edge.weight());
		Json.values(this.out, this.metadata.edgeColumns(), edge.values());
		close();
	}

	private void feature(String id, String shape, @Nullable Object coordinates) {
		this.out.writeRaw('\n');
		this.out.writeStartObject();
		this.out.writeStringProperty("type", "Feature");
		this.out.writeStringProperty("id", id);
		if (coordinates != null) {
			this.out.writeObjectPropertyStart("geometry");
			this.out.writeStringProperty("type", shape);
			this.out.writePOJOProperty("coordinates", coordinates);
			this.out.writeEndObject();
		}
		else {
			this.out.writeNullProperty("geometry");
		}
		this.out.writeObjectPropertyStart("properties");
	}

	private void close() {
		this.out.writeEndObject();
		this.out.writeEndObject();
	}

	@Override
	public void end() {
		Json.end(this.out);
	}

}
