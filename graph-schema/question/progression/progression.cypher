OPTIONAL MATCH (later:Programme {id: $later})
WITH COLLECT {
  MATCH (component:Component)<-[:IN]-(part:Participation)-[:BY]->(municipality:Municipality)
  WHERE component.id IN [$from, $to]
    AND ($roles IS NULL OR part.role IN $roles)
    AND ($region IS NULL OR EXISTS {
      (municipality)-[:LOCATED_IN]->(:Region)-[:PART_OF]->{0,2}(:Region {id: $region}) })
  WITH later, municipality, component, part ORDER BY part.id
  WITH later, municipality, collect(component.id) AS components, collect(part.id) AS participations,
    collect(part.assertion) AS known
  ORDER BY municipality.sortKey, municipality.id
  RETURN {
    municipality: municipality.id, first: $from IN components, second: $to IN components,
    participations: participations, known: known, again: COLLECT {
      MATCH (later)<-[:PART_OF_PROGRAMME]-(component:Component)<-[:IN]-(part:Participation)-[:BY]->(municipality)
      WITH *, component.startsBy <= coalesce($until + '-99', '9999') AND component.endsFrom >= coalesce($since, '')
        AS certain
      WHERE component.startsFrom <= coalesce($until + '-99', '9999') AND component.endsBy >= coalesce($since, '')
        AND ($possible OR certain)
      WITH component, part, certain ORDER BY part.id
      RETURN {
        component: component.id, participation: part.id,
        assertion: CASE WHEN certain THEN part.assertion ELSE 'NOT_STATED' END
      }
    }
  }
} AS participants
WITH participants,
  [each IN participants WHERE each.first AND each.second | each.municipality] AS kept,
  [each IN participants WHERE each.first AND NOT each.second | each.municipality] AS left,
  [each IN participants WHERE NOT each.first | each.municipality] AS joined
RETURN kept, left, joined, size(kept) AS keptCount, size(kept) + size(left) AS fromCount,
  size(kept) + size(joined) AS toCount,
  CASE WHEN size(kept) + size(left) > 0 THEN toFloat(size(kept)) / (size(kept) + size(left)) END AS share,
  [each IN participants WHERE NOT each.second AND each.again <> [] | {
    municipality: each.municipality, participations: [one IN each.again | one.participation],
    components: COLLECT { UNWIND each.again AS one RETURN DISTINCT one.component }, assertion: CASE
      WHEN any(one IN each.again WHERE one.assertion = 'NOT_STATED') THEN 'NOT_STATED'
      WHEN any(one IN each.again WHERE one.assertion = 'INFERRED') THEN 'INFERRED'
      ELSE 'DERIVED'
    END
  }] AS reappeared,
  reduce(all = [], each IN participants | all + each.participations) AS participations,
  CASE
    WHEN participants = [] THEN 'NOT_STATED'
    WHEN any(each IN participants WHERE 'INFERRED' IN each.known) THEN 'INFERRED'
    ELSE 'DERIVED'
  END AS assertion;
