MATCH (municipality:Municipality {id: $municipality})
OPTIONAL MATCH (release:Release {current: true})
WITH municipality, release, COLLECT {
  CALL (municipality) {
    MATCH (municipality)<-[:LED_BY|HAS_PARTNER]-(context:Partnership)-[role:LED_BY|HAS_PARTNER]->(other:Municipality)
    WHERE 'PARTNERSHIP' IN $by
    MATCH (context)-[:UNDER]->(within:Component)
    RETURN other, within, context, [context] AS statements,
      CASE type(role) WHEN 'LED_BY' THEN 'LEAD' ELSE 'PARTNER' END AS role
    UNION ALL
    MATCH (municipality)<-[:BY]-(own:Participation)-[:IN]->(within:Component)<-[:IN]-(its:Participation)
      -[:BY]->(other:Municipality)
    WHERE 'COMPONENT' IN $by
    RETURN other, within, within AS context, [own, its] AS statements, its.role AS role
  }
  MATCH (within)-[:PART_OF_PROGRAMME]->(whole:Programme)
  WITH *, coalesce(within.start, whole.start) AS start, coalesce(within.end, whole.end) AS end
  WHERE other <> municipality
    AND (coalesce(size($roles), 0) = 0 OR role IN $roles)
    AND ($component IS NULL OR within.id = $component)
    AND ($programme IS NULL OR whole.id = $programme)
    AND ($region IS NULL OR EXISTS {
      (other)-[:LOCATED_IN]->(:Region)-[:PART_OF]->{0,2}(:Region {id: $region}) })
    AND ($until IS NULL OR start IS NULL OR left(start, size($until)) <= $until)
    AND ($from IS NULL OR end IS NULL OR end >= left($from, size(end)))
  WITH other, {
    context: context.id, statements: [each IN statements | each.id],
    assertion: CASE WHEN 'INFERRED' IN [each IN statements | each.assertion] THEN 'INFERRED' ELSE 'DERIVED' END
  } AS shared ORDER BY shared.context
  WITH other, collect(DISTINCT shared) AS shared
  WHERE size(shared) >= $atLeast
  WITH other, shared ORDER BY size(shared) DESC, other.sortKey, other.id
  RETURN {municipality: other.id, sharedCount: size(shared), shared: shared}
} AS coMembers
RETURN municipality.id AS municipality, release.id AS release, size(coMembers) AS count, coMembers,
  CASE
    WHEN any(each IN coMembers WHERE any(one IN each.shared WHERE one.assertion = 'INFERRED')) THEN 'INFERRED'
    ELSE 'DERIVED'
  END AS assertion;
