MATCH (m:Municipality) WHERE m.sortKey > ''
WITH m ORDER BY m.sortKey LIMIT 50
RETURN collect(m {
  .id, .name, .population,
  district: head([(m)-[:LOCATED_IN]->(d) | d { .name }]),
  participations: COLLECT {
    MATCH (m)<-[:BY]-(p:Participation) WITH p ORDER BY p.id LIMIT 10
    RETURN p { .role, component: head([(p)-[:IN]->(c) | c { .name }]) }
  },
  leads: COLLECT {
    MATCH (m)<-[:LED_BY]-(p) WITH p ORDER BY p.id LIMIT 10
    RETURN p { .id, partners: COLLECT { MATCH (p)-[:HAS_PARTNER]->(n) WITH n ORDER BY n.sortKey RETURN n { .name } } }
  },
  organisations: COLLECT { MATCH (m)<-[:BASED_IN]-(o) WITH o ORDER BY o.sortKey LIMIT 10 RETURN o { .name, .kind } },
  evidence: [(m)-[:EVIDENCED_BY]->(e) | e { .surface, document: head([(e)-[:IN_DOCUMENT]->(d) | d { .title }]) }]
}) AS municipalities
