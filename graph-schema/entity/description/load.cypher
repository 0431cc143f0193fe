UNWIND $descriptions AS row
MERGE (n:Statement {id: row.id})
SET n:Description, n += row { .aspect, .gist };
