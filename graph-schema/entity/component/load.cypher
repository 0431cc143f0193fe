UNWIND $components AS row
MERGE (n:Statement {id: row.id})
SET n:Component:Named, n += row { .name, .sortKey, .division, .start, .end };
