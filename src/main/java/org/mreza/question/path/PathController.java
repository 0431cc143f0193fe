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

@Controller
class PathController {

	private static final int LONGEST = 12;

	private static final int MOST = 1_000;

	private static final String PATHS = """
			MATCH (from:Statement {id: $from})
			MATCH (to:Statement {id: $to})
			WITH from, to, COLLECT {
			  MATCH (contribution:Contribution)-[:BY|THROUGH]->(donor:Organisation)
			  WHERE contribution.id > '' AND NOT 'DONOR' IN $through RETURN DISTINCT donor
			} AS donors
			OPTIONAL MATCH (release:Release {current: true})
			RETURN release.id AS release, COLLECT {
			  MATCH path = ALL SHORTEST (from)(
			    ()-[step:LED_BY|HAS_PARTNER|UNDER|BY|IN|AWARDED_TO|CONCERNS|OF|AT|FOR|TO|THROUGH|HELD_IN|BASED_IN|PART_OF
			      |PART_OF_PROGRAMME|LOCATED_IN|ON|IMPLEMENTED_BY|DESCRIBES|SAID_BY|ABOUT|NAMES
			      WHERE any(label IN labels(startNode(step)) WHERE label + ' ' + type(step) IN $steps)
			        OR endNode(step) IN [from, to]
			        AND any(label IN labels(startNode(step)) WHERE label + ' ' + type(step) IN $ends)]-
			    (node WHERE node IN [from, to] OR NOT (node IN donors OR node.id IN $avoiding
			      OR node:Programme AND NOT 'PROGRAMME' IN $through
			      OR node:Region AND NOT 'REGION' IN $through
			      OR NOT $inferred AND node.assertion = 'INFERRED'))
			  ){1,12}(to)
			  WHERE length(path) <= $most
			  WITH path, [node IN nodes(path) | node.id] AS nodes ORDER BY nodes LIMIT $limit
			  RETURN {nodes: nodes, relationships: [step IN relationships(path) | {
			    relationship: type(step), statement: startNode(step).id,
			    assertion: CASE type(step)
			      WHEN 'AWARDED_TO' THEN startNode(step).recipientAssertion
			      ELSE startNode(step).ownAssertion
			    END
			  }]}
			} AS paths
			""";

	private final Graph graph;

	PathController(Graph graph) {
		this.graph = graph;
	}

	@QueryMapping
	Paths paths(@Arguments PathRequest request, GraphQLContext context) {
		if (request.maxLength() < 1 || request.maxLength() > LONGEST) {
			throw ApiException
				.badInput("`maxLength` is " + request.maxLength() + "; it must be from 1 to " + LONGEST + ".");
		}
		String from = request.from().node();
		String to = request.to().node();
		if (from.equals(to)) {
			throw ApiException
				.badInput("`from` and `to` are both " + from + "; a path leads from one node to another.");
		}
		Result result = this.graph.one(context, PATHS, Result.class, "from", from, "to", to, "through",
				request.through().stream().map(Hub::name).toList(), "steps", request.steps(), "ends", Hub.all(),
				"avoiding", request.avoiding(), "inferred", request.inferred(), "most", request.maxLength(), "limit",
				MOST + 1);
		if (result.paths().size() > MOST) {
			throw new ApiException(ApiException.Code.RESULT_TOO_LARGE,
					"More than " + MOST + " paths of " + result.paths().getFirst().relationships().size()
							+ " steps are the shortest; take fewer ties in `by`, or leave nodes aside by `avoiding`.");
		}
		return new Paths(from, to, result.release(), result.paths().stream().map(Found::path).toList());
	}

	record Result(String release, List<Found> paths) {
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
