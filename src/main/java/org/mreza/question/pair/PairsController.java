package org.mreza.question.pair;

import java.util.List;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.mreza.graph.Graph;
import org.mreza.graph.Refusal;
import org.mreza.name.Name;

@Controller
class PairsController {

	private static final String PAIRS = """
			OPTIONAL MATCH (component:Component {id: $component})
			WITH component, [$bothIn] + COLLECT {
			  MATCH (:Alias {nameKey: $bothIn})-[:NAMES]->(named:Programme) RETURN named.nameKey
			} AS names
			OPTIONAL MATCH (programme:Programme) WHERE programme.nameKey IN names
			RETURN component IS NOT NULL AS componentFound, programme IS NOT NULL AS programmeFound, COLLECT {
			  MATCH (partnership:Partnership)-[firstRole:LED_BY|HAS_PARTNER]->(first:Municipality)
			  WHERE partnership.id > '' AND ($component IS NULL OR EXISTS { (partnership)-[:UNDER]->(component) })
			  MATCH (partnership)-[:LED_BY|HAS_PARTNER]->(second:Municipality)
			  WHERE CASE $relation
			    WHEN 'LEAD_PARTNER' THEN type(firstRole) = 'LED_BY' AND EXISTS { (partnership)-[:HAS_PARTNER]->(second) }
			    ELSE first.sortKey < second.sortKey
			  END
			  WITH programme, first, second, collect(DISTINCT partnership.id) AS partnerships
			  WITH programme, first, second, partnerships, COLLECT {
			    MATCH (programme)<-[:PART_OF_PROGRAMME]-(shared:Component)
			    WHERE EXISTS { (shared)<-[:IN]-(:Participation)-[:BY]->(first) }
			      AND EXISTS { (shared)<-[:IN]-(:Participation)-[:BY]->(second) }
			    WITH shared ORDER BY shared.id
			    RETURN shared.id
			  } AS components
			  WHERE $bothIn IS NULL OR (
			    EXISTS { (programme)<-[:PART_OF_PROGRAMME]-(:Component)<-[:IN]-(:Participation)-[:BY]->(first) }
			    AND EXISTS { (programme)<-[:PART_OF_PROGRAMME]-(:Component)<-[:IN]-(:Participation)-[:BY]->(second) })
			  WITH first, second, partnerships, components ORDER BY first.sortKey, second.sortKey, first.id, second.id
			  RETURN {first: first.id, second: second.id, partnerships: partnerships, sharedComponents: components}
			} AS pairs
			""";

	private final Graph graph;

	PairsController(Graph graph) {
		this.graph = graph;
	}

	@QueryMapping
	Pairs pairs(@Argument String relation, @Argument @Nullable String component, @Argument @Nullable Name bothIn,
			GraphQLContext context) {
		Answer answer = this.graph.one(context, PAIRS, Answer.class, "relation", relation, "component", component,
				"bothIn", (bothIn != null) ? bothIn.key() : null);
		Refusal.unless(component == null || answer.componentFound(), "component", component);
		Refusal.unless(bothIn == null || answer.programmeFound(), "bothIn", bothIn);
		return new Pairs(answer.pairs());
	}

	record Answer(boolean componentFound, boolean programmeFound, List<Pair> pairs) {
	}

	/**
	 * Two municipalities that cooperate.
	 *
	 * @param first the id of a municipality
	 * @param second the id of a municipality
	 */
	record Pair(String first, String second, List<String> partnerships, List<String> sharedComponents) {
	}

	record Pairs(List<Pair> pairs) {

		public int getCount() {
			return this.pairs.size();
		}

		public String getAssertion() {
			return "DERIVED";
		}

	}

}
