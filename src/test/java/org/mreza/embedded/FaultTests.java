package org.mreza.embedded;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.GraphDatabase;

import org.mreza.Endpoint;
import org.mreza.ServiceProcess;

import static org.assertj.core.api.Assertions.assertThat;

/** The service beside a database that fails in each way that a network knows. */
@TestInstance(Lifecycle.PER_CLASS)
@Tag("service")
class FaultTests {

	private static final String PASSWORD = "a-password-for-this-test";

	private static final String UNAVAILABLE = "DB_UNAVAILABLE: The database does not answer at the moment; try again.";

	private static final String ONE = "{ municipalities(first: 1) { nodes { name } } }";

	private static final String KRALJEVO = "{ municipality(name: \"Kraljevo\") { name } }";

	private static final String MANY = "{ municipalities(first: 100) { nodes { id name nameCyrillic region { name } } } }";

	/** Far longer than the service takes, for a machine that does much else. */
	private static final Duration SOON = Duration.ofSeconds(20);

	private Path directory;

	private EmbeddedDatabase database;

	private FaultProxy proxy;

	private ServiceProcess service;

	private Endpoint endpoint;

	private List<Integer> health;

	@BeforeAll
	void startBesideASilentDatabase(@TempDir Path directory) throws Exception {
		this.directory = directory;
		this.database = EmbeddedDatabase.start(new EmbeddedProperties(this.directory.resolve("database"), 0, PASSWORD));
		this.proxy = new FaultProxy(this.database.getUri().getPort());
		this.proxy.fallSilent();
		this.service = service("neo4j", "--mreza.limit.operation-time=6s");
		this.endpoint = this.service.endpoint();
		this.health = List.of(health("liveness"), health("readiness"));
	}

	@AfterAll
	void stop() {
		this.service.close();
		this.proxy.close();
		this.database.close();
	}

	@BeforeEach
	void pass() throws Exception {
		this.proxy.pass();
		awaitReady(this.endpoint, Duration.ofMinutes(3));
		this.service.lines();
	}

	@Test
	void aSilentDatabaseIsWaitedForAtTheStart() {
		assertThat(this.health).containsExactly(200, 503);
		assertThat(this.service.lines()).filteredOn((line) -> line.contains("WARN"))
			.first()
			.asString()
			.contains("The database at bolt://localhost:" + this.proxy.port()
					+ " does not answer: it is silent; the service starts without it");
		assertThat(ask(this.endpoint, ONE)).isEqualTo("Ada");
	}

	@Test
	void aDatabaseThatFallsSilentIsToldSoonAndOnceAndFoundAgain() throws Exception {
		this.proxy.delay(Duration.ofMillis(100));
		assertThat(ask(30, ONE)).containsOnly("Ada");
		int before = this.service.lines().size();
		this.proxy.fallSilent();
		Instant began = Instant.now();
		assertThat(ask(100, ONE)).containsOnly(UNAVAILABLE);
		assertThat(Duration.between(began, Instant.now())).isLessThan(SOON);
		assertThat(ask(200, ONE)).containsOnly(UNAVAILABLE);
		assertThat(health("liveness")).isEqualTo(200);
		assertThat(health("readiness")).isEqualTo(503);
		this.proxy.pass();
		awaitReady(this.endpoint, SOON);
		assertThat(ask(100, ONE)).containsOnly("Ada");
		assertThat(linesSince(before)).hasSize(2)
			.first()
			.asString()
			.contains("WARN", "bolt://localhost:" + this.proxy.port(), "does not answer: it is silent");
		assertThat(linesSince(before)).last().asString().contains("INFO", "answers again");
	}

