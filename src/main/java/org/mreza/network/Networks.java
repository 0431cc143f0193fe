package org.mreza.network;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import graphql.GraphQLContext;

import org.springframework.stereotype.Component;

import org.mreza.failure.ApiException;
import org.mreza.graph.Graph;

/** Reads out of the graph who belongs to what, and the networks that this makes. */
@Component
public class Networks {

	static final int MOST_NODES = 20_000;

	private static final int MOST_STATEMENTS = 200_000;

	/**
	 * Who belongs to which context, for each of several queries. A component without
	 * dates of its own lasts as long as its programme; a date that documents leave open
	 * excludes nothing.
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
			    WITH each, each.start AS start, each.end AS end
			    WHERE {period}
			    RETURN each
			  } AS programmes, COLLECT {
			    MATCH (each:Component)-[:PART_OF_PROGRAMME]->(whole:Programme)
			    WHERE each.id > '' AND (query.component = '' OR each.id = query.component)
			      AND (query.programme = '' OR whole.id = query.programme)
			    WITH each, coalesce(each.start, whole.start) AS start, coalesce(each.end, whole.end) AS end
			    WHERE {period}
			    RETURN each
			  } AS components
			  ORDER BY place
			  RETURN {
			    release: release.id, members: COLLECT {
			      CALL (query, programmes, components) {
			{members}
			      }
			      WITH * WHERE (query.context = '' OR context.id = query.context) AND (query.inferred OR NOT inferred)
			        AND (query.region = '' OR EXISTS {
			          (actor)-[:BASED_IN]->{0,1}(:Municipality)-[:LOCATED_IN]->(:Region)-[:PART_OF]->{0,2}(region) })
			        AND (size(query.excludedDocuments) = 0 OR EXISTS {
			          (statement)-[:EVIDENCED_BY]->(:Evidence)-[:IN_DOCUMENT]->(document:Document)
			          WHERE NOT document.id IN query.excludedDocuments })
			      WITH DISTINCT actor, context, statement, leads, inferred LIMIT $most
			      WITH actor, context, statement, leads, inferred ORDER BY statement.id
			      WITH actor, context, max(leads) AS leads, min(inferred) AS inferred, collect(statement.id) AS statements
			      WITH actor, {context: context.id, leads: leads, inferred: inferred, statements: statements} AS tie
			      ORDER BY tie.context
			      WITH actor, collect(tie) AS ties ORDER BY actor.sortKey, actor.id
			      RETURN {id: actor.id, name: actor.name, ties: ties}
			    }
			  }
			} AS memberships
			"""
		.replace("{period}", Period.within("query.from", "query.until"));

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
			.collect(Collectors.joining("UNION ALL\n"));
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
