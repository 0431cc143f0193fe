MATCH (:Component {id: $component})<-[:UNDER]-(:Partnership)-[:LED_BY]->(m)
WITH DISTINCT m
WITH m, COUNT { (m)<-[:LED_BY]-() } AS leads ORDER BY leads DESC, m.sortKey LIMIT 20
RETURN collect(m {
  .name, .population,
  leads: COLLECT { MATCH (m)<-[:LED_BY]-(p) WITH p ORDER BY p.id LIMIT 10 RETURN p { .id } }
}) AS municipalities
