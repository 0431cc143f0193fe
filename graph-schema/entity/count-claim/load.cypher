UNWIND $countClaims AS row
MERGE (n:Statement {id: row.id})
SET n:CountClaim, n += row { .stated, .bound, .of };
