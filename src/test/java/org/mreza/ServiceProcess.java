package org.mreza;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The service in a process of its own, with files added to it and an embedded database in
 * a directory of its own.
 */
public final class ServiceProcess implements AutoCloseable {

	private static final Pattern ADDRESS = Pattern.compile("GraphQL: http://localhost:(\\d+)/graphql");

	private static final String SEPARATOR = System.getProperty("path.separator");

	private final Process process;

	private final List<String> lines = new ArrayList<>();

	/**
	 * Starts the service.
	 * @param directory where it keeps its data
	 * @param added a directory in front of the class path
	 */
	public ServiceProcess(Path directory, Path added, String... arguments) {
		this(directory, added, List.of("-XX:TieredStopAtLevel=1"), arguments);
	}

	/**
	 * Starts the service on a virtual machine of its own kind.
	 * @param directory where it keeps its data
	 * @param added a directory in front of the class path
	 * @param flags of the virtual machine, besides those that it always has
	 */
	public ServiceProcess(Path directory, Path added, List<String> flags, String... arguments) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.add("@src/main/jvm/flags");
		command.addAll(flags);
		command.addAll(List.of("-Dmreza.limit.transaction-time=60s", "-Dmreza.limit.planning-time=60s",
				"-Dmreza.limit.operation-time=60s", "-Dmreza.limit.silence=60s",
				"-Dspring.neo4j.connection-timeout=60s", "-Dspring.neo4j.pool.connection-acquisition-timeout=60s",
				"-cp", classPath(added), Mreza.class.getName(), "--server.port=0",
				"--mreza.embedded.directory=" + directory));
		command.addAll(List.of(arguments));
		try {
			this.process = new ProcessBuilder(command).redirectErrorStream(true).start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// An empty entry would stand for the working directory, which has a schema, too
	private static String classPath(Path added) {
		return Stream
			.concat(Stream.of(added.toString()), Stream.of(System.getProperty("java.class.path").split(SEPARATOR)))
			.filter((entry) -> !entry.isEmpty())
			.collect(Collectors.joining(SEPARATOR));
	}

	/** The number of the process. */
	public long pid() {
		return this.process.pid();
	}

	/** What it printed until it ended. */
	public List<String> linesToTheEnd() {
		this.process.inputReader().lines().forEach(this.lines::add);
		return this.lines;
	}

	/** What it has printed so far. */
	public List<String> lines() {
		try {
			while (this.process.inputReader().ready()) {
				next();
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return this.lines;
	}

	/** The exit code, once it has ended. */
	public int exitCode() {
		return this.process.onExit().join().exitValue();
	}

	/** Its endpoint, once it answers. */
	public Endpoint endpoint() {
		try {
			for (String line = next(); line != null; line = next()) {
				Matcher address = ADDRESS.matcher(line);
				if (address.find()) {
					return new Endpoint(Integer.parseInt(address.group(1)));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		throw new AssertionError("The service ended:\n" + String.join("\n", this.lines));
	}

	private String next() throws IOException {
		String line = this.process.inputReader().readLine();
		if (line != null) {
			this.lines.add(line);
		}
		return line;
	}

	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

}
