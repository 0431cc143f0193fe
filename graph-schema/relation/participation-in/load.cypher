UNWIND $participations AS row
MATCH (n:Participation {id: row.id})
MATCH (m:Component {id: row.component})
MERGE (n)-[:IN]->(m);
