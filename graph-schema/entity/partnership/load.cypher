UNWIND $partnerships AS row
MERGE (n:Statement {id: row.id})
SET n:Partnership;
