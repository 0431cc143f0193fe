package org.mreza.export;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.mreza.Program;

import static org.assertj.core.api.Assertions.assertThat;

/** How much memory exports take. */
@Tag("service")
class LargeExportTests {

	@Test
	void theLargestNetworkIsWrittenInEachFormatWithin512MegabytesOfHeap() {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		// Else it would be as the tests are started
		ManagementFactory.getRuntimeMXBean()
			.getInputArguments()
			.stream()
			.filter((flag) -> flag.startsWith("--") || flag.startsWith("-XX"))
			.forEach(command::add);
		command.addAll(List.of("-Xmx512m", "-cp", System.getProperty("java.class.path"), LargeExport.class.getName()));
		assertThat(Program.run(Path.of("."), command.toArray(String[]::new))).containsExactly("999910 shares",
				"GEXF [20000, 100000]", "GRAPHML [20000, 100000]", "JSON [20000, 100000]", "JSONLD [20000, 100000]",
				"GEOJSON [20000, 100000]", "NODES_CSV [20001]", "EDGES_CSV [100001]", "BETWEENNESS RESULT_TOO_LARGE",
				"HARMONIC RESULT_TOO_LARGE");
	}

}
