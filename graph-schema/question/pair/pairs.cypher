OPTIONAL MATCH (bothIn:Programme {id: $bothIn})
WITH COLLECT {
  MATCH (partnership:Partnership)-[:UNDER]->(within:Component)-[:PART_OF_PROGRAMME]->(whole:Programme)
  WHERE partnership.id > '' AND within.id > '' AND whole.id > ''
    AND ($component IS NULL OR within.id = $component)
    AND ($programme IS NULL OR whole.id = $programme)
  WITH bothIn, partnership, coalesce(within.start, whole.start) AS start, coalesce(within.end, whole.end) AS end
  WHERE ($until IS NULL OR start IS NULL OR left(start, size($until)) <= $until)
    AND ($from IS NULL OR end IS NULL OR end >= left($from, size(end)))
  MATCH (partnership)-[firstRole:LED_BY|HAS_PARTNER]->(first:Municipality)
  WHERE $region IS NULL OR EXISTS {
    (first)-[:LOCATED_IN]->(:Region)-[:PART_OF]->{0,2}(:Region {id: $region}) }
  MATCH (partnership)-[:LED_BY|HAS_PARTNER]->(second:Municipality)
  WHERE CASE $relation
    WHEN 'LEAD_PARTNER' THEN type(firstRole) = 'LED_BY' AND EXISTS { (partnership)-[:HAS_PARTNER]->(second) }
    ELSE first.sortKey < second.sortKey
  END AND ($region IS NULL OR EXISTS {
    (second)-[:LOCATED_IN]->(:Region)-[:PART_OF]->{0,2}(:Region {id: $region}) })
  WITH bothIn, first, second, collect(DISTINCT partnership.id) AS partnerships
  WITH bothIn, first, second, partnerships, COLLECT {
    MATCH (bothIn)<-[:PART_OF_PROGRAMME]-(shared:Component)
    WHERE EXISTS { (shared)<-[:IN]-(:Participation)-[:BY]->(first) }
      AND EXISTS { (shared)<-[:IN]-(:Participation)-[:BY]->(second) }
    WITH shared ORDER BY shared.id
    RETURN shared.id
  } AS components, COLLECT {
    MATCH (bothIn)<-[:PART_OF_PROGRAMME]-(:Component)<-[:IN]-(part:Participation)-[:BY]->(one:Municipality)
    WHERE one IN [first, second]
    WITH part ORDER BY part.id
    RETURN part.id
  } AS participations
  WHERE $bothIn IS NULL OR (
    EXISTS { (bothIn)<-[:PART_OF_PROGRAMME]-(:Component)<-[:IN]-(:Participation)-[:BY]->(first) }
    AND EXISTS { (bothIn)<-[:PART_OF_PROGRAMME]-(:Component)<-[:IN]-(:Participation)-[:BY]->(second) })
  WITH first, second, partnerships, components, participations
  ORDER BY first.sortKey, second.sortKey, first.id, second.id
  RETURN {
    first: first.id, second: second.id, partnerships: partnerships, sharedComponents: components,
    participations: participations
  }
} AS pairs
RETURN size(pairs) AS count, pairs, 'DERIVED' AS assertion;
