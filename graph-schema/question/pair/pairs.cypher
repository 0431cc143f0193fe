OPTIONAL MATCH (bothIn:Programme {id: $bothIn})
WITH COLLECT {
  MATCH (partnership:Partnership)-[:UNDER]->(within:Component)-[:PART_OF_PROGRAMME]->(whole:Programme)
  WHERE partnership.id > '' AND within.id > '' AND whole.id > ''
    AND ($component IS NULL OR within.id = $component)
    AND ($programme IS NULL OR whole.id = $programme)
  WITH *, within.startsBy <= coalesce($until + '-99', '9999') AND within.endsFrom >= coalesce($from, '') AS certain
  WHERE within.startsFrom <= coalesce($until + '-99', '9999') AND within.endsBy >= coalesce($from, '')
    AND ($possible OR certain)
  WITH bothIn, partnership, max(certain) AS certain
  MATCH (partnership)-[firstRole:LED_BY|HAS_PARTNER]->(first:Municipality)
  WHERE $region IS NULL OR EXISTS {
    (first)-[:LOCATED_IN]->(:Region)-[:PART_OF]->{0,2}(:Region {id: $region}) }
  MATCH (partnership)-[:LED_BY|HAS_PARTNER]->(second:Municipality)
  WHERE CASE $relation
    WHEN 'LEAD_PARTNER' THEN type(firstRole) = 'LED_BY' AND EXISTS { (partnership)-[:HAS_PARTNER]->(second) }
    ELSE first.sortKey < second.sortKey
  END AND ($region IS NULL OR EXISTS {
    (second)-[:LOCATED_IN]->(:Region)-[:PART_OF]->{0,2}(:Region {id: $region}) })
  WITH bothIn, first, second, collect(DISTINCT partnership) AS partnerships,
    count(DISTINCT CASE WHEN NOT certain THEN partnership END) AS possibleCount
  WITH bothIn, first, second, partnerships, possibleCount, COLLECT {
    MATCH (bothIn)<-[:PART_OF_PROGRAMME]-(shared:Component)
    WHERE EXISTS { (shared)<-[:IN]-(:Participation)-[:BY]->(first) }
      AND EXISTS { (shared)<-[:IN]-(:Participation)-[:BY]->(second) }
    WITH shared ORDER BY shared.id
    RETURN shared.id
  } AS components, COLLECT {
    MATCH (bothIn)<-[:PART_OF_PROGRAMME]-(:Component)<-[:IN]-(part:Participation)-[:BY]->(one:Municipality)
    WHERE one IN [first, second]
    WITH part ORDER BY part.id
    RETURN part
  } AS participations, CASE WHEN 'PARTNERSHIP' IN $by THEN size(partnerships) ELSE 0 END
    + CASE WHEN 'COMPONENT' IN $by THEN COUNT {
      MATCH (first)<-[:BY]-(:Participation)-[:IN]->(shared:Component)<-[:IN]-(:Participation)-[:BY]->(second)
      WHERE NOT ('PARTNERSHIP' IN $by AND EXISTS { (shared)<-[:UNDER]-(under) WHERE under IN partnerships })
      RETURN DISTINCT shared
    } ELSE 0 END AS sharedCount
  WHERE sharedCount >= $atLeast AND ($bothIn IS NULL OR (
    EXISTS { (bothIn)<-[:PART_OF_PROGRAMME]-(:Component)<-[:IN]-(:Participation)-[:BY]->(first) }
    AND EXISTS { (bothIn)<-[:PART_OF_PROGRAMME]-(:Component)<-[:IN]-(:Participation)-[:BY]->(second) }))
  WITH first, second, partnerships, possibleCount, sharedCount, components, participations,
    [each IN partnerships + participations | each.assertion] AS known
  ORDER BY first.sortKey, second.sortKey, first.id, second.id
  RETURN {
    first: first.id, second: second.id, partnerships: [each IN partnerships | each.id],
    sharedComponents: components, participations: [each IN participations | each.id],
    sharedCount: sharedCount, possibleCount: possibleCount, assertion: CASE
      WHEN possibleCount > 0 THEN 'NOT_STATED' WHEN 'INFERRED' IN known THEN 'INFERRED' ELSE 'DERIVED' END
  }
} AS pairs
WITH pairs, [each IN pairs | each.assertion] AS known
RETURN size(pairs) AS count, size([each IN known WHERE each = 'NOT_STATED']) AS possibleCount, pairs,
  CASE WHEN known = [] OR 'NOT_STATED' IN known THEN 'NOT_STATED' WHEN 'INFERRED' IN known THEN 'INFERRED' ELSE 'DERIVED' END
    AS assertion;
