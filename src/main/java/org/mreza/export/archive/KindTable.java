package org.mreza.export.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import graphql.schema.GraphQLObjectType;
import org.jspecify.annotations.Nullable;

import org.mreza.export.csv.CsvFile;
import org.mreza.export.file.Column;
import org.mreza.export.stored.StoredNode;
import org.mreza.export.stored.StoredNodes;
import org.mreza.graph.schema.GraphSchema;
import org.mreza.graph.schema.NodeType;

/**
 * The nodes of one kind as a table.
 *
 * @param type what the schema says of the kind
 */
record KindTable(NodeType kind, GraphQLObjectType type) {

	String name() {
		return GraphSchema.idPrefix(this.kind.name());
	}

	String title() {
		return Objects.requireNonNullElse(this.type.getDescription(), this.type.getName());
	}

	/** Writes all nodes, in the order of their ids. */
	long writeTo(StoredNodes stored, OutputStream out) throws IOException {
		List<String> names = StoredNodes.columns(this.kind).stream().map(Column::name).toList();
		CsvFile csv = CsvFile.to(out, Stream.concat(Stream.of("id"), names.stream()).toList());
		for (StoredNode node : stored.all(this.kind)) {
			List<@Nullable Object> cells = new ArrayList<>();
			cells.add(node.id());
			names.forEach((name) -> cells.add(node.properties().get(name)));
			csv.row(cells);
		}
		csv.flush();
		return csv.rows();
	}

	List<Resource.Field> fields() {
		List<Resource.Field> fields = new ArrayList<>();
		fields.add(new Resource.Field("id", "string", description("id")));
		StoredNodes.columns(this.kind)
			.forEach((column) -> fields
				.add(new Resource.Field(column.name(), type(column.type()), description(column.name()))));
		return fields;
	}

	private static String type(Column.Type type) {
		return switch (type) {
			case INTEGER -> "integer";
			case NUMBER -> "number";
			case TRUTH -> "boolean";
			case TEXT, LIST -> "string";
		};
	}

	// A part of a value is told by the field that holds the value: moneyAmount by money
	private String description(String column) {
		return this.type.getFieldDefinitions()
			.stream()
			.filter((field) -> column.equals(field.getName()) || (column.startsWith(field.getName())
					&& Character.isUpperCase(column.charAt(field.getName().length()))))
			.map((field) -> Objects.requireNonNullElse(field.getDescription(), ""))
			.findFirst()
			.orElse("");
	}

}
