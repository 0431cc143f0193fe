OPTIONAL MATCH (later:Programme {id: $later})
WITH COLLECT {
  MATCH (component:Component)<-[:IN]-(part:Participation)-[:BY]->(municipality:Municipality)
  WHERE component.id IN [$from, $to]
    AND (coalesce(size($roles), 0) = 0 OR part.role IN $roles)
    AND ($region IS NULL OR EXISTS {
      (municipality)-[:LOCATED_IN]->(:Region)-[:PART_OF]->{0,2}(:Region {id: $region}) })
  WITH later, municipality, component, part ORDER BY part.id
  WITH later, municipality, collect(component.id) AS components, collect(part.id) AS participations
  ORDER BY municipality.sortKey, municipality.id
  RETURN {
    municipality: municipality.id, first: $from IN components, second: $to IN components,
    participations: participations, again: COLLECT {
      MATCH (later)<-[:PART_OF_PROGRAMME]-(component:Component)<-[:IN]-(part:Participation)-[:BY]->(municipality)
      WITH component, part, coalesce(component.start, later.start) AS start, coalesce(component.end, later.end) AS end
      WHERE ($until IS NULL OR start IS NULL OR left(start, size($until)) <= $until)
        AND ($since IS NULL OR end IS NULL OR end >= left($since, size(end)))
      WITH component, part ORDER BY part.id
      RETURN {component: component.id, participation: part.id}
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
    components: COLLECT { UNWIND each.again AS one RETURN DISTINCT one.component }
  }] AS reappeared,
  reduce(all = [], each IN participants | all + each.participations) AS participations,
  'DERIVED' AS assertion;
