package org.mreza.bench;

import java.util.ArrayList;
import java.util.List;

/** How this JVM starts others like it. */
final class Java {

	private Java() {
	}

	/**
	 * A command that runs a class.
	 * @param flags flags of the JVM besides those of the service
	 */
	static String[] command(List<String> flags, String main, String... arguments) {
		List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElse("java")));
		command.add("@src/main/jvm/flags");
		command.addAll(flags);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
		command.addAll(List.of(arguments));
		return command.toArray(String[]::new);
	}

}
