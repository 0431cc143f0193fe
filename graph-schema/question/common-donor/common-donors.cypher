WITH COLLECT {
  MATCH (named:Programme|Municipality) WHERE named.id IN $programmes + $municipalities
  RETURN named
} AS asked, $component IS NULL AND $region IS NULL
  AND $roles IS NULL AS whole
WITH asked, COLLECT {
  UNWIND asked AS named
  CALL (named, whole) {
    WITH named AS programme, whole WHERE programme:Programme AND whole
    RETURN programme, null AS within, null AS part
    UNION ALL
    MATCH (named)<-[:PART_OF_PROGRAMME]-(within:Component)<-[:IN]-(part:Participation) WHERE NOT whole
    RETURN named AS programme, within, part
    UNION ALL
    MATCH (named)<-[:BY]-(part:Participation)-[:IN]->(within:Component)-[:PART_OF_PROGRAMME]->(programme:Programme)
    RETURN programme, within, part
  }
  WITH *, coalesce(within, programme) AS lasting
  WITH *, lasting.startsBy <= coalesce($until + '-99', '9999') AND lasting.endsFrom >= coalesce($from, '') AS certain
  WHERE lasting.startsFrom <= coalesce($until + '-99', '9999') AND lasting.endsBy >= coalesce($from, '')
    AND ($possible OR certain)
    AND ($component IS NULL OR within.id = $component)
    AND ($roles IS NULL OR part.role IN $roles)
    AND ($region IS NULL OR EXISTS {
      (part)-[:BY]->(:Municipality)-[:LOCATED_IN]->(:Region)-[:PART_OF]->{0,2}(:Region {id: $region}) })
  WITH named, programme, collect(part) AS parts, min(certain) AS certain
  RETURN {named: named, programme: programme, parts: parts, certain: certain}
} AS ways
UNWIND ways AS way
WITH asked, ways, way.named AS named, way.programme AS programme
MATCH (programme)<-[:TO]-(paid:Contribution)-[:BY]->(donor:Organisation)
WHERE $financing IS NULL OR paid.financing IN $financing
WITH asked, ways, named, programme, paid, donor ORDER BY paid.id
WITH asked, ways, donor, collect(DISTINCT named) AS common, collect(DISTINCT programme) AS supported,
  collect(DISTINCT paid) AS contributions
WHERE all(each IN asked WHERE each IN common)
WITH donor, contributions,
  all(way IN ways WHERE way.certain OR NOT way.programme IN supported) AS certain, COLLECT {
  UNWIND ways AS way
  WITH way WHERE way.programme IN supported
  UNWIND way.parts AS part
  WITH DISTINCT part ORDER BY part.id
  RETURN part
} AS participations ORDER BY donor.sortKey, donor.id
RETURN donor.id AS donor, [each IN contributions | each.id] AS contributions,
  [each IN participations | each.id] AS participations,
  CASE
    WHEN NOT certain THEN 'NOT_STATED'
    WHEN 'INFERRED' IN [each IN contributions + participations | each.assertion] THEN 'INFERRED'
    ELSE 'DERIVED'
  END AS assertion;
