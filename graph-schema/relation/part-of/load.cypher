UNWIND $regions AS row
MATCH (n:Region {id: row.id})
MATCH (m:Region {id: row.partOf})
MERGE (n)-[:PART_OF]->(m);

UNWIND $organisations AS row
MATCH (n:Organisation {id: row.id})
MATCH (m:Organisation {id: row.partOf})
MERGE (n)-[:PART_OF]->(m);
