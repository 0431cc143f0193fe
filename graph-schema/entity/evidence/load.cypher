UNWIND $evidence AS row
MERGE (n:Evidence {id: row.id})
SET n += row { .line, .from, .to, .surface, .spelling, .sha256, .proseKeys };
