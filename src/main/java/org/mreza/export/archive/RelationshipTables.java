package org.mreza.export.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

import org.springframework.util.FileSystemUtils;

import org.mreza.export.csv.CsvFile;
import org.mreza.export.stored.Relationship;

/**
 * All relationships as tables, one for each type. They are found in the order of the
 * nodes that they lead from, and wait in files until each table is whole.
 */
final class RelationshipTables implements Closeable {

	static final List<Resource.Field> FIELDS = List.of(
			new Resource.Field("from", "string", "The node that it leads from."),
			new Resource.Field("to", "string", "The node that it leads to."), new Resource.Field("statement", "string",
					"The statement that says so; empty where it ties evidence to its document."));

	private static final List<String> HEADER = FIELDS.stream().map(Resource.Field::name).toList();

	private final Path folder;

	private final Map<String, CsvFile> tables = new TreeMap<>();

	RelationshipTables() throws IOException {
		this.folder = Files.createTempDirectory("relationships");
	}

	/**
	 * Adds all that leads from the nodes of a kind.
	 * @param statements whether these are statements
	 */
	void add(Iterable<Relationship> relationships, boolean statements) throws IOException {
		for (Relationship each : relationships) {
			table(each.type()).row(List.of(each.source(), each.target(), statements ? each.source() : ""));
		}
	}

	private CsvFile table(String type) throws IOException {
		CsvFile table = this.tables.get(type);
		if (table == null) {
			table = CsvFile.to(Files.newOutputStream(file(type)), HEADER);
			this.tables.put(type, table);
		}
		return table;
	}

	private Path file(String type) {
		return this.folder.resolve(type);
	}

	/** How many rows the table of each type has, in the order of types. */
	Map<String, Long> end() throws IOException {
		Map<String, Long> rows = new LinkedHashMap<>();
		for (Map.Entry<String, CsvFile> each : this.tables.entrySet()) {
			each.getValue().close();
			rows.put(each.getKey(), each.getValue().rows());
		}
		return rows;
	}

	Zip.Content content(String type) {
		return (out) -> Files.copy(file(type), out);
	}

	static String name(String type) {
		return type.toLowerCase(Locale.ROOT).replace('_', '-');
	}

	@Override
	public void close() throws IOException {
		end();
		FileSystemUtils.deleteRecursively(this.folder);
	}

}
