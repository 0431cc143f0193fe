package org.mreza.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

import org.mreza.MrezaTest;
import org.mreza.graph.QueryLog;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What each query of the benchmark may cost the database, in numbers that are the same on
 * every machine.
 */
@MrezaTest
class BudgetTests {

	/**
	 * The database hits that each query may take over the seed, about a quarter more than
	 * it takes.
	 */
	private static final Map<String, Integer> HITS = Map.of("adhoc", 630, "filter", 410, "groups", 170, "lead", 175,
			"lists", 1670, "municipality", 405, "page", 5200, "search", 50);

	/** What the generated graph calls otherwise. */
	private static final Map<String, Object> VARIABLES = Map.of("id", "municipality/70971", "component",
			"component/pro-inter-municipal-cooperation", "name", "Пријепоље");

	@Autowired
	private ExecutionGraphQlService service;

	static Stream<Query> queries() {
		return Query.all(Path.of("src", "bench", "query")).stream();
	}

	@Test
	void eachQueryHasABudget() {
		assertThat(queries().map(Query::name)).containsExactlyInAnyOrderElementsOf(HITS.keySet());
	}

	@MethodSource("queries")
	@ParameterizedTest
	void eachQueryTakesOneStatementAndStaysWithinItsBudget(Query query) {
		assertThat(hits(Objects.requireNonNull(query.texts().get(Contestant.SERVICE)))).isBetween(1L,
				(long) HITS.get(query.name()));
	}

	/** A filter whose list is found once for all that is told of it. */
	@CsvSource(delimiter = '|',
			textBlock = """
					municipalities | partnerships: {some: {lead: {name: {is: "Pirot"}}}}, population: {gt: 10000} | REGION    | 920
					partnerships   | partners: {some: {name: {is: "Bor"}}}                                       | LEAD      | 250
					grants         | municipality: {regions: {some: {name: {is: "Južna i Istočna Srbija"}}}}      | COMPONENT | 1400
					""")
	@ParameterizedTest
	void aListIsFoundOnceForItsRowsItsTotalAndItsGroups(String list, String where, String by, long most) {
		String filtered = "{ " + list + "(first: 2, where: {" + where + "}) { ";
		long total = hits(filtered + "totalCount } }");
		long all = hits(filtered + "nodes { id } totalCount groups(by: " + by + ") { name count } } }");
		assertThat(all).isBetween(total, most).isLessThan(2 * total + 100);
	}

	private long hits(String operation) {
		var log = new QueryLog(true);
		var request = new DefaultExecutionGraphQlRequest(operation, null, VARIABLES, Map.of(),
				UUID.randomUUID().toString(), null);
		request.configureExecutionInput((input, builder) -> {
			input.getGraphQLContext().put(QueryLog.class, log);
			return input;
		});
		var response = Objects.requireNonNull(this.service.execute(request).block(Duration.ofMinutes(1)));
		assertThat(response.getErrors()).isEmpty();
		assertThat(log.statements()).hasSize(1);
		return Objects.requireNonNull(log.statements().element().hits());
	}

}
