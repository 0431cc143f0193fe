UNWIND $programmes AS row
MATCH (n:Programme {id: row.id})
MATCH (m:Organisation {id: row.implementer})
MERGE (n)-[:IMPLEMENTED_BY]->(m);
