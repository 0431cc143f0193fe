UNWIND $outcomes AS row
MERGE (n:Statement {id: row.id})
SET n:Outcome, n += row { .result, .summary, .statedCount };
