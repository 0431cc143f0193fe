UNWIND $services AS row
UNWIND row.targetGroups AS targetGroupsId
MATCH (n:Service {id: row.id})
MATCH (m:TargetGroup {id: targetGroupsId})
MERGE (n)-[:FOR]->(m);
