UNWIND $descriptions AS row
MATCH (n:Description {id: row.id})
MATCH (m:Person {id: row.saidBy})
MERGE (n)-[:SAID_BY]->(m);
