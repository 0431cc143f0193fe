UNWIND $focuses AS row
MATCH (n:Focus {id: row.id})
MATCH (m:Programme {id: row.programme})
MERGE (n)-[:OF]->(m);
