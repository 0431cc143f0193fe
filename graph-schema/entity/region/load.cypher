UNWIND $regions AS row
MERGE (n:Statement {id: row.id})
SET n:Region:Named, n += row { .code, .name, .sortKey, .nameEnglish, .level, .isoCode };
