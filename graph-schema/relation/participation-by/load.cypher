UNWIND $participations AS row
MATCH (n:Participation {id: row.id})
MATCH (m:Municipality {id: row.municipality})
MERGE (n)-[:BY]->(m);
