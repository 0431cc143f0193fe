UNWIND $people AS row
MERGE (n:Statement {id: row.id})
SET n:Person:Named, n += row { .name, .sortKey, .academicTitle };
