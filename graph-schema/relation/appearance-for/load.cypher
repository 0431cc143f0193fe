UNWIND $appearances AS row
MATCH (n:Appearance {id: row.id})
MATCH (m:Organisation {id: row.organisation})
MERGE (n)-[:FOR]->(m);
