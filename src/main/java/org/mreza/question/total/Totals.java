package org.mreza.question.total;

import java.util.List;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.mreza.failure.ApiException;
import org.mreza.graph.Graph;
import org.mreza.name.Name;

@Controller
class Totals {

	private static final String CONTRIBUTION_TOTALS = """
			WITH [$programme] + COLLECT {
			  MATCH (:Alias {nameKey: $programme})-[:NAMES]->(named:Programme) RETURN named.nameKey
			} AS names
			OPTIONAL MATCH (programme:Programme) WHERE programme.nameKey IN names
			RETURN programme IS NOT NULL AS programmeFound, true AS componentFound, true AS municipalityFound, COLLECT {
			  MATCH (programme)<-[:TO]-(n:Contribution) WHERE n.moneyAmount IS NOT NULL
			  WITH n ORDER BY n.id
			  WITH n.moneyCurrency AS currency, sum(n.moneyAmount) AS amount, collect(n.id) AS statements,
			    collect(DISTINCT n.assertion) AS assertions, collect(DISTINCT n.assumption) AS assumptions
			  ORDER BY currency
			  RETURN {money: {amount: amount, currency: currency}, statements: statements, assertions: assertions,
			    assumptions: assumptions}
			} AS totals
			""";

	private static final String GRANT_TOTALS = """
			WITH [$programme] + COLLECT {
			  MATCH (:Alias {nameKey: $programme})-[:NAMES]->(named:Programme) RETURN named.nameKey
			} AS programmes, [$municipality] + COLLECT {
			  MATCH (:Alias {nameKey: $municipality})-[:NAMES]->(named:Municipality) RETURN named.nameKey
			} AS municipalities
			OPTIONAL MATCH (programme:Programme) WHERE programme.nameKey IN programmes
			OPTIONAL MATCH (component:Component {id: $component})
			OPTIONAL MATCH (municipality:Municipality) WHERE municipality.nameKey IN municipalities
			RETURN programme IS NOT NULL AS programmeFound, component IS NOT NULL AS componentFound,
			  municipality IS NOT NULL AS municipalityFound, COLLECT {
			  MATCH (n:Grant) WHERE n.id > ''
			    AND ($programme IS NULL OR EXISTS { (n)-[:UNDER]->(:Component)-[:PART_OF_PROGRAMME]->(programme) })
			    AND ($component IS NULL OR EXISTS { (n)-[:UNDER]->(component) })
			    AND ($municipality IS NULL OR EXISTS { (n)-[:AWARDED_TO]->(municipality) })
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
	List<Total> contributionTotals(@Argument Name programme, GraphQLContext context) {
		Result answer = this.graph.one(context, CONTRIBUTION_TOTALS, Result.class, "programme", programme.key());
		ApiException.unless(answer.programmeFound(), "programme", programme);
		return answer.totals();
	}

	@QueryMapping
	List<Total> grantTotals(@Argument @Nullable Name programme, @Argument @Nullable String component,
			@Argument @Nullable Name municipality, GraphQLContext context) {
		Result answer = this.graph.one(context, GRANT_TOTALS, Result.class, "programme",
				(programme != null) ? programme.key() : null, "component", component, "municipality",
				(municipality != null) ? municipality.key() : null);
		ApiException.unless(programme == null || answer.programmeFound(), "programme", programme);
		ApiException.unless(component == null || answer.componentFound(), "component", component);
		ApiException.unless(municipality == null || answer.municipalityFound(), "municipality", municipality);
		return answer.totals();
	}

	record Result(boolean programmeFound, boolean componentFound, boolean municipalityFound, List<Total> totals) {
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
