UNWIND $targetGroups AS row
MERGE (n:Statement {id: row.id})
SET n:TargetGroup:Named, n += row { .name, .sortKey };
