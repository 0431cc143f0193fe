UNWIND $evidence AS row
MATCH (n:Statement {id: row.statement})
MATCH (m:Evidence {id: row.id})
MERGE (n)-[:EVIDENCED_BY]->(m);
