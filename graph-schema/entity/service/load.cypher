UNWIND $services AS row
MERGE (n:Statement {id: row.id})
SET n:Service:Named, n += row { .name, .sortKey };
