UNWIND $contributions AS row
MATCH (n:Contribution {id: row.id})
MATCH (m:Organisation {id: row.organisation})
MERGE (n)-[:BY]->(m);