	@Test
	void whatIsUnderWayWhenTheDatabaseGoesIsToldSoon() throws Exception {
		int before = this.service.lines().size();
		this.proxy.delay(Duration.ofSeconds(1));
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			Future<List<String>> answers = threads.submit(() -> ask(20, ONE));
			Thread.sleep(500);
			Instant began = Instant.now();
			this.proxy.refuse();
			assertThat(answers.get()).containsOnly(UNAVAILABLE);
			assertThat(Duration.between(began, Instant.now())).isLessThan(SOON);
		}
		this.proxy.pass();
		awaitReady(this.endpoint, SOON);
		assertThat(linesSince(before)).hasSize(2).first().asString().contains("WARN");
	}

	@Test
	void readinessTellsThatTheDatabaseIsGoneThoughNobodyAsks() throws Exception {
		this.proxy.refuse();
		await(() -> health("readiness") == 503, SOON);
		assertThat(health("liveness")).isEqualTo(200);
	}

	@Test
	void anAnswerIsWholeOrThereIsNone() throws Exception {
		String whole = this.endpoint.data(MANY).toString();
		this.proxy.reset(2_000, 1);
		assertThat(this.endpoint.data(MANY).toString()).isEqualTo(whole);
		this.proxy.reset(2_000, Integer.MAX_VALUE);
		assertThat(this.endpoint.error(MANY)).isEqualTo(UNAVAILABLE);
	}

	@Test
	void anAnswerThatComesTooSlowlyIsGivenUpThoughTheDatabaseIsThere() throws Exception {
		int before = this.service.lines().size();
		this.proxy.drip(1_024);
		Instant began = Instant.now();
		assertThat(this.endpoint.error(MANY)).startsWith("QUERY_TIMEOUT: The operation took longer than 6.0 s; ");
		assertThat(Duration.between(began, Instant.now())).isLessThan(SOON);
		assertThat(linesSince(before)).isEmpty();
	}

	@Test
	void aConnectionThatSaysNothingIsGivenUpAndItsPlaceIsFree() throws Exception {
		try (var single = service("neo4j", "--spring.neo4j.pool.max-connection-pool-size=1",
				"--mreza.limit.operation-time=6s", "--mreza.limit.transaction-time=1s")) {
			Endpoint other = single.endpoint();
			awaitReady(other, Duration.ofMinutes(3));
			assertThat(other.data(KRALJEVO).toString()).contains("Kraljevo");
			this.proxy.fallSilentAt("raljevo");
			Instant began = Instant.now();
			assertThat(other.error(KRALJEVO)).startsWith("QUERY_TIMEOUT: The operation took longer than 6.0 s; ");
			assertThat(other.data("{ municipality(name: \"Pirot\") { name } }").toString()).contains("Pirot");
			assertThat(Duration.between(began, Instant.now())).isLessThan(Duration.ofMinutes(1));
		}
	}

	@Test
	void aDatabaseThatFallsSilentInTheMiddleOfALoadIsWaitedFor() throws Exception {
		this.proxy.fallSilentAfter("MATCH (n:Statement|Document|LeftOutLine)");
		try (var interrupted = service("neo4j")) {
			Endpoint other = interrupted.endpoint();
			assertThat(health(other, "liveness")).isEqualTo(200);
			assertThat(health(other, "readiness")).isEqualTo(503);
			this.proxy.pass();
			awaitReady(other, Duration.ofMinutes(1));
			assertThat(ask(other, ONE)).isEqualTo("Ada");
			assertThat(interrupted.lines()).noneMatch((line) -> line.contains("ERROR"))
				.filteredOn((line) -> line.contains("does not answer: it is silent; the service waits for it"))
				.hasSize(1);
		}
	}

	@Test
	void aWrongPasswordIsToldOnceAndWaitedFor() throws Exception {
		try (var late = service("late");
				var driver = GraphDatabase.driver(this.database.getUri(), this.database.getAuthToken())) {
			Endpoint other = late.endpoint();
			assertThat(ask(other, ONE)).isEqualTo(UNAVAILABLE);
			driver.executableQuery("CREATE USER late SET PASSWORD '" + PASSWORD + "' CHANGE NOT REQUIRED").execute();
			awaitReady(other, Duration.ofMinutes(3));
			assertThat(late.lines()).filteredOn((line) -> line.contains("WARN") || line.contains("ERROR"))
				.singleElement()
				.asString()
				.contains("it does not accept the user and the password; correct spring.neo4j.authentication.username");
		}
	}

	@Test
	void aServiceThatRequiresItsDatabaseEndsBesideASilentOne() throws Exception {
		this.proxy.fallSilent();
		try (var strict = service("neo4j", "--mreza.require-database=true")) {
			assertThat(strict.linesToTheEnd()).filteredOn((line) -> !line.contains(" INFO "))
				.singleElement()
				.asString()
				.contains("does not answer: it is silent; start it, correct");
			assertThat(strict.exitCode()).isEqualTo(1);
		}
	}

	private ServiceProcess service(String user, String... arguments) {
		return new ServiceProcess(this.directory.resolve("none"), this.directory,
				Stream.concat(Stream.of("--spring.neo4j.uri=bolt://localhost:" + this.proxy.port(),
						"--spring.neo4j.authentication.username=" + user,
						"--spring.neo4j.authentication.password=" + PASSWORD, "--spring.neo4j.connection-timeout=2s",
						"--spring.neo4j.pool.connection-acquisition-timeout=2s", "--mreza.limit.silence=4s",
						"--mreza.limit.rate.unlimited=127.0.0.1,::1"), Stream.of(arguments))
					.toArray(String[]::new));
	}

	private List<String> ask(int times, String question) throws InterruptedException {
		try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
			return threads.invokeAll(IntStream.range(0, times).mapToObj((i) -> call(question)).toList())
				.stream()
				.map(Future::resultNow)
				.toList();
		}
	}

	private Callable<String> call(String question) {
		return () -> ask(this.endpoint, question);
	}

	/** The name that is the answer to a question, or why there is none. */
	private static String ask(Endpoint endpoint, String question) {
		HttpResponse<String> answer = endpoint.post(Map.of("query", question), "Accept",
				"application/graphql-response+json");
		var json = Endpoint.json(answer);
		if (json.has("data") && !json.has("errors")) {
			return json.at("/data/municipalities/nodes/0/name").asString();
		}
		assertThat(answer.statusCode()).isEqualTo(503);
		return Endpoint.error(json);
	}

	private List<String> linesSince(int before) {
		List<String> lines = this.service.lines();
		return lines.subList(before, lines.size());
	}

	private int health(String kind) {
		return health(this.endpoint, kind);
	}

	private static int health(Endpoint endpoint, String kind) {
		return endpoint.send("/actuator/health/" + kind, UnaryOperator.identity()).statusCode();
	}

	private static void awaitReady(Endpoint endpoint, Duration time) throws Exception {
		await(() -> health(endpoint, "readiness") == 200, time);
	}

	private static void await(Callable<Boolean> condition, Duration time) throws Exception {
		Instant end = Instant.now().plus(time);
		while (!condition.call()) {
			assertThat(Instant.now()).isBefore(end);
			Thread.sleep(100);
		}
	}

}
