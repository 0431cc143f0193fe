UNWIND $partnerships AS row
MATCH (n:Partnership {id: row.id})
MATCH (m:Municipality {id: row.lead})
MERGE (n)-[:LED_BY]->(m);
