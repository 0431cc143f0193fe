UNWIND $appearances AS row
MERGE (n:Statement {id: row.id})
SET n:Appearance, n += row { .office, .manner };
