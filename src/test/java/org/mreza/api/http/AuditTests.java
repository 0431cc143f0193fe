package org.mreza.api.http;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;

import org.mreza.Endpoint;
import org.mreza.MrezaTest;
import org.mreza.Program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The audits of GraphQL over HTTP, as the npm package graphql-http has them. */
@MrezaTest
class AuditTests {

	private static final Path AUDIT = Path.of("src/test/audit");

	@Autowired
	private Endpoint endpoint;

	@Test
	void theEndpointPassesItsAudit() throws IOException {
		assumeTrue(Program.isOnPath("node") && Program.isOnPath("npm"), "needs Node.js with npm");
		Program.run(AUDIT, "npm", "ci");
		List<String> output = Program.run(AUDIT, "node", "audit.js",
				"http://localhost:" + this.endpoint.port() + "/graphql");
		List<JsonNode> audits = JsonMapper.shared().readTree(String.join("\n", output)).valueStream().toList();
		assertThat(audits).hasSizeGreaterThan(60);
		assertThat(with("error", audits)).isEmpty();
		assertThat(with("warn", audits)).isEmpty();
		assertThat(with("notice", audits)).extracting((audit) -> audit.get("id").asString())
			.as("the audits with a notice: %s", with("notice", audits))
			.isSubsetOf(accepted());
		assertThat(with("ok", audits)).as("the audits that are passed").hasSizeGreaterThan(50);
	}

	private static List<JsonNode> with(String status, List<JsonNode> audits) {
		return audits.stream().filter((audit) -> audit.get("status").asString().equals(status)).toList();
	}

	private static List<String> accepted() throws IOException {
		return Files.readAllLines(AUDIT.resolve("notices.txt"))
			.stream()
			.filter((line) -> !line.startsWith("#") && !line.isBlank())
			.map((line) -> line.split(" ", 2)[0])
			.toList();
	}

}
