package org.mreza.question.total;

import java.util.List;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.mreza.graph.Graph;

@Controller
class Totals {

	private static final String CONTRIBUTION_TOTALS = """
			RETURN COLLECT {
			  MATCH (:Programme {id: $programme})<-[:TO]-(n:Contribution) WHERE n.moneyAmount IS NOT NULL
			  WITH n ORDER BY n.id
			  WITH n.moneyCurrency AS currency, sum(n.moneyAmount) AS amount, collect(n.id) AS statements,
			    collect(DISTINCT n.assertion) AS assertions, collect(DISTINCT n.assumption) AS assumptions
			  ORDER BY currency
			  RETURN {money: {amount: amount, currency: currency}, statements: statements, assertions: assertions,
			    assumptions: assumptions}
			} AS totals
			""";

	private static final String GRANT_TOTALS = """
			RETURN COLLECT {
			  MATCH (n:Grant) WHERE n.id > ''
			    AND ($programme IS NULL OR EXISTS { (n)-[:UNDER]->(:Component)-[:PART_OF_PROGRAMME]->(:Programme {id: $programme}) })
			    AND ($component IS NULL OR EXISTS { (n)-[:UNDER]->(:Component {id: $component}) })
			    AND ($municipality IS NULL OR EXISTS { (n)-[:AWARDED_TO]->(:Municipality {id: $municipality}) })
			  WITH n ORDER BY n.id
			  WITH n.moneyCurrency AS currency, sum(n.moneyAmount) AS amount, collect(n.id) AS statements,
			    collect(DISTINCT n.assertion)
			      + CASE WHEN $municipality IS NULL THEN [] ELSE collect(DISTINCT n.recipientAssertion) END AS assertions,
			    collect(DISTINCT n.assumption) AS assumptions
			  ORDER BY currency
			  RETURN {money: {amount: amount, currency: currency}, statements: statements, assertions: assertions,
			    assumptions: assumptions}
			} AS totals
			""";

	private final Graph graph;

	Totals(Graph graph) {
		this.graph = graph;
	}

	@QueryMapping
	List<Total> contributionTotals(@Argument String programme, GraphQLContext context) {
		return this.graph.one(context, CONTRIBUTION_TOTALS, Result.class, "programme", programme).totals();
	}

	@QueryMapping
	List<Total> grantTotals(@Argument @Nullable String programme, @Argument @Nullable String component,
			@Argument @Nullable String municipality, GraphQLContext context) {
		return this.graph
			.one(context, GRANT_TOTALS, Result.class, "programme", programme, "component", component, "municipality",
					municipality)
			.totals();
	}

	record Result(List<Total> totals) {
	}

	/**
	 * An amount of money.
	 *
	 * @param amount in ten-thousandths, as the graph stores it
	 */
	record Money(long amount, String currency) {
	}

	/**
	 * A sum in one currency.
	 *
	 * @param statements the ids of what it adds
	 * @param assertions how these are known
	 */
	record Total(Money money, List<String> statements, List<String> assertions, List<String> assumptions) {

		private static final List<String> WEAKER = List.of("STATED", "STATED_BY_CONVENTION", "DERIVED", "INFERRED",
				"NOT_STATED");

		public int getCount() {
			return this.statements.size();
		}

		public String getAssertion() {
			int weakest = (this.statements.size() > 1) ? WEAKER.indexOf("DERIVED") : 0;
			for (String assertion : this.assertions) {
				weakest = Math.max(weakest, WEAKER.indexOf(assertion));
			}
			return WEAKER.get(weakest);
		}

		public @Nullable String getAssumption() {
			return this.assumptions.isEmpty() ? null : String.join(" ", this.assumptions);
		}

	}

}
