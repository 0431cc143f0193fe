package org.mreza.source;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.mreza.Mreza;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mreza.source.SeedCopy.LIP_2;
import static org.mreza.source.SeedCopy.PRO;

class StartTests {

	@TempDir
	private Path directory;

	@Test
	void theServiceDoesNotStartOnABadSeedAndSaysWhy() throws IOException, InterruptedException {
		SeedCopy seed = new SeedCopy(this.directory.resolve("seed")).replace(PRO, "stated: 34", "stated: many")
			.replace(LIP_2, "municipality: Kraljevo", "municipality: Kraljvo");
		Process service = start("--mreza.seed=" + seed.location());
		List<String> lines = service.inputReader().readAllLines();
		assertThat(service.waitFor()).as(() -> String.join("\n", lines)).isEqualTo(1);
		assertThat(lines).containsSubsequence(
				"  " + seed.place(LIP_2, "municipality: »Kraljvo")
						+ ": no register knows the Municipality `Kraljvo`; did you mean Kraljevo, Kladovo, Valjevo?",
				"  " + seed.place(PRO, "stated: »many")
						+ ": `stated`: `many` is no Int: expected a whole number with at most 9 digits.");
		assertThat(lines).filteredOn((line) -> line.contains("ERROR"))
			.singleElement()
			.asString()
			.endsWith("The seed cannot be loaded, and nothing was written:");
		assertThat(lines).noneMatch((line) -> line.contains("Exception") || line.strip().startsWith("at "));
	}

	private Process start(String argument) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		ManagementFactory.getRuntimeMXBean()
			.getInputArguments()
			.stream()
			.filter((flag) -> flag.startsWith("--"))
			.forEach(command::add);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), Mreza.class.getName(), argument,
				"--server.port=0", "--mreza.embedded.directory=" + this.directory.resolve("data")));
		return new ProcessBuilder(command).redirectErrorStream(true).start();
	}

}
