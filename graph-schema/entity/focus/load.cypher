UNWIND $focuses AS row
MERGE (n:Statement {id: row.id})
SET n:Focus, n += row { .sense };
