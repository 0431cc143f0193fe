UNWIND $evidence AS row
MATCH (n:Evidence {id: row.id})
MATCH (m:Document {id: row.document})
MERGE (n)-[:IN_DOCUMENT]->(m);
