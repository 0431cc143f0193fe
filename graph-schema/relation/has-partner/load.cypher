UNWIND $partnerships AS row
UNWIND row.partners AS partnersId
MATCH (n:Partnership {id: row.id})
MATCH (m:Municipality {id: partnersId})
MERGE (n)-[:HAS_PARTNER]->(m);
