package org.mreza.network;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

import graphql.GraphQLContext;

import org.springframework.stereotype.Component;

import org.mreza.graph.Graph;
import org.mreza.graph.Refusal;

/** Reads networks out of the graph. */
@Component
public class Networks {

	static final int MOST_NODES = 20_000;

	private static final int MOST_STATEMENTS = 200_000;

	/**
	 * In place of {@code null}, so that every request is one type and shares one plan.
	 */
	private static final String ANY = "";

	/**
	 * Who belongs to which context in scope. A component without dates of its own lasts
	 * as long as its programme; a date that documents leave open excludes nothing.
	 */
	private static final String MEMBERS = """
			OPTIONAL MATCH (component:Component {id: $component})
			WITH component, [$programme] + COLLECT {
			  MATCH (:Alias {nameKey: $programme})-[:NAMES]->(named:Programme) RETURN named.nameKey
			} AS names
			OPTIONAL MATCH (programme:Programme) WHERE programme.nameKey IN names
			OPTIONAL MATCH (region:Region {nameKey: $region})
			OPTIONAL MATCH (release:Release {current: true})
			WITH component, programme, region, release, COLLECT {
			  MATCH (each:Programme)
			  WHERE each.id > '' AND ($programme = '' OR each = programme)
			    AND ($until = '' OR each.start IS NULL OR left(each.start, size($until)) <= $until)
			    AND ($from = '' OR each.end IS NULL OR each.end >= left($from, size(each.end)))
			  RETURN each
			} AS programmes, COLLECT {
			  MATCH (each:Component)-[:PART_OF_PROGRAMME]->(whole:Programme)
			  WHERE each.id > '' AND ($component = '' OR each = component) AND ($programme = '' OR whole = programme)
			  WITH each, coalesce(each.start, whole.start) AS start, coalesce(each.end, whole.end) AS end
			  WHERE ($until = '' OR start IS NULL OR left(start, size($until)) <= $until)
			    AND ($from = '' OR end IS NULL OR end >= left($from, size(end)))
			  RETURN each
			} AS components
			RETURN component IS NOT NULL AS componentFound, programme IS NOT NULL AS programmeFound,
			  region IS NOT NULL AS regionFound,
			  [id IN $without WHERE NOT EXISTS { MATCH (:Document {id: id}) }] AS unknown, release.id AS release, COLLECT {
			  CALL (programmes, components) {
			{members}
			  }
			  WITH * WHERE ($inferred OR NOT inferred)
			    AND ($region = '' OR EXISTS {
			      (actor)-[:BASED_IN]->{0,1}(:Municipality)-[:LOCATED_IN]->(:Region)-[:PART_OF]->{0,2}(region) })
			    AND (size($without) = 0 OR EXISTS {
			      (statement)-[:EVIDENCED_BY]->(:Evidence)-[:IN_DOCUMENT]->(document:Document)
			      WHERE NOT document.id IN $without })
			  WITH DISTINCT actor, context, statement, leads, inferred LIMIT $most
			  WITH actor, context, statement, leads, inferred ORDER BY statement.id
			  WITH actor, context, max(leads) AS leads, min(inferred) AS inferred, collect(statement.id) AS statements
			  WITH actor, {context: context.id, leads: leads, inferred: inferred, statements: statements} AS tie
			  ORDER BY tie.context
			  WITH actor, collect(tie) AS ties ORDER BY actor.sortKey, actor.id
			  RETURN {id: actor.id, name: actor.name, ties: ties}
			} AS members
			""";

	private final Graph graph;

	Networks(Graph graph) {
		this.graph = graph;
	}

	/** Reads the network that a rule makes, with one statement. */
	public Network read(GraphQLContext context, Rule rule) {
		String members = rule.memberships().stream().map(Membership::cypher).collect(Collectors.joining("UNION ALL\n"));
		Answer answer = this.graph.one(context, MEMBERS.replace("{members}\n", members), Answer.class, "component",
				Objects.requireNonNullElse(rule.component(), ANY), "programme",
				(rule.programme() != null) ? rule.programme().key() : ANY, "region",
				(rule.region() != null) ? rule.region().key() : ANY, "roles", rule.anyRoles(), "from",
				Objects.requireNonNullElse(rule.from(), ANY), "until", Objects.requireNonNullElse(rule.until(), ANY),
				"inferred", rule.inferred(), "without", rule.without(), "most", MOST_STATEMENTS + 1);
		Refusal.unless(rule.component() == null || answer.componentFound(), "component", rule.component());
		Refusal.unless(rule.programme() == null || answer.programmeFound(), "programme", rule.programme());
		Refusal.unless(rule.region() == null || answer.regionFound(), "region", rule.region());
		Refusal.unless(answer.unknown().isEmpty(), "without", String.join("`, `", answer.unknown()));
		bounded(answer.members().size(), MOST_NODES, "nodes");
		bounded(answer.members().stream().mapToInt(Projection.Member::statementCount).sum(), MOST_STATEMENTS,
				"statements to rest on");
		Projection projection = new Projection(rule, answer.members());
		return new Network(rule, answer.release(), projection.nodes(), projection.edges());
	}

	private static void bounded(int count, int most, String what) {
		if (count > most) {
			throw new Refusal(Refusal.Code.RESULT_TOO_LARGE, "This network has more than " + most + " " + what
					+ "; narrow it by component, programme, region or period.");
		}
	}

	record Answer(boolean componentFound, boolean programmeFound, boolean regionFound, List<String> unknown,
			String release, List<Projection.Member> members) {
	}

}
