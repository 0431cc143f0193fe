UNWIND $appearances AS row
MATCH (n:Appearance {id: row.id})
MATCH (m:Person {id: row.person})
MERGE (n)-[:BY]->(m);
