UNWIND $organisations AS row
MATCH (n:Organisation {id: row.id})
MATCH (m:Municipality {id: row.basedIn})
MERGE (n)-[:BASED_IN]->(m);
