UNWIND $descriptions AS row
MATCH (n:Description {id: row.id})
MATCH (m:Programme {id: row.programme})
MERGE (n)-[:DESCRIBES]->(m);

UNWIND $descriptions AS row
MATCH (n:Description {id: row.id})
MATCH (m:Component {id: row.component})
MERGE (n)-[:DESCRIBES]->(m);

UNWIND $descriptions AS row
MATCH (n:Description {id: row.id})
MATCH (m:Organisation {id: row.organisation})
MERGE (n)-[:DESCRIBES]->(m);
