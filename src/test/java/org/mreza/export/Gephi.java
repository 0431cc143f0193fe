package org.mreza.export;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.mreza.Program;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What Gephi's own importer reads in a file. It brings older versions of what the service
 * uses, so it runs in a process of its own.
 */
public final class Gephi {

	/** What a line begins with that tells of an issue. */
	static final String ISSUE = "issue ";

	private Gephi() {
	}

	/**
	 * Reads a file: one line for each node and edge. Gephi must have nothing to say about
	 * it but what {@code gephi-issues.txt} accepts.
	 * @param columns the attributes of the nodes that are told
	 */
	public static List<String> read(Path file, String... columns) {
		String tests = Path
			.of(java.net.URI.create(Gephi.class.getProtectionDomain().getCodeSource().getLocation().toString()))
			.toString();
		List<String> lines = Program.run(Path.of("."),
				Stream
					.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
							"-Djava.awt.headless=true", "-cp", System.getProperty("gephi") + File.pathSeparator + tests,
							Gephi.class.getName() + "Reader", file.toString()), Stream.of(columns))
					.toArray(String[]::new));
		assertThat(lines).filteredOn((line) -> line.startsWith(ISSUE)).isSubsetOf(accepted());
		return lines.stream().filter((line) -> !line.startsWith(ISSUE)).toList();
	}

	private static List<String> accepted() {
		try (var issues = Gephi.class.getResourceAsStream("/export/gephi-issues.txt")) {
			return new String(issues.readAllBytes(), StandardCharsets.UTF_8).lines().map(ISSUE::concat).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
