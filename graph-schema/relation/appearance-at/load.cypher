UNWIND $appearances AS row
MATCH (n:Appearance {id: row.id})
MATCH (m:Event {id: row.event})
MERGE (n)-[:AT]->(m);
