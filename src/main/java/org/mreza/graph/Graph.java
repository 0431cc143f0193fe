package org.mreza.graph;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Record;
import org.neo4j.driver.Result;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.TransactionConfig;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Runs statements that read the graph. */
@Component
public class Graph {

	private static final SessionConfig READ = SessionConfig.builder().withDefaultAccessMode(AccessMode.READ).build();

	private final Driver driver;

	private final JsonMapper json;

	private final TransactionConfig limits;

	Graph(Driver driver, JsonMapper json, @Value("${mreza.limit.transaction-time:8s}") Duration time) {
		this.driver = driver;
		this.json = json;
		this.limits = TransactionConfig.builder().withTimeout(time).build();
	}

	/**
	 * Asks a question of its own, whose answer is one row.
	 * @param context the context of the request that asks
	 * @param cypher a constant text; every value is a parameter
	 * @param row the record whose components are the columns, by name
	 * @param parameters names and values in turn
	 */
	public <T> T one(GraphQLContext context, String cypher, Class<T> row, @Nullable Object... parameters) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		for (int i = 0; i < parameters.length; i += 2) {
			values.put(String.valueOf(parameters[i]), parameters[i + 1]);
		}
		return this.json.convertValue(run(context, cypher, values).getFirst().asMap(), row);
	}

	Written answer(GraphQLContext context, Statement statement, Map<String, ?> variables) {
		List<Record> rows = run(context, statement.cypher(), statement.parameters(variables));
		return Writing.of(statement.shape(), rows.getFirst().get(0), variables, Ledger.of(context));
	}

	/** The answers of a statement for many nodes, by their ids. */
	Map<String, Written> answerEach(GraphQLContext context, Statement statement, Map<String, ?> variables) {
		Map<String, Written> answers = new LinkedHashMap<>();
		Ledger ledger = Ledger.of(context);
		for (org.neo4j.driver.Value entry : run(context, statement.cypher(), statement.parameters(variables)).getFirst()
			.get(0)
			.values()) {
			answers.put(entry.get(0).asString(), Writing.of(statement.shape(), entry.get(1), variables, ledger));
		}
		return answers;
	}

	private List<Record> run(GraphQLContext context, String cypher, Map<String, ?> parameters) {
		Ledger ledger = Ledger.of(context);
		String text = ledger.profiled() ? "PROFILE " + cypher : cypher;
		try (var session = this.driver.session(READ)) {
			@SuppressWarnings("unchecked")
			var values = (Map<String, Object>) parameters;
			return session.executeRead((transaction) -> {
				Result result = transaction.run(text, values);
				List<Record> rows = result.list();
				ledger.add(cypher, parameters, rows, result.consume());
				return rows;
			}, this.limits);
		}
		catch (ServiceUnavailableException | SessionExpiredException ex) {
			throw new Refusal(Refusal.Code.DB_UNAVAILABLE, "The database does not answer at the moment; try again.");
		}
		catch (ClientException ex) {
			if (ex.code().contains("TransactionTimedOut")) {
				throw new Refusal(Refusal.Code.QUERY_TIMEOUT,
						"The database took longer than " + this.limits.timeout().toSeconds()
								+ " s; narrow the query: fewer levels, smaller pages, or a filter.");
			}
			throw ex;
		}
	}

}
