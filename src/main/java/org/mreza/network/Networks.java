package org.mreza.network;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
			  OPTIONAL MATCH (component:Component {id: rule.component})
			  WITH place, rule, component, [rule.programme] + COLLECT {
			    MATCH (:Alias {nameKey: rule.programme})-[:NAMES]->(named:Programme) RETURN named.nameKey
			  } AS names
			  OPTIONAL MATCH (programme:Programme) WHERE programme.nameKey IN names
			  OPTIONAL MATCH (region:Region {nameKey: rule.region})
			  OPTIONAL MATCH (release:Release {current: true})
			  WITH place, rule, component, programme, region, release, COLLECT {
			    MATCH (each:Programme)
			    WHERE each.id > '' AND (rule.programme = '' OR each = programme)
			    WITH each, each.start AS start, each.end AS end
			    WHERE {period}
			    RETURN each
			  } AS programmes, COLLECT {
			    MATCH (each:Component)-[:PART_OF_PROGRAMME]->(whole:Programme)
			    WHERE each.id > '' AND (rule.component = '' OR each = component)
			      AND (rule.programme = '' OR whole = programme)
			    WITH each, coalesce(each.start, whole.start) AS start, coalesce(each.end, whole.end) AS end
			    WHERE {period}
			    RETURN each
			  } AS components
			  ORDER BY place
			  RETURN {
			    contextFound: EXISTS { MATCH (:Statement {id: rule.context}) }, componentFound: component IS NOT NULL,
			    programmeFound: programme IS NOT NULL, regionFound: region IS NOT NULL,
			    unknown: [id IN rule.without WHERE NOT EXISTS { MATCH (:Document {id: id}) }], release: release.id,
			    members: COLLECT {
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
		rule.check();
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
		List<Found> found = this.graph
			.one(context, CIRCLES.replace("{members}\n", members), Result.class, "scopes",
					scopes.stream().map(MembershipQuery::values).toList(), "most", MOST_STATEMENTS + 1)
			.circles();
		return IntStream.range(0, scopes.size()).mapToObj((i) -> found.get(i).of(scopes.get(i))).toList();
	}

	record Result(List<Found> circles) {
	}

	record Found(boolean contextFound, boolean componentFound, boolean programmeFound, boolean regionFound,
			List<String> unknown, String release, List<Memberships.Member> members) {

		Memberships of(MembershipQuery scope) {
			ApiException.unless(scope.context() == null || this.contextFound, "context", scope.context());
			ApiException.unless(scope.component() == null || this.componentFound, "component", scope.component());
			ApiException.unless(scope.programme() == null || this.programmeFound, "programme", scope.programme());
			ApiException.unless(scope.region() == null || this.regionFound, "region", scope.region());
			ApiException.unless(this.unknown.isEmpty(), "without", String.join("`, `", this.unknown));
			bounded(this.members.size(), MOST_NODES, "actors");
			bounded(this.members.stream().mapToInt(Memberships.Member::statementCount).sum(), MOST_STATEMENTS,
					"statements to rest on");
			return new Memberships(this.release, this.members);
		}

		private static void bounded(int count, int most, String what) {
			if (count > most) {
				throw new ApiException(ApiException.Code.RESULT_TOO_LARGE,
						String.format(Locale.ROOT,
								"These are more than %,d %s; narrow them by component, programme, region or period.",
								most, what));
			}
		}

	}

}
