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
	 * Who belongs to which context, for each of several scopes. A component without dates
	 * of its own lasts as long as its programme; a date that documents leave open
	 * excludes nothing.
	 */
	private static final String CIRCLES = """
			RETURN COLLECT {
			  UNWIND range(0, size($scopes) - 1) AS place
			  WITH place, $scopes[place] AS rule
			  OPTIONAL MATCH (region:Region {id: rule.region})
			  OPTIONAL MATCH (release:Release {current: true})
			  WITH place, rule, region, release, COLLECT {
			    MATCH (each:Programme)
			    WHERE each.id > '' AND (rule.programme = '' OR each.id = rule.programme)
			    WITH each, each.start AS start, each.end AS end
			    WHERE {period}
			    RETURN each
			  } AS programmes, COLLECT {
			    MATCH (each:Component)-[:PART_OF_PROGRAMME]->(whole:Programme)
			    WHERE each.id > '' AND (rule.component = '' OR each.id = rule.component)
			      AND (rule.programme = '' OR whole.id = rule.programme)
			    WITH each, coalesce(each.start, whole.start) AS start, coalesce(each.end, whole.end) AS end
			    WHERE {period}
			    RETURN each
			  } AS components
			  ORDER BY place
			  RETURN {
			    release: release.id, members: COLLECT {
			      CALL (rule, programmes, components) {
			{members}
			      }
			      WITH * WHERE (rule.context = '' OR context.id = rule.context) AND (rule.inferred OR NOT inferred)
			        AND (rule.region = '' OR EXISTS {
			          (actor)-[:BASED_IN]->{0,1}(:Municipality)-[:LOCATED_IN]->(:Region)-[:PART_OF]->{0,2}(region) })
			        AND (size(rule.without) = 0 OR EXISTS {
			          (statement)-[:EVIDENCED_BY]->(:Evidence)-[:IN_DOCUMENT]->(document:Document)
			          WHERE NOT document.id IN rule.without })
			      WITH DISTINCT actor, context, statement, leads, inferred LIMIT $most
			      WITH actor, context, statement, leads, inferred ORDER BY statement.id
			      WITH actor, context, max(leads) AS leads, min(inferred) AS inferred, collect(statement.id) AS statements
			      WITH actor, {context: context.id, leads: leads, inferred: inferred, statements: statements} AS tie
			      ORDER BY tie.context
			      WITH actor, collect(tie) AS ties ORDER BY actor.sortKey, actor.id
			      RETURN {id: actor.id, name: actor.name, ties: ties}
			    }
			  }
			} AS circles
			"""
		.replace("{period}", Period.within("rule.from", "rule.until"));

	private final Graph graph;

	Networks(Graph graph) {
		this.graph = graph;
	}

	/** Reads the network that a rule makes, with one statement. */
	public Network read(GraphQLContext context, NetworkQuery rule) {
		Memberships circle = circles(context, List.of(rule.scope())).getFirst();
		Projection projection = new Projection(rule, circle.members());
		return new Network(rule, circle.release(), projection.nodes(), projection.edges());
	}

	/** Reads who belongs to what, for each scope, with one statement in all. */
	public List<Memberships> circles(GraphQLContext context, List<MembershipQuery> scopes) {
		String members = scopes.stream()
			.flatMap((scope) -> scope.memberships().stream())
			.distinct()
			.sorted()
			.map(MembershipPattern::cypher)
			.collect(Collectors.joining("UNION ALL\n"));
		return this.graph
			.one(context, CIRCLES.replace("{members}\n", members), Result.class, "scopes",
					scopes.stream().map(MembershipQuery::values).toList(), "most", MOST_STATEMENTS + 1)
			.circles()
			.stream()
			.map(Networks::bounded)
			.toList();
	}

	record Result(List<Memberships> circles) {
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
