package org.mreza.source;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

import org.yaml.snakeyaml.Yaml;

import org.springframework.core.io.ClassPathResource;

import static org.assertj.core.api.Assumptions.assumeThat;

/** The folder of a source, read without any knowledge of the schema. */
record SourceFolder(Path path) {

	/** Where the texts of the sources are, for those who have them. */
	static final Path SHARED = Path.of("..", "shared");

	static List<SourceFolder> all() throws IOException {
		try (Stream<Path> folders = Files.list(seed("source"))) {
			return folders.sorted().map(SourceFolder::new).toList();
		}
	}

	static Path seed(String path) throws IOException {
		return new ClassPathResource("seed").getFile().toPath().resolve(path);
	}

	@SuppressWarnings("unchecked")
	Map<String, Object> document() {
		return (Map<String, Object>) statements().get("document");
	}

	@SuppressWarnings("unchecked")
	Map<String, List<Map<String, Object>>> lists() {
		Map<String, List<Map<String, Object>>> lists = new TreeMap<>();
		statements().forEach((list, rows) -> {
			if (!List.of("document", "furtherDocuments").contains(list)) {
				lists.put(list, (List<Map<String, Object>>) rows);
			}
		});
		return lists;
	}

	private Map<String, Object> statements() {
		Map<String, Object> statements = new Yaml().load(read(this.path.resolve("statements.yaml")));
		return statements;
	}

	@SuppressWarnings("unchecked")
	static List<Map<String, Object>> passages(Map<String, Object> row) {
		return (List<Map<String, Object>>) ((Map<String, Object>) row.get("said")).get("evidence");
	}

	/** The passages of the source's own document. */
	List<Map<String, Object>> passages() {
		return lists().values()
			.stream()
			.flatMap(List::stream)
			.flatMap((row) -> passages(row).stream())
			.filter((passage) -> !passage.containsKey("document"))
			.toList();
	}

	List<Map<String, Object>> leftOut() {
		return new Yaml().load(read(this.path.resolve("left-out.yaml")));
	}

	/** The text that the source was read from; without it, the test is skipped. */
	Path file() {
		Path file = SHARED.resolve("seeds", (String) document().get("file"));
		assumeThat(file).as("The texts of the sources are not at hand").exists();
		return file;
	}

	List<String> lines() {
		return List.of(read(file()).split("\n", -1));
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public String toString() {
		return this.path.getFileName().toString();
	}

}
