package org.mreza.question.commondonor;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

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
class CommonDonors {

	private static final int MOST = 10;

	private static final String COMMON_DONORS = """
			OPTIONAL MATCH (region:Region {id: $region})
			WITH region, COLLECT {
			  MATCH (named:Programme|Municipality) WHERE named.id IN $programmes + $municipalities RETURN named
			} AS asked, $component IS NULL AND $region IS NULL AND size($participationRoles) = 0 AS whole
			WITH asked, COLLECT {
			  UNWIND asked AS named
			  CALL (named, whole) {
			    WITH named AS programme, whole WHERE programme:Programme AND whole
			    RETURN programme, null AS within, null AS part
			    UNION ALL
			    MATCH (named)<-[:PART_OF_PROGRAMME]-(within:Component)<-[:IN]-(part:Participation)
			    WHERE NOT whole
			    RETURN named AS programme, within, part
			    UNION ALL
			    MATCH (named)<-[:BY]-(part:Participation)-[:IN]->(within:Component)-[:PART_OF_PROGRAMME]->(programme:Programme)
			    RETURN programme, within, part
			  }
			  WITH *, coalesce(within.start, programme.start) AS start, coalesce(within.end, programme.end) AS end
			  WHERE ($component IS NULL OR within.id = $component)
			    AND (size($participationRoles) = 0 OR part.role IN $participationRoles)
			    AND ($region IS NULL OR EXISTS {
			      (part)-[:BY]->(:Municipality)-[:LOCATED_IN]->(:Region)-[:PART_OF]->{0,2}(region) })
			    AND {period}
			  WITH named, programme, collect(part) AS parts
			  RETURN {named: named, programme: programme, parts: parts}
			} AS ways
			RETURN COLLECT {
			  UNWIND ways AS way
			  WITH way.named AS named, way.programme AS programme
			  MATCH (programme)<-[:TO]-(paid:Contribution)-[:BY]->(donor:Organisation)
			  WHERE size($roles) = 0 OR paid.role IN $roles
			  WITH named, programme, paid, donor ORDER BY paid.id
			  WITH donor, collect(DISTINCT named) AS common, collect(DISTINCT programme) AS supported,
			    collect(DISTINCT {id: paid.id, assertion: paid.assertion}) AS contributions
			  WHERE all(each IN asked WHERE each IN common)
			  WITH donor, contributions, COLLECT {
			    UNWIND ways AS way
			    WITH way WHERE way.programme IN supported
			    UNWIND way.parts AS part
			    WITH DISTINCT part ORDER BY part.id
			    RETURN {id: part.id, assertion: part.assertion}
			  } AS participations ORDER BY donor.sortKey, donor.id
			  RETURN {donor: donor.id, paid: contributions, parts: participations}
			} AS donors
			"""
		.replace("{period}", Period.within("$from", "$until"));

	private final Graph graph;

	CommonDonors(Graph graph) {
		this.graph = graph;
	}

	@QueryMapping
	List<CommonDonor> commonDonors(@Argument List<String> programmes, @Argument List<String> municipalities,
			@Argument @Nullable List<String> roles, @Argument @Nullable List<String> participationRoles,
			@Argument @Nullable String component, @Argument @Nullable String region, @Arguments Period period,
			GraphQLContext context) {
		int count = programmes.size() + municipalities.size();
		if (count < 2 || count > MOST) {
			throw ApiException.badInput("`programmes` and `municipalities` name " + count + " together; name from 2 to "
					+ MOST + " that may have a donor in common.");
		}
		period.check("from");
		return this.graph
			.one(context, COMMON_DONORS, Result.class, "programmes", programmes, "municipalities", municipalities,
					"roles", Objects.requireNonNullElse(roles, List.of()), "participationRoles",
					Objects.requireNonNullElse(participationRoles, List.of()), "component", component, "region", region,
					"from", period.fromOrNone(), "until", period.untilOrNone())
			.donors();
	}

	record Result(List<CommonDonor> donors) {
	}

	/**
	 * A donor that is common.
	 *
	 * @param donor its id
	 */
	record CommonDonor(String donor, List<Known> paid, List<Known> parts) {

		public List<String> getContributions() {
			return this.paid.stream().map(Known::id).toList();
		}

		public List<String> getParticipations() {
			return this.parts.stream().map(Known::id).toList();
		}

		public String getAssertion() {
			return Stream.concat(this.paid.stream(), this.parts.stream())
				.anyMatch((known) -> "INFERRED".equals(known.assertion())) ? "INFERRED" : "DERIVED";
		}

	}

	record Known(String id, String assertion) {
	}

}
