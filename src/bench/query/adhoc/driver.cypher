MATCH (m:Municipality) WHERE m.sortKey > ''
WITH m ORDER BY m.sortKey LIMIT 10
RETURN collect(m {
  .id,
  .name, //?
  .nameCyrillic, //?
  .code, //?
  .status, //?
  .population, //?
  .area, //?
  .latitude, //?
  .longitude, //?
  .assertion, //?
  .population2011, //?
  district: head([(m)-[:LOCATED_IN]->(d) | d {
    .name, //?
    .nameEnglish, //?
    .code, //?
    .id
  }]),
  participations: COLLECT {
    MATCH (m)<-[:BY]-(p:Participation) WITH p ORDER BY p.id LIMIT 10
    RETURN p {
      .role, //?
      .assertion, //?
      .id,
      component: head([(p)-[:IN]->(c) | c {
        .name, //?
        .division, //?
        .start, //?
        .end, //?
        .id
      }])
    }
  },
  organisations: COLLECT {
    MATCH (m)<-[:BASED_IN]-(o) WITH o ORDER BY o.sortKey LIMIT 10
    RETURN o {
      .name, //?
      .kind, //?
      .id
    }
  }
}) AS municipalities
