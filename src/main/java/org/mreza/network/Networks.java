package org.mreza.network;

import java.util.List;
import java.util.Locale;

import graphql.GraphQLContext;

import org.springframework.stereotype.Component;

import org.mreza.failure.ApiException;
import org.mreza.graph.Graph;

/** Reads out of the graph who belongs to what, and the networks that this makes. */
@Component
public class Networks {

	static final int MOST_NODES = 20_000;

	private static final int MOST_STATEMENTS = 200_000;

	/** Where no tie is asked for, nobody belongs to anything. */
	private static final String NOBODY = """
			UNWIND [] AS nothing
			MATCH (context:Component)<-[:IN]-(statement:Participation)-[:BY]->(actor:Municipality)
			RETURN actor, context, statement, null AS leads, false AS inferred, context AS within
			""";

	/**
	 * Who belongs to which context, for each of several queries, and how that is known: a
	 * date that documents leave open excludes nothing, but leaves open what rests on it.
	 */
	private static final String MEMBERSHIPS = """
			RETURN COLLECT {
			  UNWIND range(0, size($queries) - 1) AS place
			  WITH place, $queries[place] AS query
			  OPTIONAL MATCH (region:Region {id: query.region})
			  OPTIONAL MATCH (release:Release {current: true})
			  WITH place, query, region, release, COLLECT {
			    MATCH (each:Programme)
			    WHERE each.id > '' AND (query.programme = '' OR each.id = query.programme)
			      AND each.startsFrom <= query.until AND each.endsBy >= query.from
			    RETURN each
			  } AS programmes, COLLECT {
			    MATCH (each:Component)-[:PART_OF_PROGRAMME]->(whole:Programme)
			    WHERE each.id > '' AND (query.component = '' OR each.id = query.component)
			      AND (query.programme = '' OR whole.id = query.programme)
			      AND each.startsFrom <= query.until AND each.endsBy >= query.from
			    RETURN each
			  } AS components
			  ORDER BY place
			  RETURN {
			    release: release.id, members: COLLECT {
			      CALL (query, programmes, components) {
			{members}
			      }
			      WITH *, coalesce(within.startsBy <= query.until AND within.endsFrom >= query.from, true) AS certain
			      WHERE (query.context = '' OR context.id = query.context) AND (query.inferred OR NOT inferred)
			        AND (query.possible OR certain)
			        AND (query.region = '' OR EXISTS {
			          (actor)-[:BASED_IN]->{0,1}(:Municipality)-[:LOCATED_IN]->(:Region)-[:PART_OF]->{0,2}(region) })
			        AND (size(query.excludedDocuments) = 0 OR EXISTS {
			          (statement)-[:EVIDENCED_BY]->(:Evidence)-[:IN_DOCUMENT]->(document:Document)
			          WHERE NOT document.id IN query.excludedDocuments })
			      WITH actor, context, statement, leads,
			        CASE WHEN NOT certain THEN 'NOT_STATED' WHEN inferred THEN 'INFERRED' ELSE 'DERIVED' END AS assertion
			      WITH DISTINCT actor, context, statement, leads, assertion LIMIT $most
			      ORDER BY statement.id
			      WITH actor, context, max(leads) AS leads, min(assertion) AS assertion,
			        collect(DISTINCT statement.id) AS statements
			      WITH context, collect({actor: actor, leads: leads, assertion: assertion, statements: statements}) AS members
			      WITH members, context.id AS context, CASE WHEN size(query.via) > 1 THEN COLLECT {
			        MATCH (context)-[:UNDER|PART_OF_PROGRAMME]->{1,2}(whole) RETURN DISTINCT whole.id
			      } ELSE [] END AS wholes
			      UNWIND members AS member
			      WITH member.actor AS actor, {
			        context: context, leads: member.leads, assertion: member.assertion, statements: member.statements,
			        wholes: wholes
			      } AS tie
			      ORDER BY tie.context
			      WITH actor, collect(tie) AS ties ORDER BY actor.sortKey, actor.id
			      RETURN {id: actor.id, name: actor.name, ties: ties}
			    }
			  }
			} AS memberships
			""";

	private final Graph graph;

	Networks(Graph graph) {
		this.graph = graph;
	}

	/** Reads the network that a query makes, with one statement. */
	public Network read(GraphQLContext context, NetworkQuery query) {
		Memberships memberships = memberships(context, List.of(query.memberships())).getFirst();
		Projection projection = new Projection(query, memberships.members());
		return new Network(query, memberships.release(), projection.nodes(), projection.edges());
	}

	/** Reads who belongs to what, for each query, with one statement in all. */
	public List<Memberships> memberships(GraphQLContext context, List<MembershipQuery> queries) {
		String members = queries.stream()
			.flatMap((query) -> query.patterns().stream())
			.distinct()
			.sorted()
			.map(MembershipPattern::cypher)
			.reduce((first, next) -> first + "UNION ALL\n" + next)
			.orElse(NOBODY);
		return this.graph
			.one(context, MEMBERSHIPS.replace("{members}\n", members), Result.class, "queries",
					queries.stream().map(MembershipQuery::values).toList(), "most", MOST_STATEMENTS + 1)
			.memberships()
			.stream()
			.map(Networks::bounded)
			.toList();
	}

	record Result(List<Memberships> memberships) {
	}

	private static Memberships bounded(Memberships found) {
		bounded(found.members().size(), MOST_NODES, "actors");
		bounded(found.members().stream().mapToInt(Memberships.Member::statementCount).sum(), MOST_STATEMENTS,
				"statements to rest on");
		return found;
	}

	private static void bounded(int count, int most, String what) {
		if (count > most) {
			throw new ApiException(ApiException.Code.RESULT_TOO_LARGE, String.format(Locale.ROOT,
					"These are more than %,d %s; narrow them by component, programme, region or period.", most, what));
		}
	}

}
