UNWIND $countClaims AS row
MATCH (n:CountClaim {id: row.id})
MATCH (m:Programme {id: row.programme})
MERGE (n)-[:ABOUT]->(m);

UNWIND $countClaims AS row
MATCH (n:CountClaim {id: row.id})
MATCH (m:Component {id: row.component})
MERGE (n)-[:ABOUT]->(m);
