package org.mreza.bench;

import java.util.ArrayList;
import java.util.List;

/** How this JVM starts others like it. */
final class Java {

	private static final List<String> FLAGS = List.of("--add-opens=java.base/java.nio=ALL-UNNAMED",
			"--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow");

	private Java() {
	}

	/**
	 * A command that runs a class.
	 * @param flags further flags of the JVM
	 */
	static String[] command(List<String> flags, String main, String... arguments) {
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
		command.addAll(FLAGS);
		command.addAll(flags);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
		command.addAll(List.of(arguments));
		return command.toArray(String[]::new);
	}

}
