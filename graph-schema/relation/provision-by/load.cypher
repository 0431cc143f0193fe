UNWIND $provisions AS row
MATCH (n:Provision {id: row.id})
MATCH (m:Organisation {id: row.organisation})
MERGE (n)-[:BY]->(m);
