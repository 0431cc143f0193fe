UNWIND $aliases AS row
MERGE (n:Statement {id: row.id})
SET n:Alias:Named, n += row { .name, .sortKey };
