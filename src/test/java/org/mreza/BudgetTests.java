package org.mreza;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.ExecutionGraphQlService;
import org.springframework.graphql.support.DefaultExecutionGraphQlRequest;

import org.mreza.bench.Contestant;
import org.mreza.bench.Query;
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
	private static final Map<String, Integer> HITS = Map.of("adhoc", 410, "filter", 240, "groups", 170, "lead", 60,
			"lists", 870, "municipality", 210, "page", 2270, "search", 20);

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
		var log = new QueryLog(true);
		var request = new DefaultExecutionGraphQlRequest(Objects.requireNonNull(query.texts().get(Contestant.SERVICE)),
				null, VARIABLES, Map.of(), UUID.randomUUID().toString(), null);
		request.configureExecutionInput((input, builder) -> {
			input.getGraphQLContext().put(QueryLog.class, log);
			return input;
		});
		var response = Objects.requireNonNull(this.service.execute(request).block(Duration.ofMinutes(1)));
		assertThat(response.getErrors()).isEmpty();
		assertThat(log.statements()).singleElement()
			.extracting(QueryLog.ExecutedQuery::hits)
			.asInstanceOf(InstanceOfAssertFactories.LONG)
			.isBetween(1L, (long) HITS.get(query.name()));
	}

}
