UNWIND $partnerships AS row
MATCH (n:Partnership {id: row.id})
MATCH (m:Component {id: row.component})
MERGE (n)-[:UNDER]->(m);

UNWIND $grants AS row
MATCH (n:Grant {id: row.id})
MATCH (m:Component {id: row.component})
MERGE (n)-[:UNDER]->(m);
