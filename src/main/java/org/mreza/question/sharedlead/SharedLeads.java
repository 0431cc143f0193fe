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
import org.mreza.name.Name;
import org.mreza.network.Period;

@Controller
class SharedLeads {

	private static final String SHARED_LEADS = """
			OPTIONAL MATCH (component:Component {id: $component})
			WITH component, [$partner] + COLLECT {
			  MATCH (:Alias {nameKey: $partner})-[:NAMES]->(named:Municipality) RETURN named.nameKey
			} AS names, [$programme] + COLLECT {
			  MATCH (:Alias {nameKey: $programme})-[:NAMES]->(named:Programme) RETURN named.nameKey
			} AS programmes
			OPTIONAL MATCH (wanted:Municipality) WHERE wanted.nameKey IN names
			OPTIONAL MATCH (programme:Programme) WHERE programme.nameKey IN programmes
			OPTIONAL MATCH (region:Region {nameKey: $region})
			RETURN component IS NOT NULL AS componentFound, wanted IS NOT NULL AS partnerFound,
			  programme IS NOT NULL AS programmeFound, region IS NOT NULL AS regionFound, COLLECT {
			  MATCH (lead:Municipality)<-[:LED_BY]-(partnership:Partnership)-[:UNDER]->(within:Component)
			    -[:PART_OF_PROGRAMME]->(whole:Programme)
			  WHERE lead.sortKey > '' AND ($component IS NULL OR within = component)
			    AND ($region = '' OR EXISTS { (lead)-[:LOCATED_IN]->(:Region)-[:PART_OF]->{0,2}(region) })
			  WITH wanted, lead, partnership, whole, coalesce(within.start, whole.start) AS start,
			    coalesce(within.end, whole.end) AS end
			  WHERE ($programme = '' OR whole = programme)
			    AND {period}
			  MATCH (partnership)-[:HAS_PARTNER]->(partner:Municipality)
			  WITH DISTINCT wanted, lead, partnership, partner ORDER BY lead.sortKey, lead.id, partner.sortKey, partner.id
			  WITH wanted, lead, collect(DISTINCT partner) AS partners, collect(DISTINCT partnership.id) AS partnerships
			  WHERE size(partners) >= $atLeast AND ($partner IS NULL OR wanted IN partners)
			  RETURN {lead: lead.id, partners: [partner IN partners | partner.id], partnerships: partnerships}
			} AS leads
			"""
		.replace("{period}", Period.within("$from", "$until"));

	private final Graph graph;

	SharedLeads(Graph graph) {
		this.graph = graph;
	}

	@QueryMapping
	List<SharedLead> sharedLeads(@Argument @Nullable String component, @Argument @Nullable Name programme,
			@Argument @Nullable Name partner, @Argument int atLeast, @Argument @Nullable Name region,
			@Arguments Period period, GraphQLContext context) {
		if (atLeast < 2) {
			throw ApiException.badInput("`atLeast` is " + atLeast + "; a lead is shared by at least 2.");
		}
		period.check("from");
		Result answer = this.graph.one(context, SHARED_LEADS, Result.class, "component", component, "programme",
				Name.keyOrNone(programme), "partner", (partner != null) ? partner.key() : null, "atLeast", atLeast,
				"region", Name.keyOrNone(region), "from", period.fromOrNone(), "until", period.untilOrNone());
		ApiException.unless(component == null || answer.componentFound(), "component", component);
		ApiException.unless(programme == null || answer.programmeFound(), "programme", programme);
		ApiException.unless(partner == null || answer.partnerFound(), "partner", partner);
		ApiException.unless(region == null || answer.regionFound(), "region", region);
		return answer.leads();
	}

	record Result(boolean componentFound, boolean programmeFound, boolean partnerFound, boolean regionFound,
			List<SharedLead> leads) {
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
