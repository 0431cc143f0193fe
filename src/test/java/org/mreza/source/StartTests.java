package org.mreza.source;

import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.mreza.ServiceProcess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mreza.source.SeedCopy.LIP_2;
import static org.mreza.source.SeedCopy.PRO;

@Tag("service")
class StartTests {

	@TempDir
	private Path directory;

	@Test
	void theServiceDoesNotStartOnABadSeedAndSaysWhy() {
		SeedCopy seed = new SeedCopy(this.directory.resolve("seed")).replace(PRO, "stated: 34", "stated: many")
			.replace(LIP_2, "municipality: Kraljevo", "municipality: Kraljvo");
		try (var service = new ServiceProcess(this.directory.resolve("data"), this.directory,
				"--mreza.seed=" + seed.location())) {
			List<String> lines = service.linesToTheEnd();
			assertThat(service.exitCode()).as(() -> String.join("\n", lines)).isEqualTo(1);
			assertThat(lines).containsSubsequence("  " + seed.position(LIP_2, "municipality: »Kraljvo")
					+ ": no register knows the Municipality `Kraljvo`; did you mean Kraljevo, Kladovo, Valjevo?",
					"  " + seed.position(PRO, "stated: »many")
							+ ": `stated`: `many` is no Int: expected a whole number with at most 9 digits.");
			assertThat(lines).filteredOn((line) -> line.contains("ERROR"))
				.singleElement()
				.asString()
				.endsWith("The seed cannot be loaded, and nothing was written:");
			assertThat(lines).noneMatch((line) -> line.contains("Exception") || line.strip().startsWith("at "));
		}
	}

}
