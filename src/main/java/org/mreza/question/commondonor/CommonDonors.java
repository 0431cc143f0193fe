package org.mreza.question.commondonor;

import java.util.List;
import java.util.stream.Stream;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.mreza.graph.Graph;
import org.mreza.graph.Refusal;
import org.mreza.name.Name;

@Controller
class CommonDonors {

	private static final int MOST = 10;

	private static final String COMMON_DONORS = """
			WITH COLLECT {
			  UNWIND $programmes AS key
			  WITH key, [key] + COLLECT {
			    MATCH (:Alias {nameKey: key})-[:NAMES]->(named:Programme) RETURN named.nameKey
			  } AS names
			  OPTIONAL MATCH (programme:Programme) WHERE programme.nameKey IN names
			  RETURN programme
			} AS programmes, COLLECT {
			  UNWIND $municipalities AS key
			  WITH key, [key] + COLLECT {
			    MATCH (:Alias {nameKey: key})-[:NAMES]->(named:Municipality) RETURN named.nameKey
			  } AS names
			  OPTIONAL MATCH (municipality:Municipality) WHERE municipality.nameKey IN names
			  RETURN municipality
			} AS municipalities
			RETURN [programme IN programmes | programme IS NOT NULL] AS programmesFound,
			  [municipality IN municipalities | municipality IS NOT NULL] AS municipalitiesFound, COLLECT {
			  MATCH (contribution:Contribution)-[:BY]->(donor:Organisation)
			  WHERE contribution.id > '' AND (size($roles) = 0 OR contribution.role IN $roles)
			  WITH DISTINCT donor, programmes, municipalities
			  WHERE all(programme IN programmes WHERE EXISTS {
			      (programme)<-[:TO]-(paid:Contribution WHERE (size($roles) = 0 OR paid.role IN $roles))-[:BY]->(donor) })
			    AND all(municipality IN municipalities WHERE EXISTS {
			      (municipality)<-[:BY]-(:Participation)-[:IN]->(:Component)-[:PART_OF_PROGRAMME]->(:Programme)
			        <-[:TO]-(paid:Contribution WHERE (size($roles) = 0 OR paid.role IN $roles))-[:BY]->(donor) })
			  WITH donor, COLLECT {
			    MATCH (donor)<-[:BY]-(paid:Contribution)-[:TO]->(programme:Programme)
			    WHERE (size($roles) = 0 OR paid.role IN $roles) AND (programme IN programmes OR any(municipality IN municipalities WHERE EXISTS {
			      (programme)<-[:PART_OF_PROGRAMME]-(:Component)<-[:IN]-(:Participation)-[:BY]->(municipality) }))
			    WITH DISTINCT paid ORDER BY paid.id
			    RETURN {id: paid.id, assertion: paid.assertion}
			  } AS contributions, COLLECT {
			    UNWIND municipalities AS municipality
			    MATCH (municipality)<-[:BY]-(part:Participation)-[:IN]->(:Component)-[:PART_OF_PROGRAMME]->(:Programme)
			      <-[:TO]-(paid:Contribution)-[:BY]->(donor)
			    WHERE (size($roles) = 0 OR paid.role IN $roles)
			    WITH DISTINCT part ORDER BY part.id
			    RETURN {id: part.id, assertion: part.assertion}
			  } AS participations ORDER BY donor.sortKey, donor.id
			  RETURN {donor: donor.id, paid: contributions, parts: participations}
			} AS donors
			""";

	private final Graph graph;

	CommonDonors(Graph graph) {
		this.graph = graph;
	}

	@QueryMapping
	List<CommonDonor> commonDonors(@Argument List<Name> programmes, @Argument List<Name> municipalities,
			@Argument @Nullable List<String> roles, GraphQLContext context) {
		int count = programmes.size() + municipalities.size();
		if (count < 2 || count > MOST) {
			throw Refusal.badInput("`programmes` and `municipalities` name " + count + " together; name from 2 to "
					+ MOST + " that may have a donor in common.");
		}
		Answer answer = this.graph.one(context, COMMON_DONORS, Answer.class, "programmes",
				programmes.stream().map(Name::key).toList(), "municipalities",
				municipalities.stream().map(Name::key).toList(), "roles", (roles != null) ? roles : List.of());
		found(programmes, answer.programmesFound(), "programmes");
		found(municipalities, answer.municipalitiesFound(), "municipalities");
		return answer.donors();
	}

	private static void found(List<Name> names, List<Boolean> found, String argument) {
		for (int i = 0; i < names.size(); i++) {
			Refusal.unless(found.get(i), argument, names.get(i));
		}
	}

	record Answer(List<Boolean> programmesFound, List<Boolean> municipalitiesFound, List<CommonDonor> donors) {
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
