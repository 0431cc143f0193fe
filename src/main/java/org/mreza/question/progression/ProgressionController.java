package org.mreza.question.progression;

import java.util.List;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.mreza.graph.Graph;
import org.mreza.graph.Refusal;

@Controller
class ProgressionController {

	private static final String PROGRESSION = """
			OPTIONAL MATCH (from:Component {id: $from})
			OPTIONAL MATCH (to:Component {id: $to})
			RETURN from IS NOT NULL AS fromFound, to IS NOT NULL AS toFound, COLLECT {
			  MATCH (from)<-[:IN]-(:Participation)-[:BY]->(m:Municipality)
			  WHERE EXISTS { (to)<-[:IN]-(:Participation)-[:BY]->(m) }
			  WITH DISTINCT m ORDER BY m.sortKey, m.id
			  RETURN m.id
			} AS kept, COLLECT {
			  MATCH (from)<-[:IN]-(:Participation)-[:BY]->(m:Municipality)
			  WHERE NOT EXISTS { (to)<-[:IN]-(:Participation)-[:BY]->(m) }
			  WITH DISTINCT m ORDER BY m.sortKey, m.id
			  RETURN m.id
			} AS left, COLLECT {
			  MATCH (to)<-[:IN]-(:Participation)-[:BY]->(m:Municipality)
			  WHERE NOT EXISTS { (from)<-[:IN]-(:Participation)-[:BY]->(m) }
			  WITH DISTINCT m ORDER BY m.sortKey, m.id
			  RETURN m.id
			} AS joined
			""";

	private final Graph graph;

	ProgressionController(Graph graph) {
		this.graph = graph;
	}

	@QueryMapping
	Progression progression(@Argument String from, @Argument String to, GraphQLContext context) {
		Progression progression = this.graph.one(context, PROGRESSION, Progression.class, "from", from, "to", to);
		Refusal.unless(progression.fromFound(), "from", from);
		Refusal.unless(progression.toFound(), "to", to);
		return progression;
	}

	/**
	 * What became of the participants of a component.
	 *
	 * @param kept the ids of municipalities in both components
	 * @param left in the first alone
	 * @param joined in the second alone
	 */
	record Progression(boolean fromFound, boolean toFound, List<String> kept, List<String> left, List<String> joined) {

		public int getKeptCount() {
			return this.kept.size();
		}

		public int getFromCount() {
			return this.kept.size() + this.left.size();
		}

		public int getToCount() {
			return this.kept.size() + this.joined.size();
		}

		public @Nullable Double getShare() {
			return (getFromCount() > 0) ? (double) getKeptCount() / getFromCount() : null;
		}

		public String getAssertion() {
			return "DERIVED";
		}

	}

}
