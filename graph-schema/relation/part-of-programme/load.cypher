UNWIND $components AS row
MATCH (n:Component {id: row.id})
MATCH (m:Programme {id: row.programme})
MERGE (n)-[:PART_OF_PROGRAMME]->(m);
