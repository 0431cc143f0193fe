UNWIND $leftOutLines AS row
MATCH (n:LeftOutLine {id: row.id})
MATCH (m:Document {id: row.document})
MERGE (n)-[:LEFT_OUT_OF]->(m);
