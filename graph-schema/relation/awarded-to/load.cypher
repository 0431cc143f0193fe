UNWIND $grants AS row
MATCH (n:Grant {id: row.id})
MATCH (m:Municipality {id: row.municipality})
MERGE (n)-[:AWARDED_TO]->(m);
