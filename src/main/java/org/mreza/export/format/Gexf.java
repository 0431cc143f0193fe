package org.mreza.export.format;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.mreza.export.file.Column;
import org.mreza.export.file.Edge;
import org.mreza.export.file.FileMetadata;
import org.mreza.export.file.NetworkFile;
import org.mreza.export.file.Node;
import org.mreza.export.file.Period;

/**
 * <a href="https://gexf.net">GEXF</a>, the format of Gephi: 1.2draft, which all of its
 * readers know, with one attribute of 1.3, the kind of an edge.
 */
final class Gexf implements NetworkFile {

	private final Xml xml;

	private final FileMetadata metadata;

	private long edges;

	Gexf(OutputStream out, FileMetadata metadata) throws IOException {
		this.xml = new Xml(out);
		this.metadata = metadata;
		this.xml.document("gexf", "http://www.gexf.net/1.2draft", "version", "1.2");
		this.xml.open("meta", "lastmodifieddate",
				LocalDate.ofInstant(metadata.release().at(), ZoneOffset.UTC).toString());
		this.xml.text("creator", "Mreža");
		this.xml.text("description",
				metadata.facts()
					.entrySet()
					.stream()
					.map((fact) -> fact.getKey() + ": " + fact.getValue())
					.collect(Collectors.joining("\n")));
		this.xml.close();
		boolean dated = metadata.traits().dated();
		this.xml.open("graph", "defaultedgetype", metadata.traits().directed() ? "directed" : "undirected", "idtype",
				"string", "mode", dated ? "dynamic" : "static", "timeformat", dated ? "date" : null);
		attributes("node", this.metadata.nodeColumns());
		attributes("edge", this.metadata.edgeColumns());
		this.xml.open("nodes", "count", String.valueOf(metadata.nodes()));
	}

	private void attributes(String of, List<Column> columns) throws IOException {
		if (!columns.isEmpty()) {
			this.xml.open("attributes", "class", of, "mode", "static");
			for (Column column : columns) {
				this.xml.empty("attribute", "id", column.title(), "title", column.title(), "type", type(column));
			}
			this.xml.close();
		}
	}

	static String type(Column column) {
		return switch (column.type()) {
			case TEXT, LIST -> "string";
			case INTEGER -> "long";
			case NUMBER -> "double";
			case TRUTH -> "boolean";
		};
	}

	@Override
	public void node(Node node) throws IOException {
		this.xml.open("node", "id", node.id(), "label", node.label(), "start", first(node.period()), "end",
				last(node.period()));
		values(this.metadata.nodeColumns(), node.values());
		this.xml.close();
	}

	@Override
	public void edge(Edge edge) throws IOException {
		if (this.edges == 0) {
			this.xml.close();
			this.xml.open("edges");
		}
		Period once = (edge.periods().size() == 1) ? edge.periods().getFirst() : null;
		this.xml.open("edge", "id", String.valueOf(this.edges++), "source", edge.source(), "target", edge.target(),
				"kind", edge.kind(), "label", edge.kind(), "weight",
				this.metadata.traits().weighted() ? String.valueOf(edge.weight()) : null, "start", first(once), "end",
				last(once));
		values(this.metadata.edgeColumns(), edge.values());
		if (edge.periods().size() > 1) {
			this.xml.open("spells");
			for (Period period : edge.periods()) {
				this.xml.empty("spell", "start", first(period), "end", last(period));
			}
			this.xml.close();
		}
		this.xml.close();
	}

	private void values(List<Column> columns, List<@Nullable Object> values) throws IOException {
		if (values.stream().anyMatch(Objects::nonNull)) {
			this.xml.open("attvalues");
			for (int i = 0; i < columns.size(); i++) {
				Object value = values.get(i);
				if (value != null) {
					this.xml.empty("attvalue", "for", columns.get(i).title(), "value", Xml.print(value));
				}
			}
			this.xml.close();
		}
	}

	private static @Nullable String first(@Nullable Period period) {
		return (period != null && period.start() != null) ? period.start().toString() : null;
	}

	private static @Nullable String last(@Nullable Period period) {
		return (period != null && period.end() != null) ? period.end().toString() : null;
	}

	@Override
	public void end() throws IOException {
		if (this.edges == 0) {
			this.xml.close();
			this.xml.open("edges");
		}
		this.xml.end();
	}

}
