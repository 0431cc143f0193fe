MATCH (m:Municipality {id: $id})
RETURN m {
  .name,
  partnerIn: COLLECT {
    MATCH (m)<-[:HAS_PARTNER]-(p) WITH p ORDER BY p.id LIMIT 20
    RETURN {
      lead: head([(p)-[:LED_BY]->(l) | l {
        .name,
        leads: COLLECT {
          MATCH (l)<-[:LED_BY]-(q) WITH q ORDER BY q.id LIMIT 20
          RETURN { partners: COLLECT { MATCH (q)-[:HAS_PARTNER]->(n) WITH n ORDER BY n.sortKey RETURN n { .id, .name } } }
        }
      }])
    }
  }
} AS municipality
