package org.mreza.question.path;

import java.util.List;
import java.util.stream.IntStream;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.Arguments;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.stereotype.Controller;

import org.mreza.failure.ApiException;
import org.mreza.graph.Graph;
import org.mreza.page.Page;

@Controller
class PathController {

	private static final int LONGEST = 12;

	private static final int MOST = 1_000;

	private static final String PATHS = """
			WITH [$fromName] + COLLECT {
			  MATCH (:Alias {nameKey: $fromName})-[:NAMES]->(named) RETURN named.nameKey
			} AS fromNames, [$toName] + COLLECT {
			  MATCH (:Alias {nameKey: $toName})-[:NAMES]->(named) RETURN named.nameKey
			} AS toNames
			WITH COLLECT {
			  MATCH (n:Statement {id: $fromId}) RETURN n
			  UNION
			  MATCH (n:Municipality|Organisation|Programme|Component|Person|Service|Event|Region)
			  WHERE n.nameKey IN fromNames RETURN n
			} AS froms, COLLECT {
			  MATCH (n:Statement {id: $toId}) RETURN n
			  UNION
			  MATCH (n:Municipality|Organisation|Programme|Component|Person|Service|Event|Region)
			  WHERE n.nameKey IN toNames RETURN n
			} AS tos, COLLECT {
			  MATCH (contribution:Contribution)-[:BY]->(donor:Organisation)
			  WHERE contribution.id > '' AND NOT $donors RETURN DISTINCT donor
			} AS donors
			WITH froms, tos, donors, head(froms) AS from, head(tos) AS to
			OPTIONAL MATCH (release:Release {current: true})
			RETURN [n IN froms | n.id] AS froms, [n IN tos | n.id] AS tos, release.id AS release, COLLECT {
			  MATCH path = ALL SHORTEST (from)(
			    ()-[step:LED_BY|HAS_PARTNER|UNDER|BY|IN|AWARDED_TO|CONCERNS|OF|AT|FOR|TO|HELD_IN|BASED_IN|PART_OF
			      |PART_OF_PROGRAMME|LOCATED_IN
			      WHERE any(label IN labels(startNode(step)) WHERE label + ' ' + type(step) IN $steps)
			        OR endNode(step) IN [from, to]
			        AND any(label IN labels(startNode(step)) WHERE label + ' ' + type(step) IN $ends)]-
			    (node WHERE node IN [from, to] OR NOT (node IN donors OR node.id IN $avoiding
			      OR NOT $inferred AND 'INFERRED' IN [coalesce(node.assertion, ''), coalesce(node.recipientAssertion, '')]))
			  ){1,12}(to)
			  WHERE length(path) <= $most AND from <> to
			  WITH path, [node IN nodes(path) | node.id] AS nodes ORDER BY nodes LIMIT $limit
			  RETURN {nodes: nodes, relationships: [step IN relationships(path) | {
			    relationship: type(step), statement: startNode(step).id,
			    assertion: CASE type(step)
			      WHEN 'AWARDED_TO' THEN startNode(step).recipientAssertion
			      ELSE startNode(step).assertion
			    END
			  }]}
			} AS paths
			""";

	private final Graph graph;

	PathController(Graph graph) {
		this.graph = graph;
	}

	@QueryMapping
	Paths paths(@Arguments PathRequest wanted, GraphQLContext context) {
		if (wanted.maxLength() < 1 || wanted.maxLength() > LONGEST) {
			throw ApiException
				.badInput("`maxLength` is " + wanted.maxLength() + "; it must be from 1 to " + LONGEST + ".");
		}
		Result answer = this.graph.one(context, PATHS, Result.class, "fromId", wanted.from().idOrNone(), "fromName",
				wanted.from().keyOrNone(), "toId", wanted.to().idOrNone(), "toName", wanted.to().keyOrNone(), "donors",
				wanted.through().contains(Hub.DONOR), "steps", wanted.steps(), "ends", Hub.ends(), "avoiding",
				wanted.avoiding(), "inferred", wanted.inferred(), "most", wanted.maxLength(), "limit", MOST + 1);
		String from = only(answer.froms(), "from", wanted.from());
		String to = only(answer.tos(), "to", wanted.to());
		if (from.equals(to)) {
			throw ApiException
				.badInput("`from` and `to` are both " + from + "; a path leads from one node to another.");
		}
		if (answer.paths().size() > MOST) {
			throw new ApiException(ApiException.Code.RESULT_TOO_LARGE,
					"More than " + MOST + " paths of " + answer.paths().getFirst().relationships().size()
							+ " steps are the shortest; take fewer ties in `by`, or leave nodes aside by `avoiding`.");
		}
		return new Paths(from, to, answer.release(), answer.paths().stream().map(Found::path).toList());
	}

	private static String only(List<String> ids, String argument, PathRequest.Place wanted) {
		ApiException.unless(!ids.isEmpty(), argument, (wanted.name() != null) ? wanted.name() : wanted.id());
		if (ids.size() > 1) {
			throw ApiException.badInput(
					"`" + argument + "`: more than one bears this name; give an id: " + String.join(", ", ids) + ".");
		}
		return ids.getFirst();
	}

	@SchemaMapping
	Page<Paths.Path> paths(Paths paths, @Argument int first, @Argument @Nullable String after) {
		return Page.of(paths.all(), "paths " + paths.release() + " " + paths.all().hashCode(), first, after);
	}

	record Result(List<String> froms, List<String> tos, String release, List<Found> paths) {
	}

	record Found(List<String> nodes, List<Related> relationships) {

		Paths.Path path() {
			return new Paths.Path(IntStream.range(0, this.relationships.size())
				.mapToObj((i) -> new Paths.Step(this.nodes.get(i), this.nodes.get(i + 1),
						this.relationships.get(i).relationship(), this.relationships.get(i).statement(),
						this.relationships.get(i).assertion()))
				.toList());
		}

	}

	record Related(String relationship, String statement, String assertion) {
	}

}
