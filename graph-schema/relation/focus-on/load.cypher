UNWIND $focuses AS row
MATCH (n:Focus {id: row.id})
MATCH (m:ThematicArea {id: row.thematicArea})
MERGE (n)-[:ON]->(m);

UNWIND $focuses AS row
MATCH (n:Focus {id: row.id})
MATCH (m:TargetGroup {id: row.targetGroup})
MERGE (n)-[:ON]->(m);

UNWIND $focuses AS row
MATCH (n:Focus {id: row.id})
MATCH (m:Region {id: row.region})
MERGE (n)-[:ON]->(m);
