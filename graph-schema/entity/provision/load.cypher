UNWIND $provisions AS row
MERGE (n:Statement {id: row.id})
SET n:Provision, n += row { .licenceStatus };
