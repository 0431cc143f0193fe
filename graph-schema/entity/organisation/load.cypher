UNWIND $organisations AS row
MERGE (n:Statement {id: row.id})
SET n:Organisation:Named, n += row { .name, .sortKey, .abbreviation, .kind };
