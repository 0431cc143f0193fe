UNWIND $aliases AS row
MATCH (n:Alias {id: row.id})
MATCH (m:Municipality {id: row.municipality})
MERGE (n)-[:NAMES]->(m);

UNWIND $aliases AS row
MATCH (n:Alias {id: row.id})
MATCH (m:Organisation {id: row.organisation})
MERGE (n)-[:NAMES]->(m);

UNWIND $aliases AS row
MATCH (n:Alias {id: row.id})
MATCH (m:Programme {id: row.programme})
MERGE (n)-[:NAMES]->(m);

UNWIND $aliases AS row
MATCH (n:Alias {id: row.id})
MATCH (m:Component {id: row.component})
MERGE (n)-[:NAMES]->(m);
