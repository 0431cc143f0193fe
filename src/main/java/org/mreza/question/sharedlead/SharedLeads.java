package org.mreza.question.sharedlead;

import java.util.List;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.mreza.failure.ApiException;
import org.mreza.graph.Graph;
import org.mreza.network.Period;

@Controller
class SharedLeads {

	private static final String SHARED_LEADS = """
			OPTIONAL MATCH (region:Region {id: $region})
			RETURN COLLECT {
			  MATCH (lead:Municipality)<-[:LED_BY]-(partnership:Partnership)-[:UNDER]->(within:Component)
			    -[:PART_OF_PROGRAMME]->(whole:Programme)
			  WHERE lead.sortKey > '' AND ($component IS NULL OR within.id = $component)
			    AND ($region IS NULL OR EXISTS { (lead)-[:LOCATED_IN]->(:Region)-[:PART_OF]->{0,2}(region) })
			  WITH lead, partnership, whole, coalesce(within.start, whole.start) AS start,
			    coalesce(within.end, whole.end) AS end
			  WHERE ($programme IS NULL OR whole.id = $programme)
			    AND {period}
			  MATCH (partnership)-[:HAS_PARTNER]->(partner:Municipality)
			  WITH DISTINCT lead, partnership, partner ORDER BY lead.sortKey, lead.id, partner.sortKey, partner.id
			  WITH lead, collect(DISTINCT partner) AS partners, collect(DISTINCT partnership.id) AS partnerships
			  WHERE size(partners) >= $atLeast AND ($partner IS NULL OR any(each IN partners WHERE each.id = $partner))
			  RETURN {lead: lead.id, partners: [partner IN partners | partner.id], partnerships: partnerships}
			} AS leads
			""".replace("{period}", Period.within("$from", "$until"));

	private final Graph graph;

	SharedLeads(Graph graph) {
		this.graph = graph;
	}

	@QueryMapping
	List<SharedLead> sharedLeads(@Argument @Nullable String component, @Argument @Nullable String programme,
			@Argument @Nullable String partner, @Argument int atLeast, @Argument @Nullable String region,
			@Arguments Period period, GraphQLContext context) {
		if (atLeast < 2) {
			throw ApiException.badInput("`atLeast` is " + atLeast + "; a lead is shared by at least 2.");
		}
		period.check("from");
		return this.graph
			.one(context, SHARED_LEADS, Result.class, "component", component, "programme", programme, "partner",
					partner, "atLeast", atLeast, "region", region, "from", period.fromOrNone(), "until",
					period.untilOrNone())
			.leads();
	}

	record Result(List<SharedLead> leads) {
	}

	/**
	 * A lead that several partners share.
	 *
	 * @param lead the id of a municipality
	 * @param partners the ids of municipalities
	 */
	record SharedLead(String lead, List<String> partners, List<String> partnerships) {

		public int getPairCount() {
			return this.partners.size() * (this.partners.size() - 1) / 2;
		}

		public String getAssertion() {
			return "DERIVED";
		}

	}

}
