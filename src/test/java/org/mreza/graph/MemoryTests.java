package org.mreza.graph;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

import org.mreza.Endpoint;
import org.mreza.Program;
import org.mreza.ServiceProcess;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What operations that were never asked before leave in the heap of the service with its
 * embedded database.
 * <p>
 * {@code -Dmreza.memory.operations=50000} sends more of them.
 */
@DisabledIfSystemProperty(named = "mreza.test.database", matches = "testcontainers",
		disabledReason = "It is the embedded database that is tested")
@Tag("service")
class MemoryTests {

	private static final Log LOG = LogFactory.getLog(MemoryTests.class);

	private static final int OPERATIONS = Integer.getInteger("mreza.memory.operations", 5_000);

	/** How many operations are sent between two looks at the heap. */
	private static final int SOME = 1_000;

	/**
	 * By how many megabytes the heap may grow after the first look: a tenth of it. Plans
	 * of other operations are larger, and the service keeps more texts than it was sent.
	 */
	private static final int GROWTH = 50;

	/** How many full collections there may be between two looks. */
	private static final int COLLECTIONS = 3;

	private static final Pattern FULL_COLLECTION = Pattern.compile("Pause Full \\((.+)\\) \\d+M->(\\d+)M");

	private static final Pattern NAME = Pattern.compile("query (\\w+)");

	@TempDir
	private Path directory;

	@Test
	void operationsThatWereNeverAskedBeforeLeaveTheHeapAsItWas() throws IOException {
		var operations = new NewOperations(1);
		try (var service = new ServiceProcess(this.directory.resolve("data"), this.directory,
				List.of("-Xmx512m", "-Xlog:gc:file=" + log()), "--mreza.limit.rate.unlimited=127.0.0.1,::1")) {
			Endpoint endpoint = service.endpoint();
			answerQuestions(endpoint);
			ask(endpoint, operations);
			int first = heap(service);
			int collections = collections();
			for (int sent = 2 * SOME; sent <= OPERATIONS; sent += SOME) {
				ask(endpoint, operations);
				int before = collections;
				collections = collections();
				int heap = heap(service);
				LOG.info("%d operations, %d MB, %d full collections".formatted(sent, heap, collections - before));
				assertThat(collections - before).as("full collections").isLessThanOrEqualTo(COLLECTIONS);
				assertThat(heap).as("heap after %d operations", sent).isLessThanOrEqualTo(first + GROWTH);
			}
			answerQuestions(endpoint);
		}
	}

	private static void ask(Endpoint endpoint, NewOperations operations) {
		Stream.generate(operations::next).limit(SOME).toList().parallelStream().forEach(endpoint::data);
	}

	private static void answerQuestions(Endpoint endpoint) throws IOException {
		for (Resource question : new PathMatchingResourcePatternResolver()
			.getResources("classpath*:questions/*/*.graphql")) {
			String text = question.getContentAsString(StandardCharsets.UTF_8);
			String name = NAME.matcher(text).results().findFirst().orElseThrow().group(1);
			JsonNode answer = Endpoint.json(endpoint.get(Map.of("documentId", name)));
			assertThat(answer.has("errors")).as(() -> name + ": " + answer).isFalse();
		}
	}

	/** Megabytes that are left after a collection. */
	private int heap(ServiceProcess service) throws IOException {
		Program.run(Path.of("."), Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
				String.valueOf(service.pid()), "GC.run");
		return Integer.parseInt(fullCollections().reduce((one, next) -> next).orElseThrow().group(2));
	}

	/** How many full collections there were that nobody asked for. */
	private int collections() throws IOException {
		return (int) fullCollections().filter((each) -> !"Diagnostic Command".equals(each.group(1))).count();
	}

	private Stream<MatchResult> fullCollections() throws IOException {
		return FULL_COLLECTION.matcher(Files.readString(log())).results();
	}

	private Path log() {
		return this.directory.resolve("gc.log");
	}

}
