UNWIND $regions AS row
MERGE (n:Statement {id: row.id})
SET n:Region:Named, n += row { .code, .name, .nameKey, .sortKey, .nameEnglish, .level, .isoCode };
