MATCH (m:Municipality {id: $id})
RETURN m {
  .id, .name, .nameCyrillic, .code, .status, .population, .area, .assertion,
  district: head([(m)-[:LOCATED_IN]->(d) | d { .name, .code, partOf: head([(d)-[:PART_OF]->(r) | r { .name }]) }]),
  leads: COLLECT {
    MATCH (m)<-[:LED_BY]-(p) WITH p ORDER BY p.id LIMIT 20
    RETURN p {
      .id, .assertion,
      component: head([(p)-[:UNDER]->(c) | c { .name, programme: head([(c)-[:PART_OF_PROGRAMME]->(o) | o { .name }]) }]),
      partners: COLLECT { MATCH (p)-[:HAS_PARTNER]->(n) WITH n ORDER BY n.sortKey RETURN n { .name, .population } }
    }
  },
  partnerIn: COLLECT {
    MATCH (m)<-[:HAS_PARTNER]-(p) WITH p ORDER BY p.id LIMIT 20
    RETURN p {
      .id,
      lead: head([(p)-[:LED_BY]->(l) | l { .name, district: head([(l)-[:LOCATED_IN]->(d) | d { .name }]) }]),
      partners: COLLECT { MATCH (p)-[:HAS_PARTNER]->(n) WITH n ORDER BY n.sortKey RETURN n { .name } },
      component: head([(p)-[:UNDER]->(c) | c { .name }])
    }
  },
  participations: COLLECT {
    MATCH (m)<-[:BY]-(p:Participation) WITH p ORDER BY p.id LIMIT 20
    RETURN p {
      .role,
      component: head([(p)-[:IN]->(c) | c { .name, .division, programme: head([(c)-[:PART_OF_PROGRAMME]->(o) | o { .name }]) }])
    }
  },
  organisations: COLLECT { MATCH (m)<-[:BASED_IN]-(o) WITH o ORDER BY o.sortKey LIMIT 20 RETURN o { .name, .kind } },
  grants: COLLECT {
    MATCH (m)<-[:AWARDED_TO]-(g) WITH g ORDER BY g.id LIMIT 20
    RETURN g {
      .support, .recipientAssertion,
      component: head([(g)-[:UNDER]->(c) | c { .name, programme: head([(c)-[:PART_OF_PROGRAMME]->(o) | o { .name }]) }])
    }
  },
  evidence: [(m)-[:EVIDENCED_BY]->(e) | e {
    .line, .from, .to, .surface, document: head([(e)-[:IN_DOCUMENT]->(d) | d { .title, .publisher }])
  }]
} AS municipality
