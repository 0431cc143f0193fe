UNWIND $programmes AS row
MERGE (n:Statement {id: row.id})
SET n:Programme:Named, n += row { .name, .sortKey, .start, .end };
