MATCH (c:Region) WHERE c.level IN ['COUNTRY']
WITH c ORDER BY c.sortKey
RETURN collect(c {
  .name,
  parts: COLLECT {
    MATCH (c)<-[:PART_OF]-(r) WITH r ORDER BY r.sortKey
    RETURN r {
      .name, .nameEnglish,
      parts: COLLECT {
        MATCH (r)<-[:PART_OF]-(d) WITH d ORDER BY d.sortKey
        RETURN d {
          .name, .code,
          evidence: [(d)-[:EVIDENCED_BY]->(e) | e { .line, .surface, document: head([(e)-[:IN_DOCUMENT]->(o) | o { .title }]) }]
        }
      },
      evidence: [(r)-[:EVIDENCED_BY]->(e) | e { .line, .surface }]
    }
  }
}) AS regions
