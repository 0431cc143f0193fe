UNWIND $municipalities AS row
MATCH (n:Municipality {id: row.id})
MATCH (m:Region {id: row.region})
MERGE (n)-[:LOCATED_IN]->(m);
