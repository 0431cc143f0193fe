package org.mreza.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.neo4j.driver.GraphDatabase;

/** The database and everyone who answers from it, each in a process of its own. */
final class Stage implements AutoCloseable {

	private static final Path BENCH = Path.of("src", "bench");

	private static final Path WORK = Path.of("target", "bench").toAbsolutePath();

	// With the collector that the JVM chooses for it
	private static final List<String> DATABASE_HEAP = List.of("-Xms1g", "-Xmx1g", "-XX:-UseSerialGC");

	private static final String PAGE_CACHE = "3072";

	private static final List<String> SERVER_HEAP = List.of("-Xmx512m");

	private final Map<Contestant, Started> contestants = new EnumMap<>(Contestant.class);

	private final List<Started> started = new ArrayList<>();

	private final Started database;

	private final String uri;

	Stage(Options options) throws IOException, InterruptedException {
		// Also when somebody loses patience
		Runtime.getRuntime().addShutdownHook(new Thread(this::close));
		Path home = store(options.size());
		int port = freePort();
		this.uri = "bolt://127.0.0.1:" + port;
		this.database = start("Neo4j", port, Map.of(),
				Java.command(DATABASE_HEAP, Database.class.getName(), home.toString(), String.valueOf(port), PAGE_CACHE));
		start(Contestant.SERVICE, Map.of("SPRING_NEO4J_URI", this.uri, "MREZA_SEED", "", "MREZA_LIMIT_RATE_BURST", "1000000000"), (http) -> Java
			.command(SERVER_HEAP, "org.mreza.Mreza", "--server.port=" + http, "--server.address=127.0.0.1"));
		awaitIndexes();
		start(Contestant.DRIVER, Map.of(),
				(http) -> Java.command(SERVER_HEAP, Driven.class.getName(), String.valueOf(http), this.uri));
		if (options.peer() && hasNode()) {
			install();
			start(Contestant.PEER, Map.of("NODE_ENV", "production"), (http) -> new String[] { "node",
					BENCH.resolve("peer/server.js").toString(), String.valueOf(http), this.uri });
		}
	}

	Started database() {
		return this.database;
	}

	Map<Contestant, Started> contestants() {
		return this.contestants;
	}

	private interface Command {

		String[] on(int port);

	}

	private void start(Contestant contestant, Map<String, String> environment, Command command)
			throws IOException, InterruptedException {
		int port = freePort();
		this.contestants.put(contestant, start(contestant.label(), port, environment, command.on(port)));
	}

	private Started start(String name, int port, Map<String, String> environment, String... command)
			throws IOException, InterruptedException {
		Progress.say("Starting " + name);
		try {
			Started process = Started.of(name, port, WORK.resolve(name + ".log"), environment, command);
			this.started.add(process);
			return process;
		}
		catch (IOException | RuntimeException ex) {
			close();
			throw ex;
		}
	}

	/** The graph of a size as Neo4j stores it, generated when it is not there yet. */
	private static Path store(Size size) throws IOException, InterruptedException {
		Path home = WORK.resolve("graph-" + size);
		Path complete = home.resolve("complete");
		if (Files.exists(complete)) {
			return home;
		}
		Path sheets = Files.createDirectories(home.resolve("sheets"));
		Files.createDirectories(home.resolve("conf"));
		Progress.say("Generating " + size.municipalities() + " municipalities and what surrounds them");
		List<String> arguments = new ArrayList<>(List.of("database", "import", "full", "neo4j", "--id-type=integer",
				"--overwrite-destination", "--array-delimiter=|"));
		arguments.addAll(Generator.write(size, sheets));
		Progress.say("Importing them into Neo4j");
		Path log = WORK.resolve("import.log");
		var builder = new ProcessBuilder(Java.command(List.of("-Xmx1g"), "org.neo4j.cli.AdminTool",
				arguments.toArray(String[]::new)))
			.redirectErrorStream(true)
			.redirectOutput(log.toFile());
		builder.environment().putAll(Map.of("NEO4J_HOME", home.toString(), "NEO4J_CONF", home.resolve("conf").toString()));
		if (builder.start().waitFor() != 0) {
			throw new IOException("The import failed:\n" + Files.readString(log));
		}
		try (var files = Files.list(sheets)) {
			for (Path sheet : files.toList()) {
				Files.delete(sheet);
			}
		}
		Files.createFile(complete);
		return home;
	}

	/** The service has made the constraints and indexes, which take a while to fill. */
	private void awaitIndexes() {
		Progress.say("Waiting for the indexes");
		try (var driver = GraphDatabase.driver(this.uri)) {
			driver.executableQuery("CALL db.awaitIndexes(7200)").execute();
		}
	}

	private static boolean hasNode() throws InterruptedException {
		try {
			return new ProcessBuilder("node", "--version").start().waitFor() == 0;
		}
		catch (IOException ex) {
			Progress.say("There is no Node.js on the PATH: the peer does not take part");
			return false;
		}
	}

	private static void install() throws IOException, InterruptedException {
		Path peer = BENCH.resolve("peer");
		if (Files.exists(peer.resolve("node_modules"))) {
			return;
		}
		Progress.say("Installing the peer");
		Path log = WORK.resolve("npm.log");
		if (new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund").directory(peer.toFile())
			.redirectErrorStream(true)
			.redirectOutput(log.toFile())
			.start()
			.waitFor() != 0) {
			throw new IOException("npm ci failed:\n" + Files.readString(log));
		}
	}

	private static int freePort() throws IOException {
		try (var socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	@Override
	public synchronized void close() {
		Collections.reverse(this.started);
		this.started.forEach(Started::close);
		this.started.clear();
	}

}
