package org.mreza.export;

import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import org.mreza.Endpoint;
import org.mreza.MrezaTest;
import org.mreza.Program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The notebook, as a reader runs it: what a block prints is the block behind it. */
@MrezaTest
class NotebookTests {

	private static final Path NOTEBOOK = Path.of("docs/notebook.md");

	@Autowired
	private Endpoint endpoint;

	@TempDir
	private Path directory;

	@Test
	void pythonPrintsWhatStandsThere() throws IOException {
		assumeTrue(Program.works("python3", "-c",
				"import inspect, networkx as nx; assert 'edges' in inspect.signature(nx.node_link_graph).parameters"),
				"needs Python with networkx 3.4");
		assertPrints("python", "python3");
	}

	@Test
	void rPrintsWhatStandsThere() throws IOException {
		assumeTrue(Program.works("Rscript", "-e", "library(igraph)"), "needs R with igraph");
		assertPrints("r", "Rscript");
	}

	private void assertPrints(String language, String program) throws IOException {
		MatchResult block = block(language + "\n(.*?)```\n\n```\n(.*?)");
		Path script = Files.writeString(this.directory.resolve("notebook." + language),
				block.group(1).replace("http://localhost:8080", "http://localhost:" + this.endpoint.port()));
		assertThat(Program.run(this.directory, program, script.toString())).extracting(String::stripTrailing)
			.isEqualTo(block.group(2).lines().toList());
	}

	@Test
	void theServiceSaysTheSame() throws IOException {
		JsonNode network = this.endpoint.data(block("graphql\n(.*?)").group(1)).get("network");
		List<String> printed = block("python\n.*?```\n\n```\n(.*?)").group(1).lines().toList();
		assertThat(printed).startsWith(
				"Mreža: network COMPONENT " + network.get("nodeCount") + " nodes " + network.get("edgeCount")
						+ " edges",
				network.at("/partition/groupCount") + " components, the largest of "
						+ network.at("/partition/groups/nodes/0/size"),
				"density " + rounded(network.at("/figure/value"), 10));
		List<String> scores = network.at("/measure/scores/nodes")
			.valueStream()
			.map((score) -> score.at("/node/name").asString() + " " + rounded(score.get("value"), 4))
			.toList();
		assertThat(printed.subList(3, printed.size())).extracting((line) -> line.replaceFirst(" \\d+ ", " "))
			.isEqualTo(scores);
	}

	private static String rounded(JsonNode figure, int digits) {
		return figure.decimalValue().setScale(digits, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
	}

	private static MatchResult block(String pattern) throws IOException {
		return Pattern.compile("(?s)```" + pattern + "```")
			.matcher(Files.readString(NOTEBOOK))
			.results()
			.findFirst()
			.orElseThrow();
	}

}
