UNWIND $outcomes AS row
MATCH (n:Outcome {id: row.id})
MATCH (m:Programme {id: row.programme})
MERGE (n)-[:OF]->(m);

UNWIND $outcomes AS row
MATCH (n:Outcome {id: row.id})
MATCH (m:Component {id: row.component})
MERGE (n)-[:OF]->(m);
