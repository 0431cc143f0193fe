package org.mreza.question.reconciliation;

import java.util.List;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.mreza.graph.Graph;
import org.mreza.graph.Refusal;
import org.mreza.name.Name;

@Controller
class Reconciliations {

	private static final String RECONCILIATIONS = """
			WITH [$programme] + COLLECT {
			  MATCH (:Alias {nameKey: $programme})-[:NAMES]->(named:Programme) RETURN named.nameKey
			} AS names
			OPTIONAL MATCH (programme:Programme) WHERE programme.nameKey IN names
			RETURN programme IS NOT NULL AS found, COLLECT {
			  MATCH (programme)<-[:PART_OF_PROGRAMME]-{0,1}(about:Programme|Component)<-[:ABOUT]-(claim:CountClaim)
			  WHERE $of IS NULL OR claim.of IN $of
			  WITH programme, about, claim, COLLECT {
			    MATCH (about)<-[:PART_OF_PROGRAMME]-{0,1}(within:Component)
			    WITH within ORDER BY within.sortKey, within.id
			    RETURN within
			  } AS components ORDER BY claim.id
			  RETURN {
			    claim: claim.id, stated: claim.stated, exact: claim.exact,
			    members: CASE WHEN claim.of <> 'MUNICIPALITIES' THEN [] ELSE COLLECT {
			      UNWIND components AS component
			      MATCH (component)<-[:IN]-(:Participation)-[:BY]->(m:Municipality)
			      WITH DISTINCT m ORDER BY m.sortKey, m.id
			      RETURN m.id
			    } END,
			    counted: CASE claim.of
			      WHEN 'PROJECTS' THEN COUNT { UNWIND components AS component MATCH (component)<-[:UNDER]-(g:Grant) RETURN DISTINCT g }
			      WHEN 'THEMATIC_AREAS' THEN COUNT {
			        MATCH (about)<-[:OF]-(:Focus {role: 'IMPLEMENTED'})-[:ON]->(a:ThematicArea) RETURN DISTINCT a }
			      WHEN 'REGIONS' THEN COUNT { MATCH (about)<-[:OF]-(:Focus)-[:ON]->(r:Region) RETURN DISTINCT r }
			      WHEN 'PHASES' THEN COUNT { MATCH (about)<-[:PART_OF_PROGRAMME]-(c:Component {kind: 'PHASE'}) RETURN DISTINCT c }
			      ELSE 0
			    END,
			    parts: CASE WHEN about:Component OR claim.of <> 'MUNICIPALITIES' THEN [] ELSE COLLECT {
			      UNWIND components AS component
			      WITH programme, claim, component, COUNT {
			        MATCH (component)<-[:IN]-(:Participation)-[:BY]->(m:Municipality) RETURN DISTINCT m
			      } AS named
			      RETURN {
			        component: component.id, named: named, stated: claim.stated,
			        candidates: CASE WHEN named >= claim.stated THEN [] ELSE COLLECT {
			          MATCH (programme)<-[:PART_OF_PROGRAMME]-{0,1}()<-[:OF]-(o:Outcome)
			            -[:CONCERNS]->()-[:BASED_IN]->{0,1}(m:Municipality)
			          WHERE NOT EXISTS { (component)<-[:IN]-(:Participation)-[:BY]->(m) }
			          WITH m, o ORDER BY o.id
			          WITH m, collect(DISTINCT o.id) AS outcomes ORDER BY m.sortKey, m.id
			          RETURN {municipality: m.id, outcomes: outcomes}
			        } END
			      }
			    } END
			  }
			} AS reconciliations
			""";

	private final Graph graph;

	Reconciliations(Graph graph) {
		this.graph = graph;
	}

	@QueryMapping
	List<Reconciliation> reconciliations(@Argument Name programme, @Argument @Nullable List<String> of,
			GraphQLContext context) {
		Answer answer = this.graph.one(context, RECONCILIATIONS, Answer.class, "programme", programme.key(), "of", of);
		Refusal.unless(answer.found(), "programme", programme);
		return answer.reconciliations();
	}

	record Answer(boolean found, List<Reconciliation> reconciliations) {
	}

	/**
	 * A stated number beside what is named.
	 *
	 * @param claim the id of the stated number
	 * @param members the ids of the named municipalities, where it counts these
	 * @param counted how many of another thing are named
	 */
	record Reconciliation(String claim, int stated, boolean exact, List<String> members, int counted,
			List<Part> parts) {

		public int getNamed() {
			return this.members.size() + this.counted;
		}

		public int getMissing() {
			return this.stated - getNamed();
		}

		public int getOverlap() {
			return this.parts.isEmpty() ? 0 : this.parts.stream().mapToInt(Part::named).sum() - getNamed();
		}

		public String getVerdict() {
			if (getNamed() == 0) {
				return "NOT_NAMED";
			}
			return (getMissing() == 0) ? "HOLDS" : (getMissing() > 0) ? "FEWER_NAMED" : "MORE_NAMED";
		}

		public String getAssertion() {
			return "DERIVED";
		}

	}

	record Part(String component, int named, int stated, List<Candidate> candidates) {

		public int getMissing() {
			return this.stated - this.named;
		}

	}

	record Candidate(String municipality, List<String> outcomes) {

		public String getAssertion() {
			return "INFERRED";
		}

		public String getAssumption() {
			return "A result of the programme lies in it, although it is not named among the participants.";
		}

	}

}
