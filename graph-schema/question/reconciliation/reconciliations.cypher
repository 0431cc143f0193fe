MATCH (programme:Programme)<-[:PART_OF_PROGRAMME]-{0,1}(about:Programme|Component)<-[:ABOUT]-(claim:CountClaim)
WHERE claim.id > ''
  AND ($programme IS NULL OR programme.id = $programme)
  AND ($claim IS NULL OR claim.id = $claim)
  AND ($of IS NULL OR claim.of IN $of)
WITH programme, about, claim, COLLECT {
  MATCH (about)<-[:PART_OF_PROGRAMME]-{0,1}(within:Component)
  WITH within ORDER BY within.sortKey, within.id
  RETURN within
} AS components
WITH programme, about, claim, components, COLLECT {
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
    MATCH (about)<-[:OF]-(statement:Focus {sense: 'IMPLEMENTED'})-[:ON]->(member:ThematicArea)
    WHERE claim.of = 'THEMATIC_AREAS'
    RETURN statement, member
    UNION
    MATCH (about)<-[:OF]-(statement:Focus)-[:ON]->(member:Region) WHERE claim.of = 'REGIONS'
    RETURN statement, member
    UNION
    MATCH (about)<-[:PART_OF_PROGRAMME]-(statement:Component {division: 'PHASE'}) WHERE claim.of = 'PHASES'
    RETURN statement, statement AS member
  }
  WITH member, collect(statement.id) AS statements, collect(DISTINCT statement.ownAssertion) AS known
  ORDER BY member.sortKey, member.id
  RETURN {member: member.id, statements: statements, known: known}
} AS naming, CASE WHEN about:Component OR claim.of <> 'MUNICIPALITIES' THEN [] ELSE COLLECT {
  UNWIND components AS component
  WITH programme, claim, components, component, COUNT {
    MATCH (component)<-[:IN]-(:Participation)-[:BY]->(m:Municipality) RETURN DISTINCT m
  } AS named
  RETURN {
    component: component.id, named: named,
    missing: CASE claim.bound WHEN 'EXACTLY' THEN claim.stated - named END,
    candidates: CASE WHEN named >= claim.stated THEN [] ELSE COLLECT {
      MATCH (programme)<-[:PART_OF_PROGRAMME]-{0,1}()<-[:OF]-(o:Outcome)
        -[:CONCERNS]->()-[:BASED_IN]->{0,1}(m:Municipality)
      WHERE NOT EXISTS { (component)<-[:IN]-(:Participation)-[:BY]->(m) }
      WITH m, o ORDER BY o.id
      WITH m, collect(DISTINCT o.id) AS outcomes ORDER BY m.sortKey, m.id
      RETURN {
        municipality: m.id, outcomes: outcomes, namedIn: COLLECT {
          UNWIND components AS other
          MATCH (other)<-[:IN]-(:Participation)-[:BY]->(m)
          WITH DISTINCT other ORDER BY other.sortKey, other.id
          RETURN other.id
        }, assertion: 'INFERRED',
        assumption: 'A result of the programme lies in it, although it is not named among the participants of this component.'
      }
    } END
  }
} END AS parts
WITH claim, naming, parts, size(naming) AS named, claim.stated - size(naming) AS missing ORDER BY claim.id
RETURN claim.id AS claim, named, CASE claim.bound WHEN 'EXACTLY' THEN missing END AS missing, parts,
  CASE claim.of WHEN 'MUNICIPALITIES' THEN [each IN naming | each.member] ELSE [] END AS members,
  COLLECT {
    UNWIND naming AS each
    UNWIND each.statements AS statement
    WITH DISTINCT statement ORDER BY statement
    RETURN statement
  } AS statements,
  CASE WHEN parts = [] THEN 0 ELSE reduce(sum = -named, each IN parts | sum + each.named) END AS overlap,
  CASE
    WHEN named = 0 THEN 'NOT_NAMED'
    WHEN missing = 0 THEN 'HOLDS'
    WHEN missing > 0 THEN 'FEWER_NAMED'
    WHEN claim.bound = 'AT_LEAST' THEN 'HOLDS'
    ELSE 'MORE_NAMED'
  END AS verdict,
  CASE
    WHEN any(each IN naming WHERE 'INFERRED' IN each.known) THEN 'INFERRED'
    ELSE 'DERIVED'
  END AS assertion;
