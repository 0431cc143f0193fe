package org.mreza;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Programs of others that work with what the service answers.
 *
 * @param code 0 where it ended well
 * @param lines what it printed
 * @param errors what else it said
 */
public record Program(int code, List<String> lines, String errors) {

	public static boolean isOnPath(String name) {
		return Stream.of(System.getenv("PATH").split(File.pathSeparator))
			.anyMatch((folder) -> Files.isExecutable(Path.of(folder, name)));
	}

	/** Whether a program is there and ends well. */
	public static boolean works(String... command) {
		return isOnPath(command[0]) && start(Path.of("."), command).code() == 0;
	}

	/**
	 * Runs a program that must end well.
	 * @return the lines that it printed
	 */
	public static List<String> run(Path directory, String... command) {
		Program program = start(directory, command);
		if (program.code() != 0) {
			throw new AssertionError(String.join(" ", command) + "\n" + program);
		}
		return program.lines();
	}

	private static Program start(Path directory, String... command) {
		try {
			ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
			builder.environment().put("LC_ALL", "C.UTF-8");
			Process process = builder.start();
			CompletableFuture<String> errors = CompletableFuture.supplyAsync(
					() -> process.errorReader(StandardCharsets.UTF_8).lines().collect(Collectors.joining("\n")));
			List<String> lines = process.inputReader(StandardCharsets.UTF_8).readAllLines();
			return new Program(process.onExit().join().exitValue(), lines, errors.join());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
