package org.mreza.question.reconciliation;

import java.util.List;

import graphql.GraphQLContext;
import org.jspecify.annotations.Nullable;

import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

import org.mreza.failure.ApiException;
import org.mreza.graph.Graph;

@Controller
class Reconciliations {

	private static final String RECONCILIATIONS = """
			RETURN COLLECT {
			  MATCH (programme:Programme)<-[:PART_OF_PROGRAMME]-{0,1}(about:Programme|Component)<-[:ABOUT]-(claim:CountClaim)
			  WHERE claim.id > '' AND ($programme IS NULL OR programme.id = $programme) AND ($claim IS NULL OR claim.id = $claim)
			    AND ($of IS NULL OR claim.of IN $of)
			  WITH programme, about, claim, COLLECT {
			    MATCH (about)<-[:PART_OF_PROGRAMME]-{0,1}(within:Component)
			    WITH within ORDER BY within.sortKey, within.id
			    RETURN within
			  } AS components ORDER BY claim.id
			  RETURN {
			    claim: claim.id, of: claim.of, stated: claim.stated, exact: claim.exact, naming: COLLECT {
			      CALL (about, claim, components) {
			        UNWIND components AS component
			        MATCH (component)<-[:IN]-(statement:Participation)-[:BY]->(member:Municipality)
			        WHERE claim.of = 'MUNICIPALITIES'
			        RETURN statement, member
			        UNION
			        UNWIND components AS component
			        MATCH (component)<-[:UNDER]-(statement:Grant) WHERE claim.of = 'PROJECTS'
			        RETURN statement, statement AS member
			        UNION
			        MATCH (about)<-[:OF]-(statement:Focus {role: 'IMPLEMENTED'})-[:ON]->(member:ThematicArea)
			        WHERE claim.of = 'THEMATIC_AREAS'
			        RETURN statement, member
			        UNION
			        MATCH (about)<-[:OF]-(statement:Focus)-[:ON]->(member:Region) WHERE claim.of = 'REGIONS'
			        RETURN statement, member
			        UNION
			        MATCH (about)<-[:PART_OF_PROGRAMME]-(statement:Component {kind: 'PHASE'}) WHERE claim.of = 'PHASES'
			        RETURN statement, statement AS member
			      }
			      WITH statement, member ORDER BY member.sortKey, member.id, statement.id
			      RETURN {statement: statement.id, member: member.id}
			    },
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
	List<Reconciliation> reconciliations(@Argument @Nullable String programme, @Argument @Nullable String claim,
			@Argument @Nullable List<String> of, GraphQLContext context) {
		if (programme == null && claim == null) {
			throw ApiException.badInput("`reconciliations` needs a `programme` or a `claim`.");
		}
		return this.graph.one(context, RECONCILIATIONS, Result.class, "programme", programme, "claim", claim, "of", of)
			.reconciliations();
	}

	record Result(List<Reconciliation> reconciliations) {
	}

	/**
	 * A stated number beside what is named.
	 *
	 * @param claim the id of the stated number
	 * @param of what it counts
	 * @param naming what is named of it, by which statement
	 */
	record Reconciliation(String claim, String of, int stated, boolean exact, List<Naming> naming, List<Part> parts) {

		public int getNamed() {
			return (int) this.naming.stream().map(Naming::member).distinct().count();
		}

		public List<String> getMembers() {
			return "MUNICIPALITIES".equals(this.of) ? this.naming.stream().map(Naming::member).distinct().toList()
					: List.of();
		}

		public List<String> getStatements() {
			return this.naming.stream().map(Naming::statement).distinct().sorted().toList();
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

	record Naming(String statement, String member) {
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
