UNWIND $provisions AS row
MATCH (n:Provision {id: row.id})
MATCH (m:Service {id: row.service})
MERGE (n)-[:OF]->(m);
