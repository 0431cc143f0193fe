UNWIND $participations AS row
MERGE (n:Statement {id: row.id})
SET n:Participation, n += row { .role };
