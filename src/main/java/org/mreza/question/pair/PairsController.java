package org.mreza.question.pair;

import java.util.List;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.mreza.graph.Graph;
import org.mreza.network.Period;

@Controller
class PairsController {

	private static final String PAIRS = """
			OPTIONAL MATCH (bothIn:Programme {id: $bothIn})
			OPTIONAL MATCH (region:Region {id: $region})
			RETURN COLLECT {
			  MATCH (partnership:Partnership)-[:UNDER]->(within:Component)-[:PART_OF_PROGRAMME]->(whole:Programme)
			  WHERE partnership.id > '' AND ($component IS NULL OR within.id = $component)
			  WITH bothIn, partnership, whole, coalesce(within.start, whole.start) AS start,
			    coalesce(within.end, whole.end) AS end
			  WHERE ($programme IS NULL OR whole.id = $programme)
			    AND {period}
			  MATCH (partnership)-[firstRole:LED_BY|HAS_PARTNER]->(first:Municipality)
			  WHERE $region IS NULL OR EXISTS { (first)-[:LOCATED_IN]->(:Region)-[:PART_OF]->{0,2}(region) }
			  MATCH (partnership)-[:LED_BY|HAS_PARTNER]->(second:Municipality)
			  WHERE CASE $relation
			    WHEN 'LEAD_PARTNER' THEN type(firstRole) = 'LED_BY' AND EXISTS { (partnership)-[:HAS_PARTNER]->(second) }
			    ELSE first.sortKey < second.sortKey
			  END AND ($region IS NULL OR EXISTS { (second)-[:LOCATED_IN]->(:Region)-[:PART_OF]->{0,2}(region) })
			  WITH bothIn, first, second, collect(DISTINCT partnership.id) AS partnerships
			  WITH bothIn, first, second, partnerships, COLLECT {
			    MATCH (bothIn)<-[:PART_OF_PROGRAMME]-(shared:Component)
			    WHERE EXISTS { (shared)<-[:IN]-(:Participation)-[:BY]->(first) }
			      AND EXISTS { (shared)<-[:IN]-(:Participation)-[:BY]->(second) }
			    WITH shared ORDER BY shared.id
			    RETURN shared.id
			  } AS components, COLLECT {
			    MATCH (bothIn)<-[:PART_OF_PROGRAMME]-(:Component)<-[:IN]-(part:Participation)-[:BY]->(one:Municipality)
			    WHERE one IN [first, second]
			    WITH part ORDER BY part.id
			    RETURN part.id
			  } AS parts
			  WHERE $bothIn IS NULL OR (
			    EXISTS { (bothIn)<-[:PART_OF_PROGRAMME]-(:Component)<-[:IN]-(:Participation)-[:BY]->(first) }
			    AND EXISTS { (bothIn)<-[:PART_OF_PROGRAMME]-(:Component)<-[:IN]-(:Participation)-[:BY]->(second) })
			  WITH first, second, partnerships, components, parts ORDER BY first.sortKey, second.sortKey, first.id, second.id
			  RETURN {first: first.id, second: second.id, partnerships: partnerships, sharedComponents: components,
			    participations: parts}
			} AS pairs
			"""
		.replace("{period}", Period.within("$from", "$until"));

	private final Graph graph;

	PairsController(Graph graph) {
		this.graph = graph;
	}

	@QueryMapping
	Pairs pairs(@Argument String relation, @Argument @Nullable String component, @Argument @Nullable String programme,
			@Argument @Nullable String bothIn, @Argument @Nullable String region, @Arguments Period period,
			GraphQLContext context) {
		period.check("from");
		return this.graph.one(context, PAIRS, Pairs.class, "relation", relation, "component", component, "programme",
				programme, "bothIn", bothIn, "region", region, "from", period.fromOrNone(), "until",
				period.untilOrNone());
	}

	/**
	 * Two municipalities that cooperate.
	 *
	 * @param first the id of a municipality
	 * @param second the id of a municipality
	 */
	record Pair(String first, String second, List<String> partnerships, List<String> sharedComponents,
			List<String> participations) {
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
