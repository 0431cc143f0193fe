package org.mreza.graph;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import graphql.GraphQLContext;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import org.mreza.MrezaTest;
import org.mreza.failure.ApiException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** A statement ends in the database, too, once it has taken too long. */
@MrezaTest
class TimeoutTests {

	static final String ENDLESS = "UNWIND range(1, 1000000000000) AS number RETURN count(number) AS endless";

	static final String RUNNING = """
			SHOW TRANSACTIONS YIELD currentQuery WHERE currentQuery CONTAINS 'AS endless'
			  AND NOT currentQuery CONTAINS 'SHOW TRANSACTIONS'
			RETURN currentQuery
			""";

	@Autowired
	private Driver driver;

	@Autowired
	private JsonMapper json;

	@Autowired
	private Watch watch;

	@Test
	void aStatementThatTakesTooLongIsGoneFromTheDatabase() {
		assertRefused(limits("1s", "60s"), new QueryLog(false), 1);
	}

	@Test
	void whatIsLeftOfTheTimeOfAnOperationIsLessForEachStatement() throws InterruptedException {
		QueryLog log = new QueryLog(false);
		Thread.sleep(Duration.ofMillis(600));
		assertRefused(limits("60s", "1500ms"), log, 1);
		assertRefused(limits("60s", "1500ms"), log, 1);
		assertThat(log.sent()).as("once the time is over, nothing is sent").hasValue(1);
	}

	private void assertRefused(Limits limits, QueryLog log, int sent) {
		GraphQLContext context = GraphQLContext.of(Map.of(QueryLog.class, log));
		Graph graph = new Graph(this.driver, this.json, limits, this.watch);
		graph.open();
		assertThatExceptionOfType(ApiException.class).isThrownBy(() -> graph.one(context, ENDLESS, Endless.class))
			.satisfies((refusal) -> assertThat(refusal.getExtensions()).containsEntry("code", "QUERY_TIMEOUT"))
			.withMessageMatching(".+ took longer than [0-9.]+ s; narrow the query: .+");
		assertThat(log.sent()).hasValue(sent);
		assertThat(running()).isEmpty();
	}

	private List<String> running() {
		try (var session = this.driver.session()) {
			return session.run(RUNNING).list((row) -> row.get("currentQuery").asString());
		}
	}

	private static Limits limits(String transaction, String operation) {
		return new Binder(new MapConfigurationPropertySource(
				Map.of("mreza.limit.transaction-time", transaction, "mreza.limit.operation-time", operation)))
			.bind("mreza.limit", Limits.class)
			.get();
	}

	record Endless(long endless) {
	}

}
