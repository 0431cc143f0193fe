MATCH (lead:Municipality)<-[:LED_BY]-(partnership:Partnership)-[:UNDER]->(within:Component)
  -[:PART_OF_PROGRAMME]->(whole:Programme)
WHERE lead.sortKey > '' AND within.id > '' AND whole.id > ''
  AND ($component IS NULL OR within.id = $component)
  AND ($programme IS NULL OR whole.id = $programme)
  AND ($region IS NULL OR EXISTS {
    (lead)-[:LOCATED_IN]->(:Region)-[:PART_OF]->{0,2}(:Region {id: $region}) })
WITH lead, partnership, coalesce(within.start, whole.start) AS start, coalesce(within.end, whole.end) AS end
WHERE ($until IS NULL OR start IS NULL OR left(start, size($until)) <= $until)
  AND ($from IS NULL OR end IS NULL OR end >= left($from, size(end)))
MATCH (partnership)-[:HAS_PARTNER]->(partner:Municipality)
WITH DISTINCT lead, partnership, partner ORDER BY partner.sortKey, partner.id
WITH lead, collect(DISTINCT partner.id) AS partners, collect(DISTINCT partnership.id) AS partnerships
WHERE size(partners) >= $atLeast AND ($partner IS NULL OR $partner IN partners)
WITH lead, partners, partnerships ORDER BY lead.sortKey, lead.id
RETURN lead.id AS lead, partners, partnerships, size(partners) * (size(partners) - 1) / 2 AS pairCount,
  'DERIVED' AS assertion;
