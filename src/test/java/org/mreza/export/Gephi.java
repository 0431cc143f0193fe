package org.mreza.export;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import org.mreza.Program;

/**
 * What Gephi's own importer reads in a file. It brings older versions of what the service
 * uses, so it runs in a process of its own.
 */
public final class Gephi {

	private Gephi() {
	}

	/**
	 * Reads a file: one line for each issue, node and edge.
	 * @param columns the attributes of the nodes that are told
	 */
	public static List<String> read(Path file, String... columns) {
		String tests = Path
			.of(java.net.URI.create(Gephi.class.getProtectionDomain().getCodeSource().getLocation().toString()))
			.toString();
		return Program.run(Path.of("."),
				Stream
					.concat(Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
							"-Djava.awt.headless=true", "-cp", System.getProperty("gephi") + File.pathSeparator + tests,
							Gephi.class.getName() + "Reader", file.toString()), Stream.of(columns))
					.toArray(String[]::new));
	}

}
