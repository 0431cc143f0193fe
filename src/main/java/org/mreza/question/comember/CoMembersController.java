package org.mreza.question.comember;

import java.util.List;
import java.util.Objects;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.mreza.failure.ApiException;
import org.mreza.graph.Graph;
import org.mreza.network.Network;
import org.mreza.network.Period;
import org.mreza.page.Page;

@Controller
class CoMembersController {

	private static final String CO_MEMBERS = """
			MATCH (municipality:Municipality {id: $municipality})
			OPTIONAL MATCH (region:Region {id: $region})
			OPTIONAL MATCH (release:Release {current: true})
			RETURN municipality.id AS municipality, release.id AS release, COLLECT {
			  CALL (municipality) {
			    MATCH (municipality)<-[:LED_BY|HAS_PARTNER]-(context:Partnership)-[role:LED_BY|HAS_PARTNER]->(other:Municipality)
			    WHERE 'PARTNERSHIP' IN $by
			    MATCH (context)-[:UNDER]->(within:Component)
			    RETURN other, within, context, context AS own, context AS its,
			      CASE type(role) WHEN 'LED_BY' THEN 'LEAD' ELSE 'PARTNER' END AS role
			    UNION ALL
			    MATCH (municipality)<-[:BY]-(own:Participation)-[:IN]->(within:Component)<-[:IN]-(its:Participation)
			      -[:BY]->(other:Municipality)
			    WHERE 'COMPONENT' IN $by
			    RETURN other, within, within AS context, own, its, its.role AS role
			  }
			  MATCH (within)-[:PART_OF_PROGRAMME]->(whole:Programme)
			  WITH *, coalesce(within.start, whole.start) AS start, coalesce(within.end, whole.end) AS end
			  WHERE other <> municipality AND (size($roles) = 0 OR role IN $roles) AND ($component IS NULL OR within.id = $component)
			    AND ($programme IS NULL OR whole.id = $programme)
			    AND ($region IS NULL OR EXISTS { (other)-[:LOCATED_IN]->(:Region)-[:PART_OF]->{0,2}(region) })
			    AND {period}
			  WITH other, {
			    context: context.id, ofSource: [own.id], ofTarget: [its.id],
			    inferred: 'INFERRED' IN [own.assertion, its.assertion]
			  } AS shared ORDER BY shared.context
			  WITH other, collect(DISTINCT shared) AS shared
			  WHERE size(shared) >= $atLeast
			  WITH other, shared ORDER BY size(shared) DESC, other.sortKey, other.id
			  RETURN {municipality: other.id, shared: shared}
			} AS coMembers
			"""
		.replace("{period}", Period.within("$from", "$until"));

	private final Graph graph;

	CoMembersController(Graph graph) {
		this.graph = graph;
	}

	@QueryMapping
	CoMembers coMembers(@Arguments CoMemberRequest wanted, @Arguments Period period, GraphQLContext context) {
		if (wanted.atLeast() < 1) {
			throw ApiException.badInput("`atLeast` is " + wanted.atLeast() + "; co-members share at least 1.");
		}
		period.check("from");
		return this.graph.one(context, CO_MEMBERS, CoMembers.class, "municipality", wanted.municipality(), "by",
				wanted.by(), "atLeast", wanted.atLeast(), "component", wanted.component(), "programme",
				wanted.programme(), "roles", Objects.requireNonNullElse(wanted.roles(), List.of()), "region",
				wanted.region(), "from", period.fromOrNone(), "until", period.untilOrNone());
	}

	@SchemaMapping(field = "coMembers")
	Page<CoMember> page(CoMembers all, @Argument int first, @Argument @Nullable String after) {
		return Page.of(all.coMembers(), "co-members " + all.release() + " " + all.coMembers().hashCode(), first, after);
	}

	record CoMemberRequest(String municipality, List<String> by, int atLeast, @Nullable String component,
			@Nullable String programme, @Nullable List<String> roles, @Nullable String region) {
	}

	record CoMembers(String municipality, String release, List<CoMember> coMembers) {

		public int getCount() {
			return this.coMembers.size();
		}

		public String getAssertion() {
			return this.coMembers.stream().flatMap((each) -> each.shared().stream()).anyMatch(Network.Shared::inferred)
					? "INFERRED" : "DERIVED";
		}

	}

	/**
	 * One who shares something.
	 *
	 * @param municipality its id
	 */
	record CoMember(String municipality, List<Network.Shared> shared) {

		public int getSharedCount() {
			return this.shared.size();
		}

	}

}
