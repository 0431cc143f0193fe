UNWIND $contributions AS row
MATCH (n:Contribution {id: row.id})
MATCH (m:Programme {id: row.programme})
MERGE (n)-[:TO]->(m);
