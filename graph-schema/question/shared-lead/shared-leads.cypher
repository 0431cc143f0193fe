MATCH (lead:Municipality)<-[:LED_BY]-(partnership:Partnership)-[:UNDER]->(within:Component)
  -[:PART_OF_PROGRAMME]->(whole:Programme)
WHERE lead.sortKey > '' AND within.id > '' AND whole.id > ''
  AND ($component IS NULL OR within.id = $component)
  AND ($programme IS NULL OR whole.id = $programme)
  AND ($region IS NULL OR EXISTS {
    (lead)-[:LOCATED_IN]->(:Region)-[:PART_OF]->{0,2}(:Region {id: $region}) })
WITH *, within.startsBy <= coalesce($until + '-99', '9999') AND within.endsFrom >= coalesce($from, '') AS certain
WHERE within.startsFrom <= coalesce($until + '-99', '9999') AND within.endsBy >= coalesce($from, '')
  AND ($possible OR certain)
WITH lead, partnership, max(certain) AS certain
MATCH (partnership)-[:HAS_PARTNER]->(partner:Municipality)
WITH DISTINCT lead, partnership, certain, partner ORDER BY partner.sortKey, partner.id
WITH lead, collect(DISTINCT partner.id) AS partners, collect(DISTINCT partnership.id) AS partnerships,
  count(DISTINCT CASE WHEN NOT certain THEN partnership END) AS possibleCount,
  collect(DISTINCT partnership.assertion) AS known
WHERE size(partners) >= $atLeast AND ($partner IS NULL OR $partner IN partners)
WITH lead, partners, partnerships, possibleCount, known ORDER BY lead.sortKey, lead.id
RETURN lead.id AS lead, partners, partnerships, size(partners) * (size(partners) - 1) / 2 AS pairCount, possibleCount,
  CASE WHEN possibleCount > 0 THEN 'NOT_STATED' WHEN 'INFERRED' IN known THEN 'INFERRED' ELSE 'DERIVED' END
    AS assertion;
