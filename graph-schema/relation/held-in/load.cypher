UNWIND $events AS row
MATCH (n:Event {id: row.id})
MATCH (m:Municipality {id: row.heldIn})
MERGE (n)-[:HELD_IN]->(m);

UNWIND $events AS row
MATCH (n:Event {id: row.id})
MATCH (m:Programme {id: row.programme})
MERGE (n)-[:OF]->(m);
