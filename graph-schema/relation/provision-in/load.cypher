UNWIND $provisions AS row
MATCH (n:Provision {id: row.id})
MATCH (m:Municipality {id: row.municipality})
MERGE (n)-[:IN]->(m);
