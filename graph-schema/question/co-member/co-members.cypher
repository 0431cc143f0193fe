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
  WITH *, within.startsBy <= coalesce($until + '-99', '9999') AND within.endsFrom >= coalesce($from, '') AS certain
  WHERE within.startsFrom <= coalesce($until + '-99', '9999') AND within.endsBy >= coalesce($from, '')
    AND ($possible OR certain)
    AND other <> municipality
    AND ($roles IS NULL OR role IN $roles)
    AND ($component IS NULL OR within.id = $component)
    AND ($programme IS NULL OR whole.id = $programme)
    AND ($region IS NULL OR EXISTS {
      (other)-[:LOCATED_IN]->(:Region)-[:PART_OF]->{0,2}(:Region {id: $region}) })
  WITH other, within, {
    context: context.id, statements: [each IN statements | each.id], assertion: CASE
      WHEN NOT certain THEN 'NOT_STATED'
      WHEN 'INFERRED' IN [each IN statements | each.assertion] THEN 'INFERRED'
      ELSE 'DERIVED'
    END
  } AS one ORDER BY one.context
  WITH other, collect(DISTINCT one) AS all, collect(CASE WHEN one.context <> within.id THEN within.id END) AS wholes
  WITH other, [each IN all WHERE NOT each.context IN wholes] AS shared
  WHERE size(shared) >= $atLeast
  WITH other, shared, [each IN shared | each.assertion] AS known
  ORDER BY size(shared) DESC, other.sortKey, other.id
  RETURN {
    municipality: other.id, sharedCount: size(shared), shared: shared,
    possibleCount: size([each IN known WHERE each = 'NOT_STATED']), assertion: CASE
      WHEN 'NOT_STATED' IN known THEN 'NOT_STATED' WHEN 'INFERRED' IN known THEN 'INFERRED' ELSE 'DERIVED' END
  }
} AS coMembers
WITH municipality, release, coMembers, [each IN coMembers | each.assertion] AS known
RETURN municipality.id AS municipality, release.id AS release, size(coMembers) AS count, coMembers,
  size([each IN known WHERE each = 'NOT_STATED']) AS possibleCount,
  CASE WHEN known = [] OR 'NOT_STATED' IN known THEN 'NOT_STATED' WHEN 'INFERRED' IN known THEN 'INFERRED' ELSE 'DERIVED' END
    AS assertion;
