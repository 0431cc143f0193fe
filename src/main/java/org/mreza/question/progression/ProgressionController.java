package org.mreza.question.progression;

import java.util.List;
import java.util.function.Predicate;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.mreza.failure.ApiException;
import org.mreza.graph.Graph;
import org.mreza.network.Period;

@Controller
class ProgressionController {

	private static final String PROGRESSION = """
			OPTIONAL MATCH (later:Programme {id: $later})
			OPTIONAL MATCH (region:Region {id: $region})
			RETURN COLLECT {
			  MATCH (component:Component)<-[:IN]-(part:Participation)-[:BY]->(municipality:Municipality)
			  WHERE component.id IN [$from, $to] AND (size($roles) = 0 OR part.role IN $roles)
			    AND ($region IS NULL OR EXISTS { (municipality)-[:LOCATED_IN]->(:Region)-[:PART_OF]->{0,2}(region) })
			  WITH later, municipality, component, part ORDER BY part.id
			  WITH later, municipality, collect(component.id) AS components, collect(part.id) AS participations
			  ORDER BY municipality.sortKey, municipality.id
			  RETURN {
			    municipality: municipality.id, first: $from IN components, second: $to IN components,
			    participations: participations, later: COLLECT {
			      MATCH (later)<-[:PART_OF_PROGRAMME]-(component:Component)<-[:IN]-(part:Participation)-[:BY]->(municipality)
			      WITH component, part, coalesce(component.start, later.start) AS start, coalesce(component.end, later.end) AS end
			      WHERE {period}
			      WITH component, part ORDER BY part.id
			      RETURN {component: component.id, participation: part.id}
			    }
			  }
			} AS participants
			"""
		.replace("{period}", Period.within("$since", "$until"));

	private final Graph graph;

	ProgressionController(Graph graph) {
		this.graph = graph;
	}

	@QueryMapping
	Progression progression(@Argument String from, @Argument String to, @Argument @Nullable String later,
			@Argument @Nullable List<String> roles, @Argument @Nullable String region, @Argument @Nullable String since,
			@Argument @Nullable String until, GraphQLContext context) {
		Period period = new Period(since, until);
		period.check("since");
		if (later == null && (since != null || until != null)) {
			throw ApiException
				.badInput("`since` and `until` narrow the components of `later`; name a programme there.");
		}
		return this.graph.one(context, PROGRESSION, Progression.class, "from", from, "to", to, "later", later, "roles",
				(roles != null) ? roles : List.of(), "region", region, "since", period.fromOrNone(), "until",
				period.untilOrNone());
	}

	/**
	 * Who took part in at least one of the two components.
	 *
	 * @param municipality its id
	 * @param participations the ids of its participations in the two
	 */
	record Participant(String municipality, boolean first, boolean second, List<String> participations,
			List<Later> later) {
	}

	record Later(String component, String participation) {
	}

	/** What became of the participants of a component. */
	record Progression(List<Participant> participants) {

		public List<String> getKept() {
			return municipalities((each) -> each.first() && each.second());
		}

		public List<String> getLeft() {
			return municipalities((each) -> each.first() && !each.second());
		}

		public List<String> getJoined() {
			return municipalities((each) -> !each.first());
		}

		private List<String> municipalities(Predicate<Participant> which) {
			return this.participants.stream().filter(which).map(Participant::municipality).toList();
		}

		public int getKeptCount() {
			return getKept().size();
		}

		public int getFromCount() {
			return getKeptCount() + getLeft().size();
		}

		public int getToCount() {
			return getKeptCount() + getJoined().size();
		}

		public @Nullable Double getShare() {
			return (getFromCount() > 0) ? (double) getKeptCount() / getFromCount() : null;
		}

		public List<Reappearance> getReappeared() {
			return this.participants.stream()
				.filter((each) -> !each.second() && !each.later().isEmpty())
				.map((each) -> new Reappearance(each.municipality(),
						each.later().stream().map(Later::component).distinct().toList(),
						each.later().stream().map(Later::participation).toList()))
				.toList();
		}

		public List<String> getParticipations() {
			return this.participants.stream().flatMap((each) -> each.participations().stream()).toList();
		}

		public String getAssertion() {
			return "DERIVED";
		}

	}

	/**
	 * Who took part again later.
	 *
	 * @param municipality its id
	 * @param components the ids of where
	 */
	record Reappearance(String municipality, List<String> components, List<String> participations) {
	}

}
