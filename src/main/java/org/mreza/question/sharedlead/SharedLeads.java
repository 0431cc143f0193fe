package org.mreza.question.sharedlead;

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
class SharedLeads {

	private static final String SHARED_LEADS = """
			OPTIONAL MATCH (component:Component {id: $component})
			WITH component, [$partner] + COLLECT {
			  MATCH (:Alias {nameKey: $partner})-[:NAMES]->(named:Municipality) RETURN named.nameKey
			} AS names
			OPTIONAL MATCH (wanted:Municipality) WHERE wanted.nameKey IN names
			RETURN component IS NOT NULL AS componentFound, wanted IS NOT NULL AS partnerFound, COLLECT {
			  MATCH (lead:Municipality)<-[:LED_BY]-(partnership:Partnership)
			  WHERE lead.sortKey > '' AND ($component IS NULL OR EXISTS { (partnership)-[:UNDER]->(component) })
			  MATCH (partnership)-[:HAS_PARTNER]->(partner:Municipality)
			  WITH DISTINCT wanted, lead, partnership, partner ORDER BY lead.sortKey, lead.id, partner.sortKey, partner.id
			  WITH wanted, lead, collect(DISTINCT partner) AS partners, collect(DISTINCT partnership.id) AS partnerships
			  WHERE size(partners) >= $atLeast AND ($partner IS NULL OR wanted IN partners)
			  RETURN {lead: lead.id, partners: [partner IN partners | partner.id], partnerships: partnerships}
			} AS leads
			""";

	private final Graph graph;

	SharedLeads(Graph graph) {
		this.graph = graph;
	}

	@QueryMapping
	List<SharedLead> sharedLeads(@Argument @Nullable String component, @Argument @Nullable Name partner,
			@Argument int atLeast, GraphQLContext context) {
		if (atLeast < 2) {
			throw Refusal.badInput("`atLeast` is " + atLeast + "; a lead is shared by at least 2.");
		}
		Answer answer = this.graph.one(context, SHARED_LEADS, Answer.class, "component", component, "partner",
				(partner != null) ? partner.key() : null, "atLeast", atLeast);
		Refusal.unless(component == null || answer.componentFound(), "component", component);
		Refusal.unless(partner == null || answer.partnerFound(), "partner", partner);
		return answer.leads();
	}

	record Answer(boolean componentFound, boolean partnerFound, List<SharedLead> leads) {
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
